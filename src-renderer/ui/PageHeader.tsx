import './page-header.css';

import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The head of a page: its title, one line that says what it is for, and its main actions on the right. */
export function PageHeader({
  title,
  description,
  actions,
  compact = false,
}: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** For a page whose table needs the room: the title on one line, and in large text the actions as signs. */
  compact?: boolean;
}) {
  return (
    <Group
      justify="space-between"
      align="flex-start"
      gap="xs"
      mb="sm"
      wrap={compact ? 'nowrap' : 'wrap'}
      className={compact ? 'page-header-compact icons-when-narrow' : undefined}
    >
      <div className="page-header-words">
        <Title order={1} title={compact ? title : undefined}>
          {title}
        </Title>
        {description !== undefined && (
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        )}
      </div>
      {actions !== undefined && (
        <Group gap="xs" wrap={compact ? 'nowrap' : 'wrap'}>
          {actions}
        </Group>
      )}
    </Group>
  );
}

import './page-header.css';

import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type PageHeaderProps = { title: string; description?: ReactNode; actions?: ReactNode };

/** The head of a page: its title, one line that says what it is for, and its main actions on the right. */
export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
      <div style={{ flex: '1 1 24rem' }}>
        <Title order={1}>{title}</Title>
        {description !== undefined && (
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        )}
      </div>
      {actions !== undefined && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}

/** The head of a page whose table needs the room: the title on one line, and in large text the actions as signs. */
export function CompactPageHeader({ title, description, actions }: Required<PageHeaderProps>) {
  return (
    <div className="icons-when-narrow">
      <div className="page-header-compact">
        <Title order={1} title={title}>
          {title}
        </Title>
        <Group gap="xs" wrap="nowrap" className="page-header-actions">
          {actions}
        </Group>
        <Text size="sm" c="dimmed" className="page-header-description">
          {description}
        </Text>
      </div>
    </div>
  );
}

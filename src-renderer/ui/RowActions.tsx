import { ActionIcon, Group, Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';

/** One thing that can be done with a row; the label names the row, for screen readers. */
export type RowAction = {
  readonly label: string;
  readonly Icon: TablerIcon;
  readonly onClick: () => void;
};

/** The small buttons at the end of a table row. */
export function RowActions({ actions }: { actions: readonly RowAction[] }) {
  return (
    <Group gap={4} wrap="nowrap">
      {actions.map(({ label, Icon, onClick }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={onClick}>
            <Icon size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}

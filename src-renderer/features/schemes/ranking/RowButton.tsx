import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

/** A small button at a line of a list. */
export function RowButton({
  label,
  isDisabled = false,
  children,
  onClick,
}: {
  label: string;
  isDisabled?: boolean;
  children: ReactNode;
  onClick: () => void;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

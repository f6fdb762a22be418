import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of an explanation under its name. */
export function WhyLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed">
        {label}
      </Text>
      <Text size="sm" component="div">
        {children}
      </Text>
    </div>
  );
}

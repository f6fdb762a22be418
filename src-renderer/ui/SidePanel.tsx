import './side-panel.css';

import { ActionIcon, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, ReactNode } from 'react';

/** A grid, and beside it the panel that is open. */
export function BesidePanel({ children }: { children: ReactNode }) {
  return <div className="beside-panel">{children}</div>;
}

/** The details of what is active beside it. Esc closes it, and the focus goes back to where it came in from. */
export function SidePanel({
  label,
  title,
  subtitle,
  closeLabel,
  children,
  onClose,
}: {
  label: string;
  title: string;
  subtitle?: ReactNode;
  closeLabel: string;
  children: ReactNode;
  onClose: () => void;
}) {
  const returning = useReturningFocus();
  return (
    <aside
      className="side-panel"
      aria-label={label}
      {...returning}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs" className="side-panel-head">
        <div style={{ minWidth: 0 }}>
          <Title order={2} fz="md">
            {title}
          </Title>
          {subtitle !== undefined && (
            <Text size="sm" component="div">
              {subtitle}
            </Text>
          )}
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={closeLabel} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      <div className="side-panel-body" tabIndex={0} role="region" aria-label={label}>
        {children}
      </div>
    </aside>
  );
}

/** A part of a panel under its own heading. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Divider mb={6} />
      <Title order={3} fz="sm" mb={4}>
        {title}
      </Title>
      <Stack gap={6}>{children}</Stack>
    </section>
  );
}

/** Gives the focus back to where it came into the panel from, if it is in there when the panel closes. */
function useReturningFocus() {
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  // Before the panel leaves the page: afterwards nobody knows any more that the focus was in it.
  useLayoutEffect(
    () => () => {
      if (panel.current?.contains(document.activeElement)) cameFrom.current?.focus({ preventScroll: true });
    },
    [],
  );
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  };
  return { ref: panel, onFocus };
}

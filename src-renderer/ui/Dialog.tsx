import { Modal, Text } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const PAGE_WIDTH = '58rem';

/**
 * A modal that is rendered only while it is open, so that each opening begins anew. Esc and a named button close it, and
 * the focus goes back to where it was before. Of dialogs over one another Esc closes the topmost alone.
 */
export function Dialog({
  title,
  size = 'md',
  children,
  onClose,
}: {
  title: string;
  /** `page` is as wide as a printed page that can be read. */
  size?: 'md' | 'lg' | 'xl' | 'page';
  children: ReactNode;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  useFocusReturn();
  const isTopmost = useIsTopmost();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={isTopmost}
      title={
        <Text span fw={600}>
          {title}
        </Text>
      }
      size={size === 'page' ? PAGE_WIDTH : size}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      // Else its head counts as a second banner of the page.
      attributes={{ header: { role: 'none' } }}
    >
      {children}
    </Modal>
  );
}

/** The kit gives the focus back only to modals that are closed before they are taken away. */
function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What closed the dialog may have moved on already, such as to a field that must be mended.
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}

/** The dialogs that are open, the topmost last. */
const open: symbol[] = [];
const listeners = new Set<() => void>();

function tellAll(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The kit closes every open modal at Esc, also the form under the question that it led to. */
function useIsTopmost(): boolean {
  const [own] = useState(() => Symbol('dialog'));
  useEffect(() => {
    open.push(own);
    tellAll();
    return () => {
      open.splice(open.indexOf(own), 1);
      tellAll();
    };
  }, [own]);
  return useSyncExternalStore(subscribe, () => open.at(-1) === own || !open.includes(own));
}

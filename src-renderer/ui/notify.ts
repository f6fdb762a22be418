import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

import { describeError, isCancelled } from '../i18n/describe-error.ts';

/**
 * Tells of a failed command in a notice that stays until it is closed: it may name the row to mend. What the person cancelled
 * themselves did not fail.
 */
export function notifyError(error: unknown): void {
  if (isCancelled(error)) return;
  notifyFailure(describeError(error));
}

/** Tells of something that couldn't be done, in a notice that stays until it is closed. */
export function notifyFailure(message: string): void {
  show('red', message, false);
}

/** Tells what must be done first, for as long as reading and doing it take. */
export function notifyHindrance(message: string): void {
  show('yellow', message, 12_000);
}

/** Tells of something done that the page doesn't show by itself. */
export function notifyDone(message: string): void {
  show('teal', message, 4000);
}

function show(color: string, message: string, autoClose: number | false): void {
  notifications.show({
    // Said again while it still stands there, a sentence would only pile up.
    id: message,
    color,
    message,
    autoClose,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('action.close') },
  });
}

import { notifications } from '@mantine/notifications';

import { describeError } from '../i18n/describe-error.ts';

/** Tells of a failed command in a notice that stays until it is closed: it may name the row to mend. */
export function notifyError(error: unknown): void {
  notifications.show({ color: 'red', message: describeError(error), autoClose: false, withBorder: true });
}

/** Tells of something done that the page doesn't show by itself. */
export function notifyDone(message: string): void {
  notifications.show({ color: 'teal', message, autoClose: 4000, withBorder: true });
}

import type { KeyboardEvent } from 'react';

const focusable = 'button:not(:disabled), a[href], input:not(:disabled)';

/** Takes the focus from a control of a table row to the control in the same place of the row above or below. */
export function moveFocusAcrossRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const control = event.target;
  if (!(control instanceof HTMLElement)) return;
  const row = control.closest('tbody tr');
  if (!row) return;
  const place = [...row.querySelectorAll(focusable)].indexOf(control);
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const target = next?.querySelectorAll<HTMLElement>(focusable)[place];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

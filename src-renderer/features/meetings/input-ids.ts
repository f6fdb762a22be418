import type { ballotFields } from './count-fields.ts';
import type { CountCell } from './count-navigation.ts';

/** The inputs of the counting console are found by id, also from the list of problems beside it. */
export function ballotInputId(field: (typeof ballotFields)[number]): string {
  return `count-${field}`;
}

export function itemInputId({ row, column }: CountCell): string {
  return `count-${row}-${column}`;
}

/** The cell that an event of the counting table came from. */
export function countCellOf(target: EventTarget): CountCell | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

export function focusInput(id: string): void {
  document.getElementById(id)?.focus();
}

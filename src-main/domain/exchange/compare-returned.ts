import { sameContent } from '../scoring/sheet/cell-content.ts';
import type { CellContent } from '../scoring/sheet/cell-content.ts';

/** What became of a cell between sending and returning, on both sides. */
export const ReturnedChange = {
  unchanged: 'unchanged',
  /** Only the unit changed it. */
  byUnit: 'by_unit',
  /** Only this office changed it; the unit sent back what it got. */
  here: 'here',
  /** Both changed it to the same. */
  same: 'same',
  /** Both changed it, and differently. */
  conflict: 'conflict',
  /** The file doesn't say it in a way that can be taken over. */
  unreadable: 'unreadable',
  /** The scheme has changed since: the criterion isn't the one that was sent. */
  outdated: 'outdated',
} as const;
export type ReturnedChange = (typeof ReturnedChange)[keyof typeof ReturnedChange];

/** @param returned null where the file's cell can't be read */
export function compareCell(
  sent: CellContent,
  returned: CellContent | null,
  current: CellContent,
): ReturnedChange {
  if (returned === null) return ReturnedChange.unreadable;
  if (sameContent(returned, current)) {
    return sameContent(sent, current) ? ReturnedChange.unchanged : ReturnedChange.same;
  }
  if (sameContent(returned, sent)) return ReturnedChange.here;
  return sameContent(current, sent) ? ReturnedChange.byUnit : ReturnedChange.conflict;
}

/** Whether taking the unit's side over would change something that the unit itself changed. */
export function canTake(change: ReturnedChange): boolean {
  return change === ReturnedChange.byUnit || change === ReturnedChange.conflict;
}

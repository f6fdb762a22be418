import type { Display, Rectangle } from 'electron';

/** A display as it is remembered. Windows gives out new ids after a driver update, so the place counts as well. */
export interface RememberedDisplay {
  readonly id: number;
  readonly bounds: Rectangle;
}

/** The part of a display that the choice needs. */
export type DisplayCandidate = Pick<Display, 'id' | 'bounds' | 'internal'>;

/**
 * The display for the hall: never the one the operator works on. The remembered one if it is there, else an external
 * one, else any other.
 *
 * @param operatorDisplayId where the operator's window lies
 * @returns null when there is no other display, as with one screen or with mirrored ones
 */
export function chooseHallDisplay(
  displays: readonly DisplayCandidate[],
  operatorDisplayId: number,
  remembered: RememberedDisplay | null,
): DisplayCandidate | null {
  const others = displays.filter((display) => display.id !== operatorDisplayId);
  const known = remembered === null ? [] : rankByMemory(others, remembered);
  return known[0] ?? others.find((display) => !display.internal) ?? others[0] ?? null;
}

/** Same id and place first, then the same id, then the same place. */
function rankByMemory(
  displays: readonly DisplayCandidate[],
  remembered: RememberedDisplay,
): readonly DisplayCandidate[] {
  const sameId = displays.filter((display) => display.id === remembered.id);
  const samePlace = displays.filter((display) => isSameRectangle(display.bounds, remembered.bounds));
  return [...sameId.filter((display) => samePlace.includes(display)), ...sameId, ...samePlace];
}

function isSameRectangle(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

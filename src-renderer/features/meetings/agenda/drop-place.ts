import type { AgendaItemId } from '../../../../src-main/domain/kernel/ids.ts';
import type { AgendaPlace } from '../../../../src-main/domain/meetings/agenda.ts';

/** A line of the agenda on the screen, from top to bottom: a heading of a part or an item. */
export type AgendaLine = {
  readonly kind: 'heading' | 'item';
  /** Of a heading the first item of its part. */
  readonly itemId: AgendaItemId;
  readonly section: string;
  /** Where its middle lies, in pixels from the top of the window. */
  readonly middle: number;
};

/** A place with the line under which it lies; null at the very top. */
export type DropPlace = AgendaPlace & { readonly below: Pick<AgendaLine, 'kind' | 'itemId'> | null };

/**
 * Where an item that is dragged to a height comes to stand: below the line above it, in that line's part. Null where that is
 * its own place.
 *
 * @param y in pixels from the top of the window
 */
export function dropPlace(lines: readonly AgendaLine[], dragged: AgendaItemId, y: number): DropPlace | null {
  const own = lines.findIndex(({ kind, itemId }) => kind === 'item' && itemId === dragged);
  const others = lines.filter((_line, index) => index !== own);
  const above = others.filter(({ middle }) => middle < y);
  const last = above.at(-1);
  // Above the first line of all: the first item's part where it has no heading, else no part.
  const section = last?.section ?? (others[0]?.kind === 'item' ? others[0].section : '');
  const position = above.filter(({ kind }) => kind === 'item').length + 1;
  const ownPosition = lines.slice(0, own).filter(({ kind }) => kind === 'item').length + 1;
  if (position === ownPosition && section === lines[own]?.section) return null;
  return { position, section, below: last ? { kind: last.kind, itemId: last.itemId } : null };
}

import type { Points } from '../../../src-main/domain/kernel/points.ts';
import type { GridTone } from '../../grid/index.ts';

/** What there is to say about a cell. */
export type CellNote =
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'overMaximum'; readonly maximum: Points }
  | { readonly kind: 'missing' }
  | { readonly kind: 'changed'; readonly previous: Points }
  | { readonly kind: 'source'; readonly name: string; readonly cell: string | null };

export type CellFacts = {
  readonly value: Points | null;
  /** The score of the layer before; null where there is none. */
  readonly previous: Points | null;
  readonly maximum: Points;
  /** Whether the unit has any score in the layer; where it has none, every cell would be marked as missing. */
  readonly begun: boolean;
  /** Whether the program refused to store what stands here. */
  readonly unsaved: boolean;
  readonly source: { readonly name: string; readonly cell: string | null } | null;
};

/** How a cell stands out, the gravest reason first, and everything that its tooltip says. */
export function cellMark(facts: CellFacts): { readonly tone: GridTone; readonly notes: readonly CellNote[] } {
  const { value, previous, maximum, begun, unsaved, source } = facts;
  const over = value !== null && value > maximum;
  const missing = value === null && begun;
  const changed = value !== null && previous !== null && value !== previous;
  const notes: CellNote[] = [];
  if (unsaved) notes.push({ kind: 'unsaved' });
  if (over) notes.push({ kind: 'overMaximum', maximum });
  if (missing) notes.push({ kind: 'missing' });
  if (changed) notes.push({ kind: 'changed', previous });
  if (source !== null) notes.push({ kind: 'source', ...source });
  return {
    tone: unsaved || over ? 'error' : missing ? 'missing' : changed ? 'changed' : 'none',
    notes,
  };
}

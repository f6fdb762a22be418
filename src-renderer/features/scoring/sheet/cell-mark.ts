import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import type { CellResult } from '../../../../src-main/domain/scoring/results/evaluate-sheet.ts';
import type { GridTone, GridValue } from '../../../grid/index.ts';

/** What there is to say about a cell. */
export type CellNote =
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'tried' }
  | { readonly kind: 'overMaximum'; readonly maximum: Points }
  | { readonly kind: 'exempt'; readonly reason: string }
  | { readonly kind: 'noReason' }
  | { readonly kind: 'reason'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'byHand'; readonly computed: Points }
  | { readonly kind: 'computed' }
  /** Null where the layer before says something else than points. */
  | { readonly kind: 'changed'; readonly previous: Points | null }
  | { readonly kind: 'source'; readonly name: string; readonly cell: string | null };

/** What is known of any cell, whether it shows points or a figure. */
export type CellFacts = {
  /** Whether the unit has any score in the layer; where it has none, every cell would be marked as missing. */
  readonly begun: boolean;
  /** Whether the program refused to store what stands here. */
  readonly unsaved: boolean;
  /** Whether what stands here is only tried out. */
  readonly tried: boolean;
  /** Whether the cell says something else than the layers before. */
  readonly differs: boolean;
  /** Why it does; null where nobody said. */
  readonly reason: string | null;
  /** Why the criterion doesn't apply; null where it does. */
  readonly exemption: string | null;
  readonly source: { readonly name: string; readonly cell: string | null } | null;
};

export type PointsFacts = CellFacts & {
  readonly result: CellResult;
  /** What counted before this layer; null where nothing did. */
  readonly previous: Points | null;
};

export type CellMark = { readonly tone: GridTone; readonly notes: readonly CellNote[] };

/** How the points of a criterion stand out, the gravest reason first, and everything that the tooltip says. */
export function pointsMark(facts: PointsFacts): CellMark {
  const { result, previous, begun } = facts;
  const { points, origin, computed, maximum } = result;
  if (facts.exemption !== null) return exempt(facts.exemption);
  const over = origin === 'given' && points !== null && points > maximum;
  const missing = points === null && begun;
  const isChanged = facts.differs || (points !== null && previous !== null && points !== previous);
  const notes: CellNote[] = [
    ...(over ? [{ kind: 'overMaximum', maximum } as const] : []),
    ...(missing ? [{ kind: 'missing' } as const] : []),
    ...(origin === 'given' && computed !== null ? [{ kind: 'byHand', computed } as const] : []),
    ...(origin === 'computed' ? [{ kind: 'computed' } as const] : []),
    ...(isChanged ? [{ kind: 'changed', previous } as const] : []),
  ];
  const tone =
    facts.unsaved || over
      ? 'error'
      : lacksReason(facts)
        ? 'warning'
        : missing
          ? 'missing'
          : isChanged
            ? 'changed'
            : origin === 'computed'
              ? 'computed'
              : 'none';
  return { tone, notes: withCommon(facts, notes) };
}

/** How a figure stands out. It is missing only where no points were given in its place. */
export function figureMark(
  facts: CellFacts & { readonly value: GridValue; readonly given: boolean },
): CellMark {
  if (facts.exemption !== null) return exempt(facts.exemption);
  const missing = facts.value === null && !facts.given && facts.begun;
  const tone = facts.unsaved
    ? 'error'
    : missing
      ? 'missing'
      : lacksReason(facts)
        ? 'warning'
        : facts.differs
          ? 'changed'
          : 'none';
  return { tone, notes: withCommon(facts, missing ? [{ kind: 'missing' }] : []) };
}

function exempt(reason: string): CellMark {
  return { tone: 'computed', notes: [{ kind: 'exempt', reason }] };
}

function lacksReason({ differs, reason }: CellFacts): boolean {
  return differs && reason === null;
}

function withCommon(facts: CellFacts, notes: readonly CellNote[]): readonly CellNote[] {
  const { unsaved, tried, differs, reason, source } = facts;
  return [
    ...(unsaved ? [{ kind: 'unsaved' } as const] : []),
    ...(tried ? [{ kind: 'tried' } as const] : []),
    ...notes,
    ...(lacksReason(facts) ? [{ kind: 'noReason' } as const] : []),
    ...(differs && reason !== null ? [{ kind: 'reason', text: reason } as const] : []),
    ...(source === null ? [] : [{ kind: 'source', ...source } as const]),
  ];
}

import { assertNever } from '../kernel/assert-never.ts';
import { measureFieldsOf } from '../scoring/formulas/measure.ts';
import type { MeasureField } from '../scoring/formulas/measure.ts';
import { scoredCriteria } from '../scoring/schemes/scheme.ts';
import type { Criterion, Scheme } from '../scoring/schemes/scheme.ts';

// What the sheet sent to a unit asks for, and by which hidden marks its cells are found again. Writer and reader share it.

/** The columns that are read back; each carries its mark in the hidden first row. */
export const unitSheetColumns = ['target', 'result', 'maximum', 'points', 'evidence', 'note'] as const;
export type UnitSheetColumn = (typeof unitSheetColumns)[number];

/** One figure of a measure and where the sheet asks for it. */
export type MeasureSlot = {
  readonly field: MeasureField;
  /** Which item of a count; null for every other field. */
  readonly item: number | null;
  readonly column: 'target' | 'result';
  /** Null in the row of the criterion itself, otherwise the mark of a row of its own below it. */
  readonly part: string | null;
  /** What the row of its own says. */
  readonly label: string;
};

/** The figures that a criterion asks a unit for, in the order of the sheet. */
export function measureSlots({ formula }: Criterion): readonly MeasureSlot[] {
  if (formula === null) return [];
  const ownRow = { item: null, part: null, label: '' };
  return measureFieldsOf(formula).flatMap((field): MeasureSlot[] => {
    switch (field) {
      case 'target':
        return [{ ...ownRow, field, column: 'target' }];
      case 'actual':
      case 'passed':
      case 'label':
      case 'rank':
        return [{ ...ownRow, field, column: 'result' }];
      case 'counts': {
        const items = formula.kind === 'count' ? formula.items : [];
        const [only, ...others] = items;
        if (only !== undefined && others.length === 0)
          return [{ ...ownRow, field, item: 0, column: 'result' }];
        return items.map(({ label }, item) => ({
          field,
          item,
          column: 'result',
          part: `counts.${item}`,
          label: label === '' ? `Mục ${item + 1}` : label,
        }));
      }
      case 'bonuses':
        return [{ field, item: null, column: 'result', part: field, label: 'Số lần được cộng điểm' }];
      case 'penalties':
        return formula.kind === 'penalty'
          ? [{ ...ownRow, field, column: 'result' }]
          : [{ field, item: null, column: 'result', part: field, label: 'Số lần bị trừ điểm' }];
      default:
        return assertNever(field);
    }
  });
}

/** A row of the table that is sent to a unit. */
export type UnitSheetLine =
  | { readonly kind: 'group'; readonly criterion: Criterion; readonly depth: number }
  | {
      readonly kind: 'criterion';
      readonly criterion: Criterion;
      readonly depth: number;
      readonly slots: readonly MeasureSlot[];
    }
  | {
      readonly kind: 'part';
      readonly criterion: Criterion;
      readonly depth: number;
      readonly slot: MeasureSlot & { readonly part: string };
    };

/** The rows of the table in the order of the scheme; figures that need a row of their own follow their criterion. */
export function unitSheetLines(scheme: Scheme): readonly UnitSheetLine[] {
  const scored = new Set(scoredCriteria(scheme));
  const depths = new Map<string, number>();
  return scheme.criteria.flatMap((criterion): UnitSheetLine[] => {
    const depth = criterion.parentCode === null ? 0 : (depths.get(criterion.parentCode) ?? 0) + 1;
    depths.set(criterion.code, depth);
    if (!scored.has(criterion)) return [{ kind: 'group', criterion, depth }];
    const slots = measureSlots(criterion);
    const parts = slots.flatMap((slot): UnitSheetLine[] =>
      slot.part === null
        ? []
        : [{ kind: 'part', criterion, depth: depth + 1, slot: { ...slot, part: slot.part } }],
    );
    const own = slots.filter(({ part }) => part === null);
    return [{ kind: 'criterion', criterion, depth, slots: own }, ...parts];
  });
}

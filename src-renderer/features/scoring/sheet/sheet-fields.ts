import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { formatPoints, pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import { formatQuantity, quantityOf } from '../../../../src-main/domain/kernel/quantity.ts';
import { measureFieldsOf } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import type { Measure } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import type { Criterion } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import type { CellContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import type { GridValue } from '../../../grid/index.ts';
import { tidyMeasure } from '../edits/cell-content.ts';

type QuantityField = 'target' | 'actual';
type TallyField = 'bonuses' | 'penalties' | 'rank';

/** What one column of a sheet holds of a criterion: its points, or a figure of what was measured. */
export type SheetField = { readonly criterion: Criterion } & (
  | { readonly kind: 'points' }
  | { readonly kind: 'quantity'; readonly name: QuantityField }
  | { readonly kind: 'tally'; readonly name: TallyField }
  | { readonly kind: 'passed' }
  | { readonly kind: 'label'; readonly labels: readonly string[] }
  /** One of the items of a `count` formula. */
  | { readonly kind: 'count'; readonly item: number; readonly label: string }
);

/** A field of what was measured. */
export type FigureField = Exclude<SheetField, { kind: 'points' }>;

/** How the grid holds whether a criterion was met. */
export const passedValue = { yes: 'yes', no: 'no' } as const;

/** The figures that a criterion asks for, in the order of the sheet; none where points are given by hand. */
export function figureFieldsOf(criterion: Criterion): readonly FigureField[] {
  const { formula } = criterion;
  if (formula === null) return [];
  return measureFieldsOf(formula).flatMap((name): readonly FigureField[] => {
    switch (name) {
      case 'target':
      case 'actual':
        return [{ criterion, kind: 'quantity', name }];
      case 'bonuses':
      case 'penalties':
      case 'rank':
        return [{ criterion, kind: 'tally', name }];
      case 'passed':
        return [{ criterion, kind: 'passed' }];
      case 'label': {
        const labels = formula.kind === 'step_label' ? formula.labels.map(({ label }) => label) : [];
        return [{ criterion, kind: 'label', labels }];
      }
      case 'counts': {
        const items = formula.kind === 'count' ? formula.items : [];
        return items.map(({ label }, item) => ({ criterion, kind: 'count', item, label }));
      }
      default:
        return assertNever(name);
    }
  });
}

/** The column of a field; points have the code of their criterion. */
export function fieldColumn(field: SheetField): string {
  const { code } = field.criterion;
  switch (field.kind) {
    case 'points':
      return code;
    case 'quantity':
    case 'tally':
      return `${code}:${field.name}`;
    case 'passed':
    case 'label':
      return `${code}:${field.kind}`;
    case 'count':
      return `${code}:count:${field.item}`;
    default:
      return assertNever(field);
  }
}

/** What the grid holds for a field of a cell; points only where they were given by hand. */
export function fieldValue(field: SheetField, { value, measure }: CellContent): GridValue {
  switch (field.kind) {
    case 'points':
      return value;
    case 'quantity':
    case 'tally':
      return measure?.[field.name] ?? null;
    case 'passed':
      if (measure?.passed === undefined) return null;
      return measure.passed ? passedValue.yes : passedValue.no;
    case 'label':
      return measure?.label ?? null;
    case 'count':
      return measure?.counts?.[field.item] ?? null;
    default:
      return assertNever(field);
  }
}

/** The content of a cell after a value of the grid was put into one of its fields; null empties the field. */
export function withFieldValue(field: SheetField, content: CellContent, value: GridValue): CellContent {
  if (field.kind === 'points') {
    return { ...content, value: typeof value === 'number' ? pointsOf(value) : null };
  }
  return { ...content, measure: tidyMeasure(withFigure(field, content.measure ?? {}, value)) };
}

function withFigure(field: SheetField, measure: Measure, value: GridValue): Measure {
  switch (field.kind) {
    case 'quantity':
    case 'tally': {
      const { [field.name]: _before, ...others } = measure;
      if (typeof value !== 'number') return others;
      return { ...others, [field.name]: field.kind === 'quantity' ? quantityOf(value) : value };
    }
    case 'passed': {
      const { passed: _before, ...others } = measure;
      return value === null ? others : { ...others, passed: value === passedValue.yes };
    }
    case 'label': {
      const { label: _before, ...others } = measure;
      return typeof value === 'string' ? { ...others, label: value } : others;
    }
    case 'count': {
      const items = field.criterion.formula?.kind === 'count' ? field.criterion.formula.items : [];
      const counts = items.map((_item, index) => measure.counts?.[index] ?? null);
      return { ...measure, counts: counts.with(field.item, typeof value === 'number' ? value : null) };
    }
    case 'points':
      return measure;
    default:
      return assertNever(field);
  }
}

/** The text of a field's value, as it is shown, edited and copied. */
export function formatField(
  field: SheetField,
  value: GridValue,
  passedTexts: Readonly<Record<keyof typeof passedValue, string>>,
): string {
  if (value === null) return '';
  switch (field.kind) {
    case 'points':
      return typeof value === 'number' ? formatPoints(pointsOf(value)) : value;
    case 'quantity':
      return typeof value === 'number' ? formatQuantity(quantityOf(value)) : value;
    case 'passed':
      return value === passedValue.yes ? passedTexts.yes : passedTexts.no;
    case 'tally':
    case 'label':
    case 'count':
      return String(value);
    default:
      return assertNever(field);
  }
}

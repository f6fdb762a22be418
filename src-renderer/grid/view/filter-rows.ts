import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { compareVietnamese, foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type {
  GridCellRef,
  GridCellState,
  GridColumn,
  GridCondition,
  GridFilter,
  GridRow,
  GridValue,
} from '../types.ts';
import { isEmpty } from './sort-rows.ts';

/** What filters ask the page about a cell: its text and, for marked cells, its state. */
export interface CellReader {
  readonly format: (value: GridValue, cell: GridCellRef) => string;
  readonly cellState?: ((cell: GridCellRef) => GridCellState | undefined) | undefined;
}

/** Whether a row passes all filters and holds the sought text in one of the columns. */
export function rowMatcher(
  filters: readonly GridFilter[],
  search: string,
  columns: readonly GridColumn[],
  reader: CellReader,
): (row: GridRow) => boolean {
  const known = new Set(columns.map((column) => column.id));
  const tests = filters
    .filter((filter) => known.has(filter.columnId))
    .map(({ columnId, condition }) => ({ columnId, passes: conditionTest(condition, reader) }));
  const sought = foldText(search);
  return (row) =>
    tests.every(({ columnId, passes }) =>
      passes(row.values[columnId] ?? null, { rowId: row.id, columnId }),
    ) &&
    (sought === '' || columns.some((column) => foldedText(row, column.id, reader).includes(sought)));
}

/** The same test, which asks only once about a row: it keeps its object while nothing in it changes. */
export function onceForEachRow(matches: (row: GridRow) => boolean): (row: GridRow) => boolean {
  const known = new WeakMap<GridRow, boolean>();
  return (row) => {
    const isMatch = known.get(row) ?? matches(row);
    known.set(row, isMatch);
    return isMatch;
  };
}

export function replaceFilter(
  filters: readonly GridFilter[],
  columnId: string,
  condition: GridCondition | null,
): readonly GridFilter[] {
  const others = filters.filter((filter) => filter.columnId !== columnId);
  return condition === null ? others : [...others, { columnId, condition }];
}

/** A value of a column with its text and how many rows hold it. */
export interface FacetValue {
  readonly value: GridValue;
  readonly text: string;
  readonly count: number;
}

/** The values of a column as a checklist: numbers by size, then texts in Vietnamese order, then the empty one. */
export function facetsOf(rows: readonly GridRow[], columnId: string, reader: CellReader): FacetValue[] {
  const counts = new Map<GridValue, { text: string; count: number }>();
  for (const row of rows) {
    const value = valueIn(row, columnId);
    const seen = counts.get(value);
    if (seen !== undefined) seen.count += 1;
    else counts.set(value, { text: reader.format(value, { rowId: row.id, columnId }), count: 1 });
  }
  return [...counts]
    .map(([value, { text, count }]) => ({ value, text, count }))
    .toSorted((one, other) => compareFacets(one.value, other.value));
}

function valueIn(row: GridRow, columnId: string): GridValue {
  const value = row.values[columnId] ?? null;
  return value === '' ? null : value;
}

function compareFacets(one: GridValue, other: GridValue): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'number' || typeof other === 'number') return typeof one === 'number' ? -1 : 1;
  return compareVietnamese(one, other);
}

type CellTest = (value: GridValue, cell: GridCellRef) => boolean;

function conditionTest(condition: GridCondition, reader: CellReader): CellTest {
  switch (condition.kind) {
    case 'values': {
      const wanted = new Set<GridValue>(condition.values);
      return (value) => wanted.has(isEmpty(value) ? null : value);
    }
    case 'number': {
      const { operator, value: bound } = condition;
      return (value) => typeof value === 'number' && comparisons[operator](value, bound);
    }
    case 'between': {
      const low = Math.min(condition.low, condition.high);
      const high = Math.max(condition.low, condition.high);
      return (value) => typeof value === 'number' && value >= low && value <= high;
    }
    case 'text': {
      const sought = foldText(condition.text);
      const { operator } = condition;
      return (value, cell) => textTests[operator](foldText(reader.format(value, cell)), sought);
    }
    case 'empty':
      return isEmpty;
    case 'not-empty':
      return (value) => !isEmpty(value);
    case 'tone':
      return (_value, cell) => (reader.cellState?.(cell)?.tone ?? 'none') === condition.tone;
    default:
      return assertNever(condition);
  }
}

const comparisons = {
  equal: (value: number, bound: number) => value === bound,
  'not-equal': (value: number, bound: number) => value !== bound,
  greater: (value: number, bound: number) => value > bound,
  'at-least': (value: number, bound: number) => value >= bound,
  less: (value: number, bound: number) => value < bound,
  'at-most': (value: number, bound: number) => value <= bound,
} as const;

const textTests = {
  contains: (text: string, sought: string) => text.includes(sought),
  'not-contains': (text: string, sought: string) => !text.includes(sought),
  begins: (text: string, sought: string) => text.startsWith(sought),
  ends: (text: string, sought: string) => text.endsWith(sought),
  equals: (text: string, sought: string) => text === sought,
} as const;

/** Folding takes a while, and rows keep their object while nothing in them changes. */
const foldedTexts = new WeakMap<CellReader['format'], WeakMap<GridRow, Map<string, string>>>();

function foldedText(row: GridRow, columnId: string, { format }: CellReader): string {
  const byRow = foldedTexts.get(format) ?? new WeakMap<GridRow, Map<string, string>>();
  foldedTexts.set(format, byRow);
  const texts = byRow.get(row) ?? new Map<string, string>();
  byRow.set(row, texts);
  const known = texts.get(columnId);
  if (known !== undefined) return known;
  const text = foldText(format(row.values[columnId] ?? null, { rowId: row.id, columnId }));
  texts.set(columnId, text);
  return text;
}

import { formatRank } from '../../../../src-main/domain/scoring/results/sheet-result.ts';
import type { CellContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import type { GridRow, GridValue } from '../../../grid/index.ts';
import {
  bonusColumn,
  classColumn,
  groupTotalColumn,
  penaltyColumn,
  rankColumn,
  totalColumn,
  unitColumn,
} from './sheet-columns.ts';
import { fieldValue } from './sheet-fields.ts';
import type { SheetField } from './sheet-fields.ts';
import type { UnitLine } from './sheet-lines.ts';

/** What rows are made of: the lines, and what the cells of a unit hold. */
export type RowSource = {
  readonly lines: readonly UnitLine[];
  readonly fields: ReadonlyMap<string, SheetField>;
  readonly contentOf: (unitId: string, criterionCode: string) => CellContent;
};

/**
 * Makes the rows of the grid. A row in which nothing changed since the last call keeps its identity, so that the grid
 * needn't draw it again.
 */
export function createSheetRows(): (source: RowSource) => readonly GridRow[] {
  let known: ReadonlyMap<string, GridRow> = new Map();
  return ({ lines, fields, contentOf }) => {
    const rows = lines.map((line) => {
      const row = rowOf(line, fields, contentOf);
      const before = known.get(row.id);
      return before && sameRow(before, row) ? before : row;
    });
    known = new Map(rows.map((row) => [row.id, row]));
    return rows;
  };
}

function rowOf(line: UnitLine, fields: RowSource['fields'], contentOf: RowSource['contentOf']): GridRow {
  const { unit, totals, ranked, cells } = line;
  const values: Record<string, GridValue> = {
    [unitColumn]: unit.name,
    [totalColumn]: totals.total,
    [rankColumn]: formatRank(ranked),
    [classColumn]: ranked.resultClass,
    [bonusColumn]: totals.bonus,
    [penaltyColumn]: totals.penalty,
  };
  for (const { code, total } of totals.groups) values[groupTotalColumn(code)] = total;
  for (const [column, field] of fields) {
    // Points that count, given or computed; figures as they were entered.
    const value =
      field.kind === 'points'
        ? (cells.get(field.criterion.code)?.points ?? null)
        : fieldValue(field, contentOf(unit.id, field.criterion.code));
    if (value !== null) values[column] = value;
  }
  return { id: unit.id, title: unit.name, values };
}

function sameRow(a: GridRow, b: GridRow): boolean {
  const keys = Object.keys(b.values);
  return (
    a.title === b.title &&
    Object.keys(a.values).length === keys.length &&
    keys.every((key) => a.values[key] === b.values[key])
  );
}

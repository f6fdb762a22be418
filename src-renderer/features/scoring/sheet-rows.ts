import type { GridRow, GridValue } from '../../grid/index.ts';
import { groupTotalColumn, rankColumn, totalColumn, unitColumn } from './sheet-columns.ts';
import { rankText } from './sheet-lines.ts';
import type { UnitLine } from './sheet-lines.ts';

/**
 * Makes the rows of the grid. A row in which nothing changed since the last call keeps its identity, so that the grid
 * needn't draw it again.
 */
export function createSheetRows(): (lines: readonly UnitLine[]) => readonly GridRow[] {
  let known: ReadonlyMap<string, GridRow> = new Map();
  return (lines) => {
    const rows = lines.map((line) => {
      const row = rowOf(line);
      const before = known.get(row.id);
      return before && sameRow(before, row) ? before : row;
    });
    known = new Map(rows.map((row) => [row.id, row]));
    return rows;
  };
}

function rowOf(line: UnitLine): GridRow {
  const values: Record<string, GridValue> = {
    [unitColumn]: line.unit.name,
    [totalColumn]: line.totals.total,
    [rankColumn]: rankText(line),
  };
  for (const { code, total } of line.totals.groups) values[groupTotalColumn(code)] = total;
  for (const [code, value] of line.values) values[code] = value;
  return { id: line.unit.id, title: line.unit.name, values };
}

function sameRow(a: GridRow, b: GridRow): boolean {
  const keys = Object.keys(b.values);
  return (
    a.title === b.title &&
    Object.keys(a.values).length === keys.length &&
    keys.every((key) => a.values[key] === b.values[key])
  );
}

import type { CellRange, RawCell, RawSheet } from '../raw-workbook.ts';

/** Builds a sheet for tests from its lines: texts, numbers, nothing, or a cell as it is. The first line is row 1. */
export function sheetOf(
  lines: readonly (readonly (string | number | null | RawCell)[])[],
  options: { name?: string; hidden?: boolean; merges?: readonly CellRange[]; fontName?: string } = {},
): RawSheet {
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: new Map(
      line.flatMap((value, column): [number, RawCell][] => {
        if (value === null || value === '') return [];
        if (typeof value === 'number') return [[column + 1, { kind: 'number', value, percent: false }]];
        if (typeof value !== 'string') return [[column + 1, value]];
        return [[column + 1, { kind: 'text', runs: [{ text: value, fontName: options.fontName ?? null }] }]];
      }),
    ),
  }));
  return {
    name: options.name ?? 'Tự chấm',
    hidden: options.hidden ?? false,
    rows: rows.filter((row) => row.cells.size > 0),
    merges: options.merges ?? [],
  };
}

/** A formula as a program writes it that never computes. */
export function formulaCell(formula: string): RawCell {
  return { kind: 'formula', formula, result: null };
}

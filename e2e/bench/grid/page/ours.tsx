import '@mantine/core/styles/default-css-variables.css';

import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { SpreadsheetGrid } from '../../../../src-renderer/grid/index.ts';
import type { GridCellRef, GridCellState, GridEdit, GridRow } from '../../../../src-renderer/grid/index.ts';
import { columns, formatValue, layerRows, parseText, toneOf, totalsOf, withTotal } from './data.ts';
import { announce } from './probe.ts';

const titles = {
  warning: 'Chênh lệch so với tự chấm',
  missing: 'Chưa chấm',
  changed: 'Đã sửa hôm nay',
} as const;

let latest: readonly GridRow[] = layerRows(0);
let replaceRows: (rows: readonly GridRow[]) => void = () => undefined;

function applyEdits(rows: readonly GridRow[], edits: readonly GridEdit[]): readonly GridRow[] {
  const byRow = Map.groupBy(edits, (edit) => edit.rowId);
  return rows.map((row) => {
    const changes = byRow.get(row.id);
    if (changes === undefined) return row;
    const changed = Object.fromEntries(changes.map((edit) => [edit.columnId, edit.value]));
    return withTotal({ ...row, values: { ...row.values, ...changed } });
  });
}

function Sheet() {
  const [rows, setRows] = useState(latest);
  const totals = useMemo(() => totalsOf(rows), [rows]);
  const rowsById = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  // Depends on the rows, as the score sheet's does.
  const cellState = useCallback(
    ({ rowId, columnId }: GridCellRef): GridCellState | undefined => {
      const tone = toneOf(columnId, rowsById.get(rowId)?.values[columnId]);
      if (tone === 'none' || tone === 'error' || tone === 'computed') return { tone };
      return { tone, title: titles[tone] };
    },
    [rowsById],
  );
  useLayoutEffect(() => {
    latest = rows;
    replaceRows = setRows;
  }, [rows]);
  return (
    <SpreadsheetGrid
      label="Bảng đo"
      columns={columns}
      rows={rows}
      format={formatValue}
      parse={parseText}
      cellState={cellState}
      totals={totals}
      onEdit={(edits) => setRows((before) => applyEdits(before, edits))}
    />
  );
}

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no root');
announce(
  {
    scroller: () => {
      const scroller = document.querySelector('.sg-scroller');
      if (scroller === null) throw new Error('The grid has no scrolled box');
      return scroller;
    },
    showLayer: (layer) => replaceRows(layerRows(layer)),
    valueAt: (row, columnId) => latest[row]?.values[columnId],
  },
  '.sg-cell',
);
createRoot(root).render(<Sheet />);

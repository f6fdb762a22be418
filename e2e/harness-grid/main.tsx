import '@mantine/core/styles/default-css-variables.css';
import './harness.css';

import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';

import {
  emptyGridLayout,
  englishGridLabels,
  readGridLayout,
  SpreadsheetGrid,
  vietnameseGridLabels,
} from '../../src-renderer/grid/index.ts';
import type {
  GridCellRef,
  GridCellState,
  GridEdit,
  GridLayout,
  GridNote,
  GridRow,
  GridSort,
} from '../../src-renderer/grid/index.ts';
import type { HarnessRecord } from './record.ts';
import { formatValue, kindColumns, parseText, sheetColumns, sheetRows, withTotal } from './sheet.ts';

const query = new URLSearchParams(location.search);
const units = Number(query.get('rows') ?? 20);
const criteria = Number(query.get('criteria') ?? 24);
document.documentElement.dataset['mantineColorScheme'] = query.get('scheme') ?? 'light';
const textSize = query.get('textSize');
if (textSize !== null) document.documentElement.style.fontSize = `${textSize}%`;

const scored = sheetColumns(criteria, query.has('parts'));
const columns = query.has('kinds') ? scored.toSpliced(1, 0, ...kindColumns) : scored;
const firstRows = sheetRows(units, criteria);
const sortsItself = query.get('sort') !== 'page';
const record: HarnessRecord = {
  edits: [],
  pastes: [],
  undos: 0,
  redos: 0,
  rows: firstRows,
  keyTimes: [],
  layout: emptyGridLayout,
  asked: [],
  changeElsewhere: () => undefined,
};
window.harness = record;

function recordLayout(layout: GridLayout): void {
  record.layout = layout;
}

function recordRows(rows: readonly GridRow[]): void {
  record.rows = rows;
}

function cellState({ rowId, columnId }: GridCellRef): GridCellState | undefined {
  if (columnId === 'total') return { tone: 'computed', title: 'Cộng các tiêu chí' };
  if (rowId === 'u3' && columnId === 'c2') return { readOnly: true, title: 'Đã khóa' };
  if (rowId === 'u4' && columnId === 'c3') return { tone: 'warning', title: 'Chênh lệch so với tự chấm' };
  if (rowId === 'u5' && columnId === 'c1') return { tone: 'missing', title: 'Thiếu minh chứng' };
  if (rowId === 'u6' && columnId === 'c2') return { tone: 'changed', title: 'Đã sửa hôm nay' };
  if (rowId === 'u7' && columnId === 'c4') return { tone: 'error', title: 'Vượt điểm tối đa' };
  if (rowId === 'u8' && columnId === 'c1') return { attachments: 2 };
  return undefined;
}

const firstNotes: ReadonlyMap<string, GridNote> = new Map([
  ['u9 c1', { text: 'Đã đối chiếu với hồ sơ.', author: 'Lò Thị Hoa', time: '24/11/2026 09:30' }],
]);

function keyOf({ rowId, columnId }: GridCellRef): string {
  return `${rowId} ${columnId}`;
}

function summary(values: readonly number[]) {
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    sum: formatValue(sum),
    average: formatValue(Math.round(sum / values.length)),
    ...(query.has('extremes')
      ? { min: formatValue(Math.min(...values)), max: formatValue(Math.max(...values)) }
      : {}),
  };
}

function applyEdits(rows: readonly GridRow[], edits: readonly GridEdit[]): readonly GridRow[] {
  const byRow = Map.groupBy(edits, (edit) => edit.rowId);
  return rows.map((row) => {
    const changes = byRow.get(row.id);
    if (changes === undefined) return row;
    const changed = Object.fromEntries(changes.map((edit) => [edit.columnId, edit.value]));
    return withTotal({ ...row, values: { ...row.values, ...changed } });
  });
}

function sortRows(rows: readonly GridRow[], sort: GridSort | null): readonly GridRow[] {
  if (sort === null) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const valueOf = (row: GridRow) => row.values[sort.columnId] ?? '';
  return rows.toSorted((one, other) => {
    const [left, right] = [valueOf(one), valueOf(other)];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), 'vi');
  });
}

function Harness() {
  const [history, setHistory] = useState<readonly (readonly GridRow[])[]>([firstRows]);
  const [sort, setSort] = useState<GridSort | null>(null);
  const [notes, setNotes] = useState(firstNotes);
  const [layout, setLayout] = useState(() => readGridLayout(JSON.parse(query.get('layout') ?? 'null')));
  const [changedCells, setChangedCells] = useState<readonly GridCellRef[]>([]);
  const latest = history.at(-1) ?? firstRows;
  const rows = useMemo(() => sortRows(latest, sort), [latest, sort]);
  const totals = useMemo(() => {
    const values = columns.map((column) => {
      const numbers = latest.map((row) => row.values[column.id]).filter((value) => typeof value === 'number');
      return [column.id, numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0)];
    });
    return { title: 'Tổng cộng', values: Object.fromEntries(values) };
  }, [latest]);
  useLayoutEffect(() => recordRows(rows), [rows]);
  useLayoutEffect(() => recordLayout(layout), [layout]);
  useLayoutEffect(() => {
    // As another window's edit comes in.
    record.changeElsewhere = (edits) => {
      setHistory((past) => [...past, applyEdits(past.at(-1) ?? firstRows, edits)]);
      setChangedCells(edits);
    };
  }, []);
  const stateOf = useCallback(
    (cell: GridCellRef) => {
      const note = notes.get(keyOf(cell));
      return note === undefined ? cellState(cell) : { ...cellState(cell), note };
    },
    [notes],
  );
  return (
    <SpreadsheetGrid
      label="Bảng chấm điểm thử"
      columns={columns}
      rows={rows}
      format={formatValue}
      parse={parseText}
      cellState={stateOf}
      totals={totals}
      summary={summary}
      {...(sortsItself ? {} : { sort, onSortChange: setSort })}
      layout={layout}
      onLayoutChange={setLayout}
      viewBar={query.has('viewBar')}
      changedCells={changedCells}
      menuItems={(cell) => [
        {
          id: 'why',
          label: 'Vì sao?',
          onSelect: () => {
            record.asked.push(cell);
          },
        },
      ]}
      onNoteChange={(cell, text) => {
        setNotes((before) => {
          const next = new Map(before);
          if (text === null) next.delete(keyOf(cell));
          else next.set(keyOf(cell), { text, author: 'Tôi', time: 'hôm nay' });
          return next;
        });
      }}
      labels={query.get('lang') === 'en' ? englishGridLabels : vietnameseGridLabels}
      onEdit={(edits) => {
        record.edits.push(edits);
        setHistory((past) => [...past, applyEdits(past.at(-1) ?? firstRows, edits)]);
      }}
      onUndo={() => {
        record.undos += 1;
        setHistory((past) => (past.length > 1 ? past.slice(0, -1) : past));
      }}
      onRedo={() => {
        record.redos += 1;
      }}
      onPasteReport={(report) => {
        record.pastes.push(report);
      }}
    />
  );
}

const root = document.querySelector('#root');
if (root === null) throw new Error('The harness page has no root');
createRoot(root).render(<Harness />);

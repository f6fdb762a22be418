import { describe, expect, it } from 'vitest';

import type { DraftTable } from '../../../../src-main/domain/documents/draft-content.ts';
import { addRow, moveInTable, removeRow, setCell } from './edited-table.ts';

const table: DraftTable = {
  kind: 'table',
  caption: '',
  columns: [
    { title: 'TT', share: 1, align: 'right' },
    { title: 'Đơn vị', share: 5, align: 'left' },
  ],
  rows: [
    ['1', 'Sở Y tế'],
    ['2', 'Sở Nội vụ'],
  ],
};

describe('a table of a document', () => {
  it('is gone through by keys and no further than its edges', () => {
    const size = { rows: 2, columns: 2 };
    const from = { row: 1, column: 0 };
    expect([
      moveInTable(from, 'ArrowDown', size),
      moveInTable(from, 'ArrowUp', size),
      moveInTable(from, 'End', size),
      moveInTable(from, 'ArrowLeft', size),
      moveInTable(from, 'a', size),
    ]).toEqual([from, { row: 0, column: 0 }, { row: 1, column: 1 }, from, null]);
  });

  it('changes one cell, and stays the same object where nothing changes', () => {
    expect([
      setCell(table, { row: 0, column: 1 }, 'Sở Y tế tỉnh').rows,
      setCell(table, { row: 0, column: 1 }, 'Sở Y tế') === table,
    ]).toEqual([
      [
        ['1', 'Sở Y tế tỉnh'],
        ['2', 'Sở Nội vụ'],
      ],
      true,
    ]);
  });

  it('gains and loses rows', () => {
    expect([addRow(table, 0).rows, removeRow(table, 0).rows]).toEqual([
      [
        ['1', 'Sở Y tế'],
        ['', ''],
        ['2', 'Sở Nội vụ'],
      ],
      [['2', 'Sở Nội vụ']],
    ]);
  });
});

import { describe, expect, it } from 'vitest';

import { readRowSelectionKey, rowSelectionKey, selectionMark } from './row-selection.ts';

describe('the selection of one row', () => {
  const areas = [
    { top: 1, left: 2, bottom: 3, right: 4 },
    { top: 2, left: 10, bottom: 2, right: 10 },
  ];

  it('marks the sides where the selection ends', () => {
    const stretches = readRowSelectionKey(rowSelectionKey(areas, 1));
    expect([1, 2, 3, 4, 5].map((column) => selectionMark(stretches, column))).toEqual([
      '',
      ' sg-selected sg-edge-top sg-edge-left',
      ' sg-selected sg-edge-top',
      ' sg-selected sg-edge-top sg-edge-right',
      '',
    ]);
  });

  it('has a stretch for each range that crosses the row', () => {
    expect(readRowSelectionKey(rowSelectionKey(areas, 2))).toEqual([
      { left: 2, right: 4, top: false, bottom: false },
      { left: 10, right: 10, top: true, bottom: true },
    ]);
  });

  it('is nothing for a row outside', () => {
    expect(readRowSelectionKey(rowSelectionKey(areas, 0))).toEqual([]);
  });
});

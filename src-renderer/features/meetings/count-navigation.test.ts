import { describe, expect, it } from 'vitest';

import { nextCountCell, readCount } from './count-navigation.ts';

const size = { rows: 3, columns: 2 };
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

describe('nextCountCell', () => {
  it('goes down the column with Enter, Tab and the arrow', () => {
    const moves = ['Enter', 'Tab', 'ArrowDown'].map((key) =>
      nextCountCell({ row: 0, column: 1 }, press(key), size),
    );
    expect(moves).toEqual(Array.from({ length: 3 }, () => ({ row: 1, column: 1 })));
  });

  it('goes from the last row to the top of the next column, and back', () => {
    expect(nextCountCell({ row: 2, column: 0 }, press('Enter'), size)).toEqual({ row: 0, column: 1 });
    expect(nextCountCell({ row: 0, column: 1 }, press('Tab', true), size)).toEqual({ row: 2, column: 0 });
  });

  it('lets Tab leave the table at either end', () => {
    expect(nextCountCell({ row: 2, column: 1 }, press('Tab'), size)).toBeNull();
    expect(nextCountCell({ row: 0, column: 0 }, press('Tab', true), size)).toBeNull();
  });

  it('keeps the arrows inside the table', () => {
    expect(nextCountCell({ row: 2, column: 0 }, press('ArrowDown'), size)).toBeNull();
    expect(nextCountCell({ row: 1, column: 1 }, press('ArrowLeft'), size)).toEqual({ row: 1, column: 0 });
    expect(nextCountCell({ row: 1, column: 1 }, press('ArrowRight'), size)).toBeNull();
  });

  it('leaves every other key alone', () => {
    expect(nextCountCell({ row: 0, column: 0 }, press('5'), size)).toBeNull();
  });
});

describe('readCount', () => {
  it('reads digits and nothing else, and tells nothing from zero', () => {
    expect(['17', ' 1 7x', '0', '', 'abc', '1234567'].map(readCount)).toEqual([17, 17, 0, null, null, 12345]);
  });
});

import { describe, expect, it } from 'vitest';

import { createListFocus } from './list-focus.ts';

describe('what is selected in the list', () => {
  it('is told by rows, and only when they change', () => {
    const focus = createListFocus();
    const told: (readonly string[])[] = [];
    focus.subscribe(() => told.push(focus.get().selected));
    const cell = (rowId: string, columnId: string) => ({ rowId, columnId });
    focus.setSelected([cell('1', 'name'), cell('1', 'note'), cell('2', 'name')]);
    focus.setSelected([cell('1', 'note'), cell('2', 'note')]);
    focus.setSelected([cell('2', 'note')]);
    focus.setActive(cell('2', 'note'));
    focus.setActive(cell('2', 'name'));
    expect(told).toEqual([['1', '2'], ['2'], ['2']]);
    expect(focus.get().active).toBe('2');
  });
});

import { describe, expect, it } from 'vitest';

import type { GridColumn, GridLayout, GridRow } from '../types.ts';
import { aggregateOf, hasTotals, totalsCell } from './aggregates.ts';
import { conditionFields, conditionFrom, nameOf, textsOf } from './condition-form.ts';
import { emptyGridLayout, readGridLayout, zoomBy } from './grid-layout.ts';
import { readDecimal } from './read-number.ts';

const full: GridLayout = {
  version: 1,
  widths: { a: 120 },
  order: ['b', 'a'],
  hidden: ['c'],
  pinned: ['b'],
  frozenRows: 2,
  collapsed: [['part1', 'part1.1']],
  zoom: 130,
  dense: true,
  sort: [{ columnId: 'a', direction: 'descending' }],
  filters: [
    { columnId: 'a', condition: { kind: 'number', operator: 'at-most', value: 950 } },
    { columnId: 'b', condition: { kind: 'values', values: ['x', 3, null] } },
    { columnId: 'c', condition: { kind: 'tone', tone: 'error' } },
    { columnId: 'd', condition: { kind: 'text', operator: 'begins', text: 'xã' } },
    { columnId: 'e', condition: { kind: 'between', low: 1, high: 2 } },
    { columnId: 'f', condition: { kind: 'empty' } },
  ],
  search: 'than uyên',
  aggregates: { a: 'average', b: 'none' },
};

describe('readGridLayout', () => {
  it('reads what was kept as JSON', () => {
    expect(readGridLayout(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it('falls back where something is not as it should be', () => {
    expect([null, 'text', { version: 2 }].map(readGridLayout)).toEqual([
      emptyGridLayout,
      emptyGridLayout,
      emptyGridLayout,
    ]);
    expect(
      readGridLayout({
        version: 1,
        widths: { a: -5, b: 'wide' },
        order: [1, 'a'],
        collapsed: ['part1'],
        zoom: 5000,
        sort: [{ columnId: 'a', direction: 'up' }],
        filters: [{ columnId: 'a', condition: { kind: 'number', operator: 'about', value: 1 } }],
        aggregates: { a: 'median' },
      }),
    ).toEqual({ ...emptyGridLayout, order: ['a'], zoom: 200 });
  });
});

describe('zoomBy', () => {
  it('stops at 70 % and 200 %', () => {
    const zooms = [100, 70, 200].map((zoom) => [
      zoomBy({ ...emptyGridLayout, zoom }, 1).zoom,
      zoomBy({ ...emptyGridLayout, zoom }, -1).zoom,
    ]);
    expect(zooms).toEqual([
      [110, 90],
      [80, 70],
      [200, 190],
    ]);
  });
});

describe('the form of a condition', () => {
  const readNumber = (text: string) => (text === '' ? null : Number(text));

  it('gives back the condition it was opened with', () => {
    const again = full.filters.map(({ condition }) => {
      const name = nameOf(condition);
      return name === null ? null : conditionFrom(name, textsOf(condition, String), readNumber);
    });
    expect(again).toEqual(
      full.filters.map(({ condition }) => (condition.kind === 'values' ? null : condition)),
    );
  });

  it('asks for a number where it needs one', () => {
    expect(conditionFrom('between', { first: '1', second: '' }, readNumber)).toBeNull();
    expect([conditionFields('between'), conditionFields('begins'), conditionFields('empty')]).toEqual([
      ['first', 'second'],
      ['first'],
      [],
    ]);
  });
});

describe('readDecimal', () => {
  it('reads a comma or a point, and no more decimals than the column has', () => {
    const texts = ['9,5', ' 9.25 ', '-3', '9,255', '', 'x', '1.000,5'];
    expect(texts.map((text) => readDecimal(text, 2))).toEqual([950, 925, -300, null, null, null, null]);
    expect(readDecimal('12', 0)).toBe(12);
  });
});

describe('the totals row', () => {
  const rows: GridRow[] = [250, null, 101, 'x'].map((points, index) => ({
    id: String(index),
    title: '',
    values: { points },
  }));
  const column: GridColumn = { id: 'points', title: '', width: 80, kind: 'points', aggregate: 'sum' };
  const totals = { title: 'Tổng', values: { points: 777 } };

  it('works out integers of the cells that hold one', () => {
    const kinds = ['sum', 'average', 'count', 'min', 'max'] as const;
    expect(kinds.map((kind) => aggregateOf(rows, 'points', kind))).toEqual([351, 176, 3, 101, 250]);
    expect(aggregateOf([], 'points', 'min')).toBeNull();
  });

  it('follows the user before the page, and the page before the column', () => {
    const chosen = { ...emptyGridLayout, aggregates: { points: 'max' as const } };
    const none = { ...emptyGridLayout, aggregates: { points: 'none' as const } };
    expect([
      totalsCell(column, rows, totals, emptyGridLayout),
      totalsCell(column, rows, totals, chosen),
      totalsCell(column, rows, undefined, emptyGridLayout),
      totalsCell(column, rows, totals, none),
    ]).toEqual([
      { kind: 'given' },
      { kind: 'worked-out', aggregate: 'max', value: 250 },
      { kind: 'worked-out', aggregate: 'sum', value: 351 },
      null,
    ]);
    expect([hasTotals([column], undefined, emptyGridLayout), hasTotals([column], undefined, none)]).toEqual([
      true,
      false,
    ]);
  });
});

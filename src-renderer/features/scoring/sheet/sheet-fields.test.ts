import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import { quantityFrom } from '../../../../src-main/domain/kernel/quantity.ts';
import type { CellContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import { makeCriterion } from '../../../../src-main/domain/scoring/testing/make-scheme.ts';
import { emptyContent } from '../edits/cell-content.ts';
import { readField } from './read-field.ts';
import { fieldColumn, fieldValue, figureFieldsOf, formatField, withFieldValue } from './sheet-fields.ts';
import type { SheetField } from './sheet-fields.ts';

const ratio = makeCriterion('I.1', 150, { formula: { kind: 'ratio_cap', inverse: false } });
const passFail = makeCriterion('I.2', 10, { formula: { kind: 'pass_fail' } });
const labels = makeCriterion('I.3', 50, {
  formula: {
    kind: 'step_label',
    labels: [
      { label: 'Hoàn thành xuất sắc', points: pointsFrom(50) },
      { label: 'Hoàn thành tốt', points: pointsFrom(40) },
    ],
  },
});
const counted = makeCriterion('I.4', 40, {
  formula: {
    kind: 'count',
    items: [
      { label: 'Mô hình', each: pointsFrom(5), cap: null },
      { label: 'Cá nhân', each: pointsFrom(2), cap: null },
    ],
    cap: pointsFrom(40),
  },
});
const ranked = makeCriterion('I.5', 50, { formula: { kind: 'rank_scale', of: null } });
const all = [ratio, passFail, labels, counted, ranked];

const fields = new Map(all.flatMap(figureFieldsOf).map((field) => [fieldColumn(field), field]));

function field(column: string): SheetField {
  const found = fields.get(column);
  if (found === undefined) throw new Error(`No column ${column}`);
  return found;
}

const passedTexts = { yes: 'Đạt', no: 'Không đạt' };

it('asks for the figures that each formula reads', () => {
  expect([...fields.keys()]).toEqual([
    'I.1:target',
    'I.1:actual',
    'I.2:passed',
    'I.3:label',
    'I.4:count:0',
    'I.4:count:1',
    'I.5:rank',
  ]);
});

it('asks for no figure where points are given by hand', () => {
  expect(figureFieldsOf(makeCriterion('I.7', 40))).toEqual([]);
});

describe('withFieldValue', () => {
  const typed = (column: string, text: string, content: CellContent = emptyContent) => {
    const read = readField(field(column), text);
    if (!read.ok) throw new Error(read.error.code);
    return withFieldValue(field(column), content, read.value);
  };

  it('puts what was typed into the measure and leaves the rest of the cell alone', () => {
    const before = { value: pointsFrom(99), measure: { target: quantityFrom(100) } };
    expect([
      typed('I.1:actual', '97,9', before),
      typed('I.2:passed', 'không đạt'),
      typed('I.3:label', 'hoan thanh tot'),
      typed('I.4:count:1', '3'),
      typed('I.5:rank', '2'),
    ]).toEqual([
      { value: 9900, measure: { target: 100000, actual: 97900 } },
      { value: null, measure: { passed: false } },
      { value: null, measure: { label: 'Hoàn thành tốt' } },
      { value: null, measure: { counts: [null, 3] } },
      { value: null, measure: { rank: 2 } },
    ]);
  });

  it('leaves no measure behind when its last figure is emptied', () => {
    expect([
      typed('I.1:actual', '', { value: null, measure: { actual: quantityFrom(1) } }),
      typed('I.4:count:0', '', { value: null, measure: { counts: [2, null] } }),
    ]).toEqual([emptyContent, emptyContent]);
  });

  it('keeps a count of zero: nothing of it happened, which is not the same as nothing said', () => {
    expect(typed('I.4:count:0', '0')).toEqual({ value: null, measure: { counts: [0, null] } });
  });
});

it('shows figures as offices write them', () => {
  const content: CellContent = {
    value: null,
    measure: { target: quantityFrom(1250.5), passed: true, counts: [0, 2] },
  };
  const shown = ['I.1:target', 'I.1:actual', 'I.2:passed', 'I.4:count:0'].map((column) =>
    formatField(field(column), fieldValue(field(column), content), passedTexts),
  );
  expect(shown).toEqual(['1.250,5', '', 'Đạt', '0']);
});

it('says why it doesn’t take a text', () => {
  const points: SheetField = { criterion: ratio, kind: 'points' };
  const refused = (of: SheetField, text: string) => {
    const read = readField(of, text);
    return read.ok ? read.value : read.error.code;
  };
  expect([
    ...['149,5', '150', '150,01', '-1', 'mười', '1,234', '1,2345'].map((text) => refused(points, text)),
    refused(field('I.1:actual'), '1.234'),
    refused(field('I.1:actual'), '-3,5'),
    refused(field('I.2:passed'), 'có lẽ'),
    refused(field('I.3:label'), 'Khá'),
    refused(field('I.4:count:0'), '1,5'),
    refused(field('I.4:count:0'), '-1'),
    refused(field('I.5:rank'), '0'),
  ]).toEqual([
    14950,
    15000,
    'over_maximum',
    'below_zero',
    'not_a_number',
    'ambiguous',
    'too_many_decimals',
    'ambiguous',
    -3500,
    'not_passed_or_failed',
    'not_a_label',
    'not_whole',
    'negative',
    'rank_from_one',
  ]);
});

import { describe, expect, it } from 'vitest';

import type { EditableKind } from '../../../src-main/domain/law/editable-values.ts';
import { parseTyped, typedText } from './value-text.ts';

describe('parseTyped', () => {
  it.each<[EditableKind, string, unknown]>([
    ['count', ' 5 ', 5],
    ['count', '5,5', null],
    ['count', '', null],
    ['percent', '70 %', 70],
    ['money', '2.530.000', 2_530_000],
    ['money', '2530000 đồng', 2_530_000],
    ['money', '2.53', null],
    ['coefficient', '4,5', 450],
    ['coefficient', '0.45', 45],
    ['coefficient', '12', 1200],
    ['coefficient', '1,555', null],
    ['coefficient', 'một', null],
    ['day_of_year', '5/3', '03-05'],
    ['day_of_year', '10/12', '12-10'],
    ['day_of_year', '10', null],
    ['text', ' Chủ tịch ', ' Chủ tịch '],
    ['yes_no', 'true', true],
    ['yes_no', 'false', false],
    ['rating', 'good', 'good'],
  ])('reads %s from “%s”', (kind, text, value) => {
    expect(parseTyped(kind, text)).toBe(value);
  });
});

describe('typedText', () => {
  it.each<[EditableKind, string | number | boolean | null, string]>([
    ['coefficient', 450, '4,5'],
    ['coefficient', 45, '0,45'],
    ['coefficient', 1200, '12'],
    ['money', 2_530_000, '2.530.000'],
    ['day_of_year', '12-10', '10/12'],
    ['count', 3, '3'],
    ['yes_no', true, 'true'],
    ['text', null, ''],
  ])('writes %s %s', (kind, value, text) => {
    expect([typedText(kind, value), value === null ? null : parseTyped(kind, text)]).toEqual([text, value]);
  });
});

import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { schemeFile } from '../../../contract/scheme-shapes.ts';
import { pointsFrom } from '../../kernel/points.ts';
import { anyFormula } from '../testing/any-formula.ts';
import { makeCriterion, makeGroup, makeScheme } from '../testing/make-scheme.ts';
import { schemeFromFile, schemeToFile, usualRanking } from './scheme-file.ts';
import { CriterionRole, ExemptionRule } from './scheme.ts';
import type { Scheme } from './scheme.ts';

function readScheme(key: string): Scheme {
  const file = new URL(`../../../../resources/schemes/${key}.json`, import.meta.url);
  return schemeFromFile(schemeFile.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

describe('schemeFromFile', () => {
  it('takes a file from before there were formulas and ranking rules', () => {
    const file = {
      key: 'small',
      name: 'Bảng thử',
      year: 2026,
      total: 100,
      criteria: [
        { code: 'I', name: 'Nhiệm vụ', max: 80.5, rule: '' },
        { code: 'I.1', name: 'Kế hoạch', max: 80.5, rule: 'PASS_FAIL' },
        { code: 'II', name: 'Phối hợp', max: 19.5, rule: 'theo hướng dẫn' },
      ],
    };
    expect(schemeFromFile(schemeFile.parse(file))).toEqual(
      makeScheme(
        [
          makeGroup('I', 80.5, { name: 'Nhiệm vụ' }),
          makeCriterion('I.1', 80.5, {
            name: 'Kế hoạch',
            parentCode: 'I',
            formula: { kind: 'pass_fail' },
          }),
          makeCriterion('II', 19.5, { name: 'Phối hợp', formulaText: 'theo hướng dẫn' }),
        ],
        { key: 'small', name: 'Bảng thử', total: 100 },
      ),
    );
  });

  it('gives back every scheme that was written to a file', () => {
    const arbitrary = fc
      .record({
        formulas: fc.array(anyFormula, { minLength: 1, maxLength: 6 }),
        capTotal: fc.boolean(),
        exemption: fc.constantFrom(...Object.values(ExemptionRule)),
        role: fc.constantFrom(...Object.values(CriterionRole)),
        from: fc.integer({ min: 0, max: 100_000 }),
        floor: fc.option(fc.integer({ min: 0, max: 10_000 })),
        version: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ formulas, role, from, floor, ...changes }) =>
        makeScheme(
          [
            makeGroup('A', 10, { role }),
            ...formulas.map((formula, index) =>
              makeCriterion(`1.${index}`, 0.5, { parentCode: index === 0 ? null : 'A', formula, role }),
            ),
          ],
          {
            ...changes,
            ranking: {
              ...usualRanking,
              tieBreaks: [{ kind: 'group_total', code: 'A' }],
              classes: [{ name: 'Tốt', from: pointsFrom(from / 100), floor }],
            },
          },
        ),
      );
    fc.assert(
      fc.property(arbitrary, (scheme) => {
        const text = JSON.stringify(schemeToFile(scheme));
        expect(schemeFromFile(schemeFile.parse(JSON.parse(text)))).toEqual(scheme);
      }),
    );
  });
});

describe('the schemes that come along', () => {
  it.each([
    ['cum-xa-phuong', 'V', ['III.5']],
    ['khoi-so-nganh', 'IV', ['I.7']],
  ])('%s has a formula for all but what is given by hand, and marks its bonus', (key, bonus, byHand) => {
    const { criteria } = readScheme(key);
    const manual = criteria.filter(({ formula }) => formula?.kind === 'manual');
    const marked = criteria.filter(({ role }) => role === CriterionRole.bonus);
    expect([
      manual.map(({ code }) => code),
      marked.map(({ code }) => code),
      criteria.filter(({ role }) => role === CriterionRole.penalty),
    ]).toEqual([byHand, criteria.flatMap(({ code }) => (code.split('.')[0] === bonus ? [code] : [])), []]);
  });

  it('are counted item by item where the scheme names models, collectives and individuals', () => {
    const { criteria } = readScheme('cum-xa-phuong');
    expect(criteria.find(({ code }) => code === 'IV.4')?.formula).toEqual({
      kind: 'count',
      items: [
        { label: 'Mô hình', each: 1000, cap: 2000 },
        { label: 'Tập thể điển hình', each: 400, cap: 800 },
        { label: 'Cá nhân điển hình', each: 400, cap: 1200 },
      ],
      cap: 4000,
    });
  });
});

import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { AwardCase } from '../domain/law/award-case.ts';
import { judgeCase, judgingLaw } from '../domain/law/judge-case.ts';
import { disciplined, held, makeCase, suspended } from '../domain/law/testing/make-case.ts';
import { readLawFiles } from './law-files.ts';
import { longServiceForms, provincialForms, stateForms } from './testing/law-cases/forms.ts';
import { treeOf } from './testing/law-cases/law-case.ts';
import type { LawCase } from './testing/law-cases/law-case.ts';
import { caseTexts } from './testing/law-cases/texts.ts';
import { collectiveTitles, personTitles } from './testing/law-cases/titles.ts';

const read = readLawFiles(path.resolve(import.meta.dirname, '../../resources'));
if (!read.ok) throw new Error('The shipped law can’t be read');
const law = judgingLaw(read.value, []);

function judged({ award, items, change }: Pick<LawCase, 'award' | 'items' | 'change'>) {
  const eligibilities = judgeCase(
    makeCase(items, { awardCode: award, ...(change as Partial<AwardCase>) }),
    law,
  );
  return eligibilities[0];
}

const tables: readonly (readonly [string, readonly LawCase[]])[] = [
  ['titles of persons', personTitles],
  ['titles of collectives and households', collectiveTitles],
  ['forms of the province', provincialForms],
  ['forms of the state', stateForms],
  ['long service', longServiceForms],
  ['texts that change', caseTexts],
];

describe.each(tables)('%s', (_table, cases) => {
  it.each(cases)('$name', (one) => {
    const { verdict, findings } = judged(one);
    const [first] = findings;
    expect({ verdict, tree: first && treeOf(first), article: first?.article }).toEqual({
      verdict: one.verdict,
      tree: one.tree,
      article: expect.stringContaining(one.article) as string,
    });
  });
});

it('holds sixty cases and more, each under a name of its own', () => {
  const names = tables.flatMap(([, cases]) => cases.map(({ name }) => name));
  expect([names.length >= 60, new Set(names).size]).toEqual([true, names.length]);
});

it.each([
  ['before 01/7/2025', '2025-06-30', '2025-06-30', 'Nghị định số 98/2023/NĐ-CP'],
  ['from 01/7/2025', '2025-07-01', '2025-07-01', 'Nghị định số 152/2025/NĐ-CP'],
  ['received before, judged after', '2025-06-30', '2025-07-15', 'Nghị định số 98/2023/NĐ-CP'],
])('rests by the decree of the day: %s', (_case, receivedOn, on, decree) => {
  const change = { receivedOn, on, year: 2024 };
  const { verdict, findings } = judged({ award: 'CSTDT', items: [suspended('2025-06-01', null)], change });
  expect([verdict, findings[0]?.article]).toEqual(['suspended', `khoản 4 Điều 4 ${decree}`]);
});

it('says by which text an award does not count', () => {
  const items = [
    held('BK_TTG', 2019, { category: 'movement' }),
    held('BK_TTG', 2020),
    disciplined('warning', '2020-06-01', '2021-06-01'),
  ];
  const facts = JSON.stringify(judged({ award: 'HC_LD_3', items, change: {} }).findings);
  expect([
    facts.includes('nên không làm căn cứ (khoản 3 Điều 4 Nghị định số 152/2025/NĐ-CP)'),
    facts.includes('nên không được tính (khoản 4 Điều 4 Nghị định số 152/2025/NĐ-CP)'),
  ]).toEqual([true, true]);
});

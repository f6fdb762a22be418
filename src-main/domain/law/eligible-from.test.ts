import { expect, it } from 'vitest';

import type { IsoDate } from '../kernel/dates.ts';
import type { Condition } from './condition.ts';
import { eligibleFrom } from './eligible-from.ts';
import { complete, held, initiative, inPost, makeCase, rated } from './testing/make-case.ts';
import { makeAward, makeInstrument, makeLaw, makeProvision } from './testing/make-law.ts';

const awards = [
  makeAward('CSTDT', { name: 'Chiến sĩ thi đua cấp tỉnh', kind: 'title' }),
  makeAward('CSTDCS', { name: 'Chiến sĩ thi đua cơ sở', kind: 'title' }),
  makeAward('BK_TTG'),
];

function prospect(condition: Condition, items: Parameters<typeof makeCase>[0], today = '2026-03-01') {
  const { facts, honours } = makeCase(items);
  const law = makeLaw(awards, [
    makeInstrument('law', [makeProvision(1, ['CSTDT'], { kind: 'conditions', condition })]),
  ]);
  const question = { awardCode: 'CSTDT', subjectKind: 'individual', gender: 'male', facts, honours } as const;
  return eligibleFrom({ ...question, today: today as IsoDate }, law);
}

const three: Condition = { kind: 'held_in_a_row', awards: ['CSTDCS'], years: 3 };
const withInitiative: Condition = {
  kind: 'all',
  of: [three, { kind: 'initiatives', scope: 'province', count: 1 }],
};

it.each([
  ['one title of last year', [held('CSTDCS', 2025)], 2027],
  ['two in a row', [held('CSTDCS', 2024), held('CSTDCS', 2025)], 2026],
  ['a gap before the last', [held('CSTDCS', 2022), held('CSTDCS', 2023), held('CSTDCS', 2025)], 2027],
  ['a run that has ended', [held('CSTDCS', 2022), held('CSTDCS', 2023)], null],
  ['titles for a movement', [held('CSTDCS', 2025, { category: 'movement' })], null],
  ['nothing', [], null],
])('with %s', (_case, items, year) => {
  expect(prospect(withInitiative, items)?.year).toBe(year);
});

it('says from which year, or what is missing', () => {
  expect(prospect(three, [held('CSTDCS', 2025)])?.sentence).toBe(
    'Từ năm 2027 đủ thời gian, thành tích tính theo năm để xét Chiến sĩ thi đua cấp tỉnh.',
  );
  expect(prospect(three, [held('CSTDCS', 2023)])).toEqual({
    year: null,
    sentence:
      'Chưa tính được năm xét Chiến sĩ thi đua cấp tỉnh: còn thiếu 03 năm liên tục được tặng Chiến sĩ thi đua cơ sở (tính cả năm xét).',
    lacking: ['03 năm liên tục được tặng Chiến sĩ thi đua cơ sở (tính cả năm xét)'],
  });
});

it('counts the years since an award with the ratings going on', () => {
  const after: Condition = {
    kind: 'after_award',
    awards: ['BK_TTG'],
    years: 5,
    within: {
      kind: 'all',
      of: [
        { kind: 'rated', minimum: 'good', years: 5 },
        { kind: 'initiatives', scope: 'unit', count: 3 },
      ],
    },
  };
  const items = [held('BK_TTG', 2023, { on: '2024-05-10' }), ...rated('good', 2024, 2025)];
  expect(prospect(after, items)?.year).toBe(2029);
});

it('does not let awards that come once go on', () => {
  expect(prospect({ kind: 'held', awards: ['BK_TTG'], count: 2 }, [held('BK_TTG', 2025)])?.year).toBeNull();
});

it('counts time in a post that goes on', () => {
  const posts: Condition = { kind: 'months_in_post', group: 'department_head', months: 120, below: 180 };
  expect(prospect(posts, [inPost('department_head', '2020-06-01', null)])?.year).toBe(2030);
});

it('looks at the counted alternatives alone', () => {
  const either: Condition = { kind: 'any', of: [{ kind: 'attested', key: 'a', text: 'A' }, three] };
  expect(
    prospect(either, [held('CSTDCS', 2025), initiative('province', 2025), complete('honours', 2020, 2025)])
      ?.year,
  ).toBe(2027);
});

it('has nothing to say where nothing is counted', () => {
  expect(prospect({ kind: 'attested', key: 'a', text: 'A' }, [held('CSTDCS', 2025)])).toBeNull();
});

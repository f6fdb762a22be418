import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../kernel/dates.ts';
import type { AwardCase } from './award-case.ts';
import type { Condition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { contextOf } from './evaluation/context.ts';
import type { Finding } from './finding.ts';
import {
  attested,
  complete,
  disciplined,
  figures,
  held,
  inPost,
  initiative,
  makeCase,
  onLeave,
  placed,
  rated,
  recruited,
} from './testing/make-case.ts';

const book = { date: '2026-01-15' as IsoDate, provisions: [] };

function find(condition: Condition, awardCase: AwardCase): Finding {
  const cited = { article: 'Điều 1', mark: 'read' } as const;
  return evaluateCondition(
    condition,
    contextOf(awardCase, book, (code) => code, cited),
  );
}

function outcome(
  condition: Condition,
  items: Parameters<typeof makeCase>[0],
  change: Partial<AwardCase> = {},
) {
  return find(condition, makeCase(items, change)).outcome;
}

const threeInARow: Condition = { kind: 'held_in_a_row', awards: ['CSTDCS'], years: 3 };

describe('awards in consecutive years', () => {
  it.each([
    ['in each of the years', [2023, 2024, 2025].map((year) => held('CSTDCS', year)), 'met'],
    ['with a gap that nobody looked into', [2022, 2023, 2025].map((year) => held('CSTDCS', year)), 'missing'],
    [
      'with a gap in awards that are all known',
      [...[2022, 2023, 2025].map((year) => held('CSTDCS', year)), complete('honours', 2020, 2025)],
      'not_met',
    ],
    [
      'with a gap in a year that went wrong',
      [held('CSTDCS', 2023), ...rated('failed', 2024), held('CSTDCS', 2025)],
      'not_met',
    ],
    [
      'with one that was revoked',
      [
        held('CSTDCS', 2023),
        held('CSTDCS', 2024, { revoked: true }),
        held('CSTDCS', 2025),
        complete('honours', 2023, 2025),
      ],
      'not_met',
    ],
    [
      'with one for a movement',
      [
        held('CSTDCS', 2023),
        held('CSTDCS', 2024, { category: 'movement' }),
        held('CSTDCS', 2025),
        complete('honours', 2023, 2025),
      ],
      'not_met',
    ],
    [
      'with one that a discipline lay over',
      [
        ...[2023, 2024, 2025].map((year) => held('CSTDCS', year)),
        disciplined('reprimand', '2023-02-01', '2023-12-31'),
      ],
      'not_met',
    ],
    [
      'with a discipline that ended the day before the year did',
      [
        ...[2023, 2024, 2025].map((year) => held('CSTDCS', year)),
        disciplined('reprimand', '2023-02-01', '2023-12-30'),
      ],
      'met',
    ],
    ['of which nothing is known', [], 'missing'],
  ])('%s', (_case, items, expected) => {
    expect(outcome(threeInARow, items)).toBe(expected);
  });

  it('says which years are there and why one does not count', () => {
    expect(
      find(
        threeInARow,
        makeCase([
          held('CSTDCS', 2023),
          held('CSTDCS', 2024, { category: 'movement', on: '2024-12-20' }),
          held('CSTDCS', 2025),
          complete('honours', 2023, 2025),
        ]),
      ),
    ).toEqual({
      outcome: 'not_met',
      requirement: '03 năm liên tục được tặng CSTDCS (tính cả năm xét)',
      sentence:
        'Năm 2024 không được tặng CSTDCS: CSTDCS năm 2024 tặng theo phong trào thi đua, chuyên đề nên không làm căn cứ.',
      facts: [
        { text: 'CSTDCS năm 2023', supports: true },
        { text: 'Năm 2024: không được tặng CSTDCS', supports: false },
        { text: 'CSTDCS năm 2025', supports: true },
        {
          text: 'CSTDCS năm 2024 (ngày 20/12/2024): tặng theo phong trào thi đua, chuyên đề nên không làm căn cứ',
          supports: false,
        },
      ],
      article: 'Điều 1',
      mark: 'read',
      joined: 'single',
      parts: [],
    });
  });
});

describe('awards in all', () => {
  const twoFlags: Condition = { kind: 'held', awards: ['CO_TINH'], count: 2 };
  it.each([
    ['enough', [held('CO_TINH', 2010), held('CO_TINH', 2020)], 'met'],
    ['one named twice', [held('CO_TINH', 2020), held('CO_TINH', 2020)], 'missing'],
    [
      'one, and the rest looked through since the beginning',
      [held('CO_TINH', 2020), recruited('2015-05-01'), complete('honours', 2015, 2025)],
      'not_met',
    ],
    [
      'one, and only some years looked through',
      [held('CO_TINH', 2020), recruited('2010-05-01'), complete('honours', 2015, 2025)],
      'missing',
    ],
    ['too few even with every year nobody knows', [recruited('2025-05-01')], 'not_met'],
    ['one of next year', [held('CO_TINH', 2020), held('CO_TINH', 2026)], 'missing'],
  ])('%s', (_case, items, expected) => {
    expect(outcome(twoFlags, items)).toBe(expected);
  });

  const everyFive: Condition = { kind: 'held_repeatedly', awards: ['CO_TINH'], times: 3, everyYears: 5 };
  it.each([
    ['near enough to one another', [2013, 2018, 2021], [], 'met'],
    ['too far apart', [2012, 2018, 2021], [complete('honours', 1970, 2025)], 'not_met'],
    ['too long ago', [2009, 2014, 2019], [complete('honours', 1970, 2025)], 'not_met'],
    ['too far apart for all that is known', [2012, 2018, 2021], [], 'missing'],
  ])('repeatedly, %s', (_case, years, others, expected) => {
    expect(outcome(everyFive, [...years.map((year) => held('CO_TINH', year)), ...others])).toBe(expected);
  });
});

describe('years after an award', () => {
  const after: Condition = {
    kind: 'after_award',
    awards: ['BK_TTG'],
    years: 5,
    within: { kind: 'held', awards: ['CSTDCS'], count: 2 },
  };
  const since = [held('CSTDCS', 2021), held('CSTDCS', 2024)];
  it.each([
    ['full to the day', [held('BK_TTG', 2020, { on: '2021-01-15' }), ...since], 'met'],
    [
      'a day short',
      [held('BK_TTG', 2020, { on: '2021-01-16' }), ...since, complete('honours', 1970, 2025)],
      'not_met',
    ],
    [
      'a day short, with years nobody knows',
      [held('BK_TTG', 2020, { on: '2021-01-16' }), ...since],
      'missing',
    ],
    ['without its day, by years', [held('BK_TTG', 2020), ...since], 'met'],
    [
      'what lies before it does not count',
      [held('BK_TTG', 2020), held('CSTDCS', 2020), held('CSTDCS', 2021), complete('honours', 1970, 2025)],
      'not_met',
    ],
    [
      'the earlier of two serves where the later does not',
      [held('BK_TTG', 2010), held('BK_TTG', 2023), ...since],
      'met',
    ],
    [
      'for a movement',
      [held('BK_TTG', 2019, { category: 'movement' }), ...since, complete('honours', 1970, 2025)],
      'not_met',
    ],
    ['none known', since, 'missing'],
  ])('%s', (_case, items, expected) => {
    expect(outcome(after, items)).toBe(expected);
  });
});

describe('ratings', () => {
  const fiveGood: Condition = { kind: 'rated', minimum: 'good', years: 5 };
  it.each([
    ['all there', rated('good', 2021, 2022, 2023, 2024, 2025), 'met'],
    ['better ones', rated('excellent', 2021, 2022, 2023, 2024, 2025), 'met'],
    ['one missing', rated('good', 2021, 2022, 2024, 2025), 'missing'],
    ['one below, others missing', rated('completed', 2023), 'not_met'],
    [
      'one lacking where all are known',
      [...rated('good', 2021, 2022, 2024, 2025), complete('ratings', 2021, 2025)],
      'not_met',
    ],
    [
      'one before the end of a discipline',
      [...rated('good', 2021, 2022, 2023, 2024, 2025), disciplined('warning', '2021-03-01', '2022-03-01')],
      'not_met',
    ],
  ])('%s', (_case, items, expected) => {
    expect(outcome(fiveGood, items)).toBe(expected);
  });

  it.each([
    ['enough', rated('excellent', 2019, 2023), 'met'],
    [
      'too few for certain',
      [...rated('excellent', 2023), recruited('2023-01-01'), ...rated('good', 2024, 2025)],
      'not_met',
    ],
    ['perhaps', rated('excellent', 2023), 'missing'],
  ])('in some years: %s', (_case, items, expected) => {
    expect(outcome({ kind: 'rated_years', minimum: 'excellent', count: 2 }, items)).toBe(expected);
  });
});

describe('initiatives', () => {
  const provincial: Condition = { kind: 'initiatives', scope: 'province', count: 1 };
  it.each([
    ['of the scope', [initiative('province', 2025)], 'met'],
    ['of a wider scope', [initiative('nation', 2024)], 'met'],
    ['of a narrower scope', [initiative('unit', 2025)], 'missing'],
    [
      'of a narrower scope, all known',
      [initiative('unit', 2025), recruited('2024-01-01'), complete('initiatives', 2024, 2025)],
      'not_met',
    ],
  ])('%s', (_case, items, expected) => {
    expect(outcome(provincial, items)).toBe(expected);
  });

  it('counts those of the last years only, where the text says so', () => {
    const recent: Condition = { ...provincial, years: 2 };
    expect([
      outcome(recent, [initiative('province', 2024)]),
      outcome(recent, [initiative('province', 2023)]),
    ]).toEqual(['met', 'missing']);
  });
});

describe('discipline', () => {
  const known = complete('disciplines', 2025, 2025);
  const none: Condition = { kind: 'no_discipline', from: 'reprimand' };
  it.each([
    ['none where all is known', [known], 'met'],
    ['nothing known', [], 'missing'],
    ['ended the day before the year', [known, disciplined('reprimand', '2024-06-01', '2024-12-31')], 'met'],
    ['ended on the first day of the year', [disciplined('reprimand', '2024-06-01', '2025-01-01')], 'not_met'],
    ['in force on the day', [known, disciplined('reprimand', '2026-01-10', null)], 'not_met'],
    ['begins after the day', [known, disciplined('reprimand', '2026-01-16', null)], 'met'],
  ])('%s', (_case, items, expected) => {
    expect(outcome(none, items)).toBe(expected);
  });

  it('takes no notice of a milder one', () => {
    expect(
      outcome({ kind: 'no_discipline', from: 'warning' }, [
        known,
        disciplined('reprimand', '2025-06-01', null),
      ]),
    ).toBe('met');
  });
});

describe('months at work', () => {
  const half: Condition = { kind: 'months_at_work', months: 6 };
  it.each([
    ['six to the day', [recruited('2025-07-01')], 'met'],
    ['a day short', [recruited('2025-07-02')], 'not_met'],
    ['with leave for childbirth', [recruited('2025-07-01'), onLeave('maternity', '2025-08-01', null)], 'met'],
    [
      'with leave of another kind',
      [recruited('2025-07-01'), onLeave('other', '2025-08-01', '2025-08-01')],
      'not_met',
    ],
    ['unknown', [], 'missing'],
  ])('%s', (_case, items, expected) => {
    expect(outcome(half, items)).toBe(expected);
  });
});

describe('figures of a collective', () => {
  const most: Condition = {
    kind: 'members_share',
    figure: 'advanced',
    share: { numerator: 7, denominator: 10 },
  };
  it.each([
    ['exactly the share', [figures(2025, { members: 20, advanced: 14 })], {}, 'met'],
    ['below it', [figures(2025, { members: 20, advanced: 13 })], {}, 'not_met'],
    ['unknown', [figures(2025, { members: 20 })], {}, 'missing'],
    ['of another year', [figures(2024, { members: 20, advanced: 14 })], {}, 'missing'],
    ['enough known from awards', [figures(2025, { members: 20 })], { advanced: 14 }, 'met'],
    ['some known from awards', [figures(2025, { members: 20 })], { advanced: 13 }, 'missing'],
  ])('%s', (_case, items, figuresAtLeast, expected) => {
    expect(outcome(most, items, { figuresAtLeast })).toBe(expected);
  });

  it('says a share that was not reached without rounding it up', () => {
    const items = [figures(2025, { members: 2000, advanced: 1399 })];
    expect(find(most, makeCase(items)).sentence).toBe(
      'Có 1399/2000 cá nhân đạt Lao động tiên tiến (69,95 %), cần 70 %.',
    );
  });

  it.each([
    [{ kind: 'members_at_least', figure: 'fighters', count: 1 } as const, { fighters: 1 }, 'met'],
    [{ kind: 'members_at_least', figure: 'fighters', count: 1 } as const, { fighters: 0 }, 'not_met'],
    [{ kind: 'members_at_least', figure: 'fighters', count: 1 } as const, {}, 'missing'],
    [{ kind: 'members_at_most', figure: 'warned', count: 0 } as const, { warned: 0 }, 'met'],
    [{ kind: 'members_at_most', figure: 'warned', count: 0 } as const, { warned: 1 }, 'not_met'],
    [{ kind: 'members_at_most', figure: 'warned', count: 0 } as const, {}, 'missing'],
  ])('%o with %o is %s', (condition, known, expected) => {
    expect(outcome(condition, [figures(2025, known)])).toBe(expected);
  });

  it.each([
    [[placed(1)], 'met'],
    [[placed(2)], 'not_met'],
    [[placed(1, 2024)], 'missing'],
  ])('a place in the cluster: %o', (items, expected) => {
    expect(outcome({ kind: 'placed', place: 1 }, items)).toBe(expected);
  });
});

describe('months in posts', () => {
  const fifteen: Condition = { kind: 'months_in_post', group: 'department_head', months: 180, below: null };
  const tenToFifteen: Condition = { ...fifteen, months: 120, below: 180 };
  const known = complete('posts', 1970, 2026);
  it.each([
    ['a man', fifteen, 'male', [inPost('department_head', '2011-01-16', null)], 'met'],
    [
      'a man, a day short',
      fifteen,
      'male',
      [inPost('department_head', '2011-01-17', null), known],
      'not_met',
    ],
    ['a woman with two thirds', fifteen, 'female', [inPost('department_head', '2016-01-16', null)], 'met'],
    [
      'a woman, a day short',
      fifteen,
      'female',
      [inPost('department_head', '2016-01-17', null), known],
      'not_met',
    ],
    [
      'whose gender decides and is unknown',
      fifteen,
      null,
      [inPost('department_head', '2016-01-16', null), known],
      'missing',
    ],
    ['whose gender does not matter', fifteen, null, [inPost('department_head', '2011-01-16', null)], 'met'],
    ['in a higher post', fifteen, 'male', [inPost('province_deputy', '2011-01-16', null)], 'met'],
    ['in a lower post', fifteen, 'male', [inPost('department_deputy', '2011-01-16', null)], 'missing'],
    [
      'in two posts at once',
      fifteen,
      'male',
      [inPost('department_head', '2018-01-16', null), inPost('province_deputy', '2018-01-16', null), known],
      'not_met',
    ],
    [
      'in one post after another',
      fifteen,
      'male',
      [
        inPost('department_head', '2006-01-16', '2011-01-15'),
        inPost('department_head', '2016-01-16', null),
        known,
      ],
      'met',
    ],
    [
      'long enough for the next class',
      tenToFifteen,
      'male',
      [inPost('department_head', '2011-01-16', null), known],
      'not_met',
    ],
    [
      'between the classes',
      tenToFifteen,
      'male',
      [inPost('department_head', '2014-01-16', null), known],
      'met',
    ],
    [
      'between the classes, for all that is known',
      tenToFifteen,
      'male',
      [inPost('department_head', '2014-01-16', null)],
      'missing',
    ],
    ['of whom nothing is known', fifteen, 'male', [], 'missing'],
  ] as const)('%s', (_case, condition, gender, items, expected) => {
    expect(outcome(condition, items, { gender })).toBe(expected);
  });
});

describe('what people state', () => {
  const stated: Condition = { kind: 'attested', key: 'influence', text: 'Có phạm vi ảnh hưởng trong tỉnh' };
  it.each([
    [[attested('influence')], 'met'],
    [[attested('influence', false)], 'not_met'],
    [[attested('influence', true, 2024)], 'missing'],
    [[attested('other')], 'missing'],
  ])('%o', (items, expected) => {
    expect(outcome(stated, items)).toBe(expected);
  });

  it('counts a way open to few as not gone while nobody claims it', () => {
    const combat: Condition = { ...stated, key: 'combat', onlyIfClaimed: true };
    expect([
      outcome(combat, []),
      outcome(combat, [attested('combat')]),
      outcome(combat, [attested('combat', false)]),
    ]).toEqual(['not_met', 'met', 'not_met']);
    expect(find(combat, makeCase()).sentence).toBe(
      'Không đề nghị theo trường hợp này: Có phạm vi ảnh hưởng trong tỉnh.',
    );
  });

  it('says what the office has to state', () => {
    expect(find(stated, makeCase()).sentence).toBe('Cần cơ quan xác nhận: Có phạm vi ảnh hưởng trong tỉnh.');
  });

  it('tells the kind of the case', () => {
    const movement: Condition = { kind: 'category', categories: ['movement'] };
    expect([outcome(movement, []), outcome(movement, [], { category: 'movement' })]).toEqual([
      'not_met',
      'met',
    ]);
  });
});

describe('conditions together', () => {
  const [yes, no, open]: [Condition, Condition, Condition] = [
    { kind: 'category', categories: ['merit'] },
    { kind: 'category', categories: ['movement'] },
    { kind: 'attested', key: 'influence', text: 'Có ảnh hưởng' },
  ];
  it.each([
    ['all', [yes, yes], 'met'],
    ['all', [yes, open], 'missing'],
    ['all', [open, no], 'not_met'],
    ['any', [no, yes], 'met'],
    ['any', [open, yes], 'met'],
    ['any', [no, open], 'missing'],
    ['any', [no, no], 'not_met'],
  ] as const)('%s of %o is %s', (kind, of, expected) => {
    expect(outcome({ kind, of }, [])).toBe(expected);
  });

  it('cite the article of a part where it has its own', () => {
    const part: Condition = { ...yes, article: 'điểm a', mark: 'unconfirmed' };
    expect(
      find({ kind: 'all', of: [part, yes] }, makeCase()).parts.map(({ article, mark }) => [article, mark]),
    ).toEqual([
      ['điểm a', 'unconfirmed'],
      ['Điều 1', 'read'],
    ]);
  });
});

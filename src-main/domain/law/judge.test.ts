import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../kernel/dates.ts';
import type { AwardCase } from './award-case.ts';
import type { Condition } from './condition.ts';
import type { Provision } from './instrument.ts';
import { judgeCase } from './judge-case.ts';
import { attested, complete, disciplined, held, makeCase, rated, suspended } from './testing/make-case.ts';
import { makeAward, makeInstrument, makeLaw, makeProvision } from './testing/make-law.ts';

const awards = [makeAward('CSTDT'), makeAward('BK'), makeAward('FLAG', { subjectKinds: ['collective'] })];
const good: Condition = { kind: 'rated', minimum: 'good', years: 1 };
const stated: Condition = { kind: 'attested', key: 'influence', text: 'Có ảnh hưởng' };

function judgeBy(provisions: readonly Provision[], awardCase: AwardCase) {
  return judgeCase(awardCase, makeLaw(awards, [makeInstrument('law', provisions)]))[0];
}

function conditions(condition: Condition, mark: Provision['mark'] = 'read') {
  return makeProvision(1, ['CSTDT'], { kind: 'conditions', condition }, { mark });
}

describe('the verdict', () => {
  it.each([
    ['all met', [conditions(good)], rated('good', 2025), 'eligible'],
    ['not met by a text that was read', [conditions(good)], rated('failed', 2025), 'not_eligible'],
    [
      'not met by a text that nobody has compared',
      [conditions(good, 'second_hand')],
      rated('failed', 2025),
      'doubtful',
    ],
    ['nothing known', [conditions(good)], [], 'missing'],
    ['nothing known for a text that nobody has compared', [conditions(good, 'second_hand')], [], 'missing'],
    ['no conditions', [], [], 'no_rule'],
    [
      'something pending',
      [conditions(good)],
      [...rated('good', 2025), suspended('2026-01-10', null)],
      'suspended',
    ],
    [
      'something pending till the day',
      [conditions(good)],
      [...rated('good', 2025), suspended('2025-01-10', '2026-01-15')],
      'suspended',
    ],
    [
      'something pending till the day before',
      [conditions(good)],
      [...rated('good', 2025), suspended('2025-01-10', '2026-01-14')],
      'eligible',
    ],
    [
      'pending and not met',
      [conditions(good)],
      [...rated('failed', 2025), suspended('2026-01-10', null)],
      'suspended',
    ],
    [
      'a part not met that nobody has compared, another missing',
      [conditions({ kind: 'all', of: [{ ...good, mark: 'unconfirmed' }, stated] })],
      rated('failed', 2025),
      'missing',
    ],
    [
      'a part not met that was read, another missing',
      [conditions({ kind: 'all', of: [good, stated] })],
      rated('failed', 2025),
      'not_eligible',
    ],
    [
      'one way closed by a text that nobody has compared, the other missing',
      [conditions({ kind: 'any', of: [{ ...good, mark: 'unconfirmed' }, stated] })],
      rated('failed', 2025),
      'missing',
    ],
    [
      'one way open by a text that nobody has compared, the other closed',
      [conditions({ kind: 'any', of: [good, { ...stated, mark: 'unconfirmed' }] })],
      [...rated('failed', 2025), attested('influence', false)],
      'doubtful',
    ],
    [
      'one way that is met suffices',
      [conditions({ kind: 'any', of: [good, stated] })],
      [...rated('failed', 2025), attested('influence')],
      'eligible',
    ],
  ])('%s', (_case, provisions, items, expected) => {
    expect(judgeBy(provisions, makeCase(items)).verdict).toBe(expected);
  });

  it('closes a way that is for cases of another kind, even where nobody has compared it', () => {
    const other: Condition = {
      kind: 'all',
      mark: 'unconfirmed',
      of: [{ kind: 'category', categories: ['movement'] }, stated],
    };
    const either = conditions({ kind: 'any', of: [good, other] });
    expect(judgeBy([either], makeCase(rated('failed', 2025))).verdict).toBe('not_eligible');
  });

  it('is not met by a way that nobody has compared and that is closed, while another lacks facts', () => {
    const either = conditions({ kind: 'any', of: [{ ...good, mark: 'unconfirmed' }, stated] });
    expect(judgeBy([either], makeCase(rated('failed', 2025))).verdict).toBe('missing');
  });

  it('stays open where an award that nobody has recorded might be the ground', () => {
    const after: Condition = { kind: 'after_award', awards: ['BK'], years: 5, within: good };
    const items = [held('BK', 2024), ...rated('good', 2025)];
    expect([
      judgeBy([conditions(after)], makeCase(items)).verdict,
      judgeBy([conditions(after)], makeCase([...items, complete('honours', 1970, 2025)])).verdict,
    ]).toEqual(['missing', 'not_eligible']);
  });

  it('refuses a kind of subject that the award is not for', () => {
    expect(judgeBy([], makeCase([], { awardCode: 'FLAG' }))).toMatchObject({
      verdict: 'not_eligible',
      findings: [{ sentence: 'FLAG không tặng cho cá nhân.', article: 'Điều về FLAG' }],
    });
  });

  it('takes the conditions of the text that prevails alone', () => {
    const nation = makeInstrument('law', [conditions(good)]);
    const province = makeInstrument('province', [conditions(stated)], { scope: 'province' });
    const [eligibility] = judgeCase(makeCase([attested('influence')]), makeLaw(awards, [province, nation]));
    expect([eligibility.verdict, eligibility.findings.length]).toEqual(['eligible', 1]);
  });
});

describe('years between awards', () => {
  const gap = [conditions(good), makeProvision(2, ['CSTDT'], { kind: 'gap', after: ['BK'], years: 3 })];
  it.each([
    ['full to the day', [held('BK', 2022, { on: '2023-01-15' })], {}, 'eligible'],
    ['a day short', [held('BK', 2022, { on: '2023-01-16' })], {}, 'not_eligible'],
    [
      'full on the day of judging, short when it was proposed',
      [held('BK', 2022, { on: '2023-01-15' })],
      { receivedOn: '2026-01-14' },
      'not_eligible',
    ],
    [
      'from the latest of several',
      [held('BK', 2019, { on: '2020-01-10' }), held('BK', 2022, { on: '2023-01-16' })],
      {},
      'not_eligible',
    ],
    ['without a day, far enough in any case', [held('BK', 2021)], {}, 'eligible'],
    ['without a day, perhaps', [held('BK', 2022)], {}, 'missing'],
    ['without a day, too near in any case', [held('BK', 2024)], {}, 'not_eligible'],
    ['no earlier award', [], {}, 'eligible'],
    [
      'from 29 February to 28 February',
      [held('BK', 2022, { on: '2024-02-29' })],
      { year: 2027, on: '2027-02-28' },
      'eligible',
    ],
  ])('%s', (_case, items, change, expected) => {
    const awardCase = makeCase([...rated('good', 2025, 2027), ...items], change as Partial<AwardCase>);
    expect(judgeBy(gap, awardCase).verdict).toBe(expected);
  });
});

describe('texts that change', () => {
  const change = '2026-10-01' as IsoDate;
  const old = makeInstrument('old', [conditions({ kind: 'rated', minimum: 'excellent', years: 1 })], {
    validTo: '2026-09-30' as IsoDate,
  });
  const transition = { article: 'Điều 4', mark: 'read' } as const;
  const changed = (choice: 'old_text' | 'more_favourable', condition: Condition) =>
    makeInstrument('new', [conditions(condition)], {
      validFrom: change,
      transition: { choice, ...transition },
    });
  const judged = (
    choice: 'old_text' | 'more_favourable',
    days: { receivedOn: string | null; on: string },
    condition: Condition = good,
  ) =>
    judgeCase(
      makeCase(rated('good', 2025), days as Partial<AwardCase>),
      makeLaw(awards, [old, changed(choice, condition)]),
    ).map(({ verdict, rulesOf, choice: why }) => [verdict, rulesOf, why]);

  it('judge by the text of the day where nothing was received', () => {
    expect([
      judged('old_text', { receivedOn: null, on: '2026-09-30' }),
      judged('old_text', { receivedOn: null, on: '2026-10-01' }),
    ]).toEqual([[['not_eligible', '2026-09-30', '']], [['eligible', '2026-10-01', '']]]);
  });

  it('keep a dossier that came before under the old text', () => {
    expect(judged('old_text', { receivedOn: '2026-09-30', on: '2026-10-15' })).toEqual([
      [
        'not_eligible',
        '2026-09-30',
        'Hồ sơ nhận ngày 30/09/2026: theo quy định trước ngày 01/10/2026 (Điều 4).',
      ],
    ]);
  });

  it('give no choice before the new text is in force, nor to what came after', () => {
    expect([
      judged('more_favourable', { receivedOn: '2026-09-01', on: '2026-09-30' }),
      judged('more_favourable', { receivedOn: '2026-10-01', on: '2026-10-15' }),
    ]).toEqual([[['not_eligible', '2026-09-01', '']], [['eligible', '2026-10-01', '']]]);
  });

  it('put the new text first where it may be chosen and is better', () => {
    expect(judged('more_favourable', { receivedOn: '2026-09-30', on: '2026-10-15' })).toEqual([
      [
        'eligible',
        '2026-10-01',
        'Theo quy định từ ngày 01/10/2026 (Điều 4), có lợi hơn cho đối tượng được đề nghị.',
      ],
      [
        'not_eligible',
        '2026-09-30',
        'Hồ sơ nhận ngày 30/09/2026: theo quy định trước ngày 01/10/2026 (Điều 4).',
      ],
    ]);
  });

  it('leave the old text first where the new one is no better', () => {
    const days = { receivedOn: '2026-09-30', on: '2026-10-15' };
    const none: Condition = { kind: 'category', categories: ['movement'] };
    expect(judged('more_favourable', days, none).map(([verdict, rulesOf]) => [verdict, rulesOf])).toEqual([
      ['not_eligible', '2026-09-30'],
      ['not_eligible', '2026-10-01'],
    ]);
  });
});

it('cites the principles by which awards do not count', () => {
  const principle = (number: number, key: string) =>
    makeProvision(number, [], { kind: 'principle', text: '' }, { key: `law.principle.${key}` });
  const provisions = [
    conditions({ kind: 'held', awards: ['BK'], count: 1 }),
    principle(3, 'only_merit'),
    principle(4, 'after_discipline'),
  ];
  const items = [
    held('BK', 2020, { category: 'surprise' }),
    held('BK', 2021),
    disciplined('warning', '2021-06-01', '2022-06-01'),
  ];
  expect(judgeBy(provisions, makeCase(items)).findings[0]?.facts.map(({ text }) => text)).toEqual([
    'BK năm 2020: tặng theo đột xuất nên không làm căn cứ (khoản 3)',
    'BK năm 2021: trước khi hết thời hạn kỷ luật (01/06/2022) nên không được tính (khoản 4)',
    'Chưa rà soát đủ khen thưởng trong thời gian 2022–2025',
  ]);
});

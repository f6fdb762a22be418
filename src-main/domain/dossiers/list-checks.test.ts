import { describe, expect, it } from 'vitest';

import { processorTime } from '../../testing/processor-time.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { ProposalId, SubjectId, UnitId } from '../kernel/ids.ts';
import type { Provision } from '../law/instrument.ts';
import { ruleBookOn } from '../law/rule-book.ts';
import { makeAward, makeInstrument, makeProvision } from '../law/testing/make-law.ts';
import { checkList } from './list-checks.ts';
import type { ListFacts, ListRow } from './list-checks/list-row.ts';

const awards = [
  makeAward('CSTDCS', { kind: 'title', level: 'grass_roots' }),
  makeAward('CSTDT', { kind: 'title' }),
  makeAward('CO_TINH', { kind: 'title', subjectKinds: ['collective'] }),
  makeAward('CO_CP', { kind: 'title', level: 'state', subjectKinds: ['collective'] }),
  makeAward('BK', { subjectKinds: ['individual', 'collective', 'household'] }),
  makeAward('GK', { subjectKinds: ['individual', 'collective', 'household'] }),
  makeAward('HC', { subjectKinds: ['individual'] }),
];

const noInitiatives = { asked: false, there: true, used: 0, onFile: 0 };

function row(
  id: string,
  change: Partial<Omit<ListRow, 'id' | 'subjectId'>> & { subjectId?: string } = {},
): ListRow {
  const { subjectId, ...rest } = change;
  return {
    subjectKind: 'individual',
    name: `Nguyễn Văn ${id}`,
    unitId: 'u1' as UnitId,
    unitName: 'Sở Nội vụ',
    awardCode: 'BK',
    category: 'merit',
    year: 2025,
    achievement: '',
    objectClass: '',
    origin: 'list',
    stage: 'received',
    initiatives: noInitiatives,
    ...rest,
    id: id as ProposalId,
    subjectId: (subjectId as SubjectId | undefined) ?? null,
  };
}

function check(
  rows: readonly ListRow[],
  provisions: readonly Provision[] = [],
  change: Partial<ListFacts> = {},
) {
  const book = ruleBookOn([makeInstrument('law', provisions)], [], '2026-01-15' as IsoDate);
  return checkList(rows, {
    book,
    awards,
    nameOf: (code) => code,
    advancedWorkers: () => null,
    isLeader: () => null,
    directWorkers: { numerator: 0, denominator: 1 },
    ...change,
  }).map(({ kind, severity, rowIds, sentence, article }) => [
    kind,
    severity,
    rowIds.join(' '),
    sentence,
    article,
  ]);
}

function principle(key: string) {
  return makeProvision(9, [], { kind: 'principle', text: '' }, { key: `law.principle.${key}` });
}

it('finds nothing in a list that is in order', () => {
  expect(check([row('An'), row('Bình'), row('Cường', { awardCode: 'CSTDT' })])).toEqual([]);
});

describe('one achievement, several rewards', () => {
  const once = principle('one_award');
  const named = makeProvision(5, ['BK'], { kind: 'exclusion', with: ['GK'], text: '' });
  it.each([
    [
      'two forms for one year',
      { awardCode: 'GK' },
      [once],
      'khoản 9',
      'BK và GK cho cùng một thành tích (năm 2025)',
    ],
    [
      'two forms for one achievement',
      { awardCode: 'GK', achievement: 'Cứu  NẠN' },
      [once],
      'khoản 9',
      'BK và GK cho cùng một thành tích (“Cứu nạn”)',
    ],
    [
      'where an exclusion names them',
      { awardCode: 'GK' },
      [once, named],
      'khoản 5',
      'BK và GK cho cùng một thành tích (năm 2025)',
    ],
  ])('%s', (_case, other, provisions, article, words) => {
    const first = row('a', {
      subjectId: 's',
      name: 'An',
      ...('achievement' in other ? { achievement: 'Cứu nạn' } : {}),
    });
    expect(check([first, row('b', { subjectId: 's', name: 'An', ...other })], provisions)).toEqual([
      ['double_reward', 'error', 'a b', `An (Sở Nội vụ) được đề nghị ${words}.`, article],
    ]);
  });

  it.each([
    ['a title and a form', { awardCode: 'CSTDT' }],
    ['forms for different achievements', { awardCode: 'GK', achievement: 'Hiến đất' }],
    ['forms of different kinds', { awardCode: 'GK', category: 'movement' }],
    ['forms of different years', { awardCode: 'GK', year: 2024 }],
    ['somebody else', { awardCode: 'GK', subjectId: 'other' }],
  ] as const)('allows %s', (_case, other) => {
    const first = row('a', { subjectId: 's', name: 'An', achievement: 'Cứu nạn' });
    expect(check([first, row('b', { subjectId: 's', name: 'An', ...other })], [once])).toEqual([]);
  });

  it('only warns by a text that nobody has compared', () => {
    const unsure = { ...once, mark: 'unconfirmed' } as const;
    const rows = [
      row('a', { subjectId: 's', name: 'An' }),
      row('b', { subjectId: 's', name: 'An', awardCode: 'GK' }),
    ];
    expect(check(rows, [unsure])[0]?.[1]).toBe('warning');
  });
});

describe('the same subject twice', () => {
  it.each([
    ['by the registry', { subjectId: 's' }, { subjectId: 's' }],
    ['by name within a unit', {}, {}],
  ])('%s', (_case, first, second) => {
    expect(check([row('a', { name: 'An', ...first }), row('b', { name: 'An', ...second })])).toEqual([
      ['same_person_twice', 'error', 'a b', 'An (Sở Nội vụ) có 02 đề nghị cùng BK năm 2025.', ''],
    ]);
  });

  it.each([
    ['in different units', { unitId: 'u2' as UnitId }],
    ['for another achievement of the same form', { achievement: 'Cứu nạn' }],
    ['for another year', { year: 2024 }],
  ])('is not %s', (_case, change) => {
    expect(check([row('a', { name: 'An' }), row('b', { name: 'An', ...change })])).toEqual([]);
  });

  it('is so for a title whatever the achievement', () => {
    const rows = ['a', 'b'].map((id) => row(id, { name: 'An', awardCode: 'CSTDT', achievement: id }));
    expect(check(rows).map(([kind]) => kind)).toEqual(['same_person_twice']);
  });
});

describe('names in two spellings', () => {
  it.each([
    ['other tone marks', 'Hoàng Thị Hòa', 'Hoàng Thị Hoà', 'warning'],
    ['other accents', 'Lò Văn Tuấn', 'Lò Văn Tuân', 'warning'],
    ['a letter more', 'Lò Văn Tuấn', 'Lò Vănn Tuấn', 'hint'],
    ['another letter', 'Lò Văn Tuấn', 'Lò Văn Tuấm', 'hint'],
    ['two other letters', 'Lò Văn Tuấn', 'Lò Vãn Tiếm', null],
    ['another number', 'Trường Tiểu học số 1', 'Trường Tiểu học số 2', null],
    ['a short name', 'Lò Tư', 'Lò Từa', null],
  ])('%s', (_case, first, second, severity) => {
    const found = check([row('a', { name: first }), row('b', { name: second, awardCode: 'CSTDT' })]);
    expect(found.map(([kind, how]) => [kind, how])).toEqual(
      severity === null ? [] : [['similar_names', severity]],
    );
  });

  it('are no question between two people whom the registry tells apart', () => {
    const rows = [
      row('a', { name: 'Lò Văn Tuấn', subjectId: 's1' }),
      row('b', { name: 'Lò Văn Tuân', subjectId: 's2' }),
    ];
    expect(check(rows)).toEqual([]);
  });

  it('are found where one entry of the registry has two names', () => {
    const rows = [
      row('a', { name: 'Lò Văn Tuấn', subjectId: 's' }),
      row('b', { name: 'Lò Minh', subjectId: 's', awardCode: 'CSTDT' }),
    ];
    expect(check(rows).map(([kind, how]) => [kind, how])).toEqual([['similar_names', 'warning']]);
  });

  it('are looked for in a list of a thousand of one unit without comparing all with all', async () => {
    // Every name differs from every other in two letters at least.
    const letters = (index: number) =>
      String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
    const rows = Array.from({ length: 1049 }, (_, index) =>
      row(`r${index}`, { name: `Nguyễn ${letters(index)} Thị ${letters(index)}` }),
    );
    expect(await processorTime(() => expect(check(rows)).toEqual([]))).toBeLessThan(1000);
  });
});

describe('caps', () => {
  const cap = (numerator: number, of: 'advanced_workers' | 'provincial_flags') =>
    makeProvision(7, of === 'advanced_workers' ? ['CSTDT'] : ['CO_CP'], {
      kind: 'cap',
      share: { numerator, denominator: 100 },
      of,
    });
  const fighters = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      row(`p${'abcdefg'[index]}`, { name: `Tên ${'abcdefg'[index]?.repeat(5)}`, awardCode: 'CSTDT' }),
    );
  const capOf = (count: number, advanced: number | null, share = 15) =>
    check(fighters(count), [cap(share, 'advanced_workers')], { advancedWorkers: () => advanced }).map(
      ([kind, severity, , sentence]) => [kind, severity, sentence],
    );

  it.each([
    [3, 20, []],
    [
      4,
      20,
      [
        [
          'over_cap',
          'error',
          'Đề nghị 4 CSTDT trên 20 Lao động tiên tiến của Sở Nội vụ: vượt tỷ lệ 15 % (nhiều nhất 3).',
        ],
      ],
    ],
    [
      3,
      19,
      [
        [
          'over_cap',
          'error',
          'Đề nghị 3 CSTDT trên 19 Lao động tiên tiến của Sở Nội vụ: vượt tỷ lệ 15 % (nhiều nhất 2).',
        ],
      ],
    ],
    [
      1,
      null,
      [
        [
          'over_cap',
          'hint',
          'Chưa có số Lao động tiên tiến của Sở Nội vụ nên chưa kiểm tra được tỷ lệ 15 % của CSTDT.',
        ],
      ],
    ],
  ])('%i of %s at 15 %%', (count, advanced, expected) => {
    expect(capOf(count, advanced)).toEqual(expected);
  });

  it('ask for no number where the whole may be proposed', () => {
    expect(capOf(2, null, 100)).toEqual([]);
  });

  it('do not count what was returned', () => {
    const rows = fighters(4).map((one, index) =>
      index === 0 ? { ...one, stage: 'returned' as const } : one,
    );
    expect(check(rows, [cap(15, 'advanced_workers')], { advancedWorkers: () => 20 })).toEqual([]);
  });

  it.each([
    [1, 5, 0],
    [2, 9, 1],
  ])('%i flags of the Government for %i of the province', (government, province, problems) => {
    const flags = (code: string, count: number) =>
      Array.from({ length: count }, (_, index) =>
        row(`${code}${index}`, {
          awardCode: code,
          subjectKind: 'collective',
          name: `Đơn vị ${index}`,
          unitId: `${code}${index}` as UnitId,
        }),
      );
    const found = check(
      [...flags('CO_CP', government), ...flags('CO_TINH', province)],
      [cap(20, 'provincial_flags')],
    );
    expect(found.length).toBe(problems);
  });
});

describe('who is put forward', () => {
  const classes = (direct: number, leaders: number) => [
    ...Array.from({ length: direct }, (_, index) =>
      row(`d${index}`, { unitId: `d${index}` as UnitId, objectClass: 'Người trực tiếp công tác, lao động' }),
    ),
    ...Array.from({ length: leaders }, (_, index) =>
      row(`l${index}`, { unitId: `l${index}` as UnitId, objectClass: 'Lãnh đạo cấp vụ, sở, ngành' }),
    ),
  ];
  const half = { directWorkers: { numerator: 1, denominator: 2 } };

  it('is fair where direct workers reach the share', () => {
    expect(check(classes(2, 2), [], half)).toEqual([]);
  });

  it('is told where they don’t', () => {
    expect(check(classes(1, 2), [principle('direct_workers')], half)).toEqual([
      [
        'direct_workers',
        'hint',
        'l0 l1',
        'Người trực tiếp công tác, lao động: 1/3 cá nhân (33,3 %), dưới mức 50 % cơ quan đặt ra; lãnh đạo: 2/3 (66,6 %).',
        'khoản 9',
      ],
    ]);
  });
});

describe('the award and the row', () => {
  it('fit in level', () => {
    const authority = makeProvision(3, ['CSTDCS'], {
      kind: 'authority',
      decidedBy: 'Chủ tịch UBND xã',
      submittedBy: '',
      council: 'none',
    });
    expect(check([row('a', { name: 'An', awardCode: 'CSTDCS' })], [authority])).toEqual([
      [
        'wrong_level',
        'error',
        'a',
        'CSTDCS thuộc thẩm quyền của Chủ tịch UBND xã, không trình Hội đồng tỉnh: An (Sở Nội vụ).',
        'khoản 3',
      ],
    ]);
  });

  it('fit in kind of subject', () => {
    expect(check([row('a', { name: 'Sở Nội vụ', subjectKind: 'collective', awardCode: 'CSTDT' })])).toEqual([
      ['wrong_subject_kind', 'error', 'a', 'CSTDT không tặng cho tập thể: Sở Nội vụ.', 'Điều về CSTDT'],
    ]);
  });

  it('have an initiative where one is asked for, and name a few of those that lack one', () => {
    const initiatives = { asked: true, there: false, used: 0, onFile: 0 };
    const names = ['An', 'Bình', 'Cường', 'Dũng', 'Em', 'Giang', 'Hà'];
    const rows = names.map((name, index) => row(`r${index}`, { name, awardCode: 'CSTDT', initiatives }));
    expect(check(rows).map(([kind, severity, , sentence]) => [kind, severity, sentence])).toEqual([
      [
        'missing_initiative',
        'warning',
        'CSTDT cần sáng kiến hoặc đề tài được công nhận, chưa thấy trong hồ sơ của An (Sở Nội vụ), Bình (Sở Nội vụ), Cường (Sở Nội vụ), Dũng (Sở Nội vụ), Em (Sở Nội vụ) và 2 trường hợp khác.',
      ],
    ]);
    expect(check([row('a', { awardCode: 'CSTDT', initiatives: { ...initiatives, there: true } })])).toEqual(
      [],
    );
  });

  it.each([
    ['a title and a form', 'BK', 1, [['initiative_twice', 'warning', 'khoản 9']]],
    ['two titles', 'CO_TINH', 1, [['initiative_twice', 'hint', 'khoản 9']]],
    ['a title and a form with one each', 'BK', 2, []],
  ])('use an initiative once: %s', (_case, other, onFile, expected) => {
    const initiatives = { asked: true, there: true, used: 1, onFile };
    const rows = [
      row('a', { subjectId: 's', name: 'An', awardCode: 'CSTDT', initiatives }),
      row('b', { subjectId: 's', name: 'An', awardCode: other, initiatives }),
    ];
    const found = check(rows, [principle('initiative_once')]).filter(
      ([kind]) => kind !== 'wrong_subject_kind',
    );
    expect(found.map(([kind, severity, , , article]) => [kind, severity, article])).toEqual(expected);
  });

  const flag = makeProvision(2, ['CO_TINH'], {
    kind: 'conditions',
    condition: { kind: 'all', of: [{ kind: 'placed', place: 1 }] },
  });
  const unit = { awardCode: 'CO_TINH', subjectKind: 'collective', name: 'Sở Nội vụ' } as const;
  it.each([
    ['put forward by nobody', [row('a', unit)], null, ['a']],
    ['put forward by its ranking', [row('a', { ...unit, origin: 'ranking' })], null, []],
    [
      'by a list and by its ranking',
      [row('a', { ...unit, achievement: 'x' }), row('b', { ...unit, origin: 'ranking' })],
      null,
      [],
    ],
    ['placed first', [row('a', unit)], true, []],
    ['placed after others', [row('a', unit)], false, ['a']],
    ['for a movement', [row('a', { ...unit, category: 'movement' })], null, []],
  ] as const)('come from a cluster: %s', (_case, rows, leads, expected) => {
    const found = check(rows, [flag, principle('cluster')], { isLeader: () => leads });
    expect(found.filter(([kind]) => kind === 'not_by_cluster').map(([, , ids]) => ids)).toEqual(expected);
  });
});

it('tells errors before warnings and hints', () => {
  const rows = [
    row('a', { name: 'Lò Văn Tuấn', awardCode: 'CSTDCS' }),
    row('b', { name: 'Lò Văn Tuấm', awardCode: 'CSTDCS' }),
    row('c', {
      name: 'An',
      awardCode: 'CSTDT',
      initiatives: { asked: true, there: false, used: 0, onFile: 0 },
    }),
  ];
  expect(check(rows).map(([, severity]) => severity)).toEqual(['error', 'warning', 'hint']);
});

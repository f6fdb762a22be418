import { describe, expect, it } from 'vitest';

import { editableValues, marksOf } from './editable-values.ts';
import type { Provision } from './instrument.ts';

const common = {
  key: 'x.y',
  awards: ['CSTDT'],
  subjectKinds: [],
  article: 'Điều 22',
  mark: 'read' as const,
  source: 's',
};
const nameOf = (code: string) => `[${code}]`;

function shown(provision: Provision): unknown[] {
  return editableValues(provision, nameOf).map(({ path, label, kind, value }) => [path, label, kind, value]);
}

const article = ['article', 'Điều, khoản dẫn chiếu', 'text', 'Điều 22'];

describe('editableValues', () => {
  it.each<[Provision, unknown[]]>([
    [
      { ...common, kind: 'prize', coefficient: 450, isMaximum: false },
      [
        ['coefficient', 'Hệ số so với mức lương cơ sở', 'coefficient', 450],
        ['isMaximum', 'Là mức cao nhất', 'yes_no', false],
      ],
    ],
    [
      { ...common, kind: 'cap', share: { numerator: 20, denominator: 100 }, of: 'proposals' },
      [['share.numerator', 'Tỷ lệ tối đa', 'percent', 20]],
    ],
    [
      { ...common, kind: 'cap', share: { numerator: 2, denominator: 3 }, of: 'proposals' },
      [
        ['share.numerator', 'Tỷ lệ tối đa: tử số', 'count', 2],
        ['share.denominator', 'Tỷ lệ tối đa: mẫu số', 'count', 3],
      ],
    ],
    [
      { ...common, kind: 'deadline', step: 'appraisal', workingDays: 20, yearDay: null },
      [['workingDays', 'Số ngày làm việc', 'count', 20]],
    ],
    [
      { ...common, kind: 'deadline', step: 'submission', workingDays: null, yearDay: '12-10' },
      [['yearDay', 'Trước ngày', 'day_of_year', '12-10']],
    ],
    [
      { ...common, kind: 'base_salary', amount: 2_530_000 },
      [['amount', 'Mức lương cơ sở một tháng', 'money', 2_530_000]],
    ],
    [
      { ...common, kind: 'principle', text: 'Một thành tích' },
      [['text', 'Nội dung', 'text', 'Một thành tích']],
    ],
    [{ ...common, kind: 'gap', after: ['CSTDT'], years: 5 }, [['years', 'Số năm', 'count', 5]]],
  ])('of %j', (provision, values) => {
    expect(shown(provision)).toEqual([...values, article]);
  });

  const nested: Provision = {
    ...common,
    kind: 'conditions',
    condition: {
      kind: 'any',
      of: [
        {
          kind: 'after_award',
          awards: ['BK_TTG'],
          years: 5,
          within: { kind: 'all', of: [{ kind: 'held', awards: ['CSTDCS'], count: 3, mark: 'from_memory' }] },
        },
        { kind: 'category', categories: ['surprise'] },
        { kind: 'no_discipline', from: 'warning', mark: 'unconfirmed' },
      ],
    },
  };

  it('reaches every number inside conditions, and says what it is part of', () => {
    expect(editableValues(nested, nameOf).map(({ path, within, value }) => [path, within, value])).toEqual([
      ['condition.of[0].years', 'Sau khi được tặng [BK_TTG]', 5],
      ['condition.of[0].within.of[0].count', 'Có ít nhất 03 lần được tặng [CSTDCS]', 3],
      ['condition.of[2].from', 'Không bị kỷ luật từ cảnh cáo trở lên trong năm xét', 'warning'],
      ['article', '', 'Điều 22'],
    ]);
  });

  it('knows every mark', () => {
    expect(marksOf(nested).map(({ path }) => path)).toEqual([
      'mark',
      'condition.of[0].within.of[0].mark',
      'condition.of[2].mark',
    ]);
  });
});

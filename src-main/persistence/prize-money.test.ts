import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { awardOf } from '../domain/awards/award.ts';
import type { AwardCode, SubjectKind } from '../domain/awards/award.ts';
import type { IsoDate } from '../domain/kernel/dates.ts';
import { judgingLaw } from '../domain/law/judge-case.ts';
import { payable, prizeMoney } from '../domain/money/prize-money.ts';
import type { PrizeClaim } from '../domain/money/prize-money.ts';
import { readLawFiles } from './law-files.ts';

const read = readLawFiles(path.resolve(import.meta.dirname, '../../resources'));
if (!read.ok) throw new Error('The shipped law can’t be read');
const { awards } = read.value;
const law = judgingLaw(read.value, []);
const nameOf = (code: AwardCode) => awardOf(awards, code).name;

function moneyOf(awardCode: AwardCode, subjectKind: SubjectKind, day: string, roundUp = true) {
  const decisionDate = day as IsoDate;
  return prizeMoney({ awardCode, subjectKind, decisionDate, roundUp }, law.bookOn(decisionDate), nameOf);
}

/** Award, whom, hundredths of the base, at 2 340 000 and at 2 530 000 đ. */
const rows: readonly (readonly [AwardCode, SubjectKind, number, number, number])[] = [
  ['CSTDTQ', 'individual', 450, 10_530_000, 11_390_000],
  ['CSTDT', 'individual', 300, 7_020_000, 7_590_000],
  ['CSTDCS', 'individual', 100, 2_340_000, 2_530_000],
  ['LDTT', 'individual', 30, 710_000, 760_000],
  ['TTLDXS', 'collective', 150, 3_510_000, 3_800_000],
  ['TTLDTT', 'collective', 80, 1_880_000, 2_030_000],
  ['XA_TB', 'collective', 200, 4_680_000, 5_060_000],
  ['THON_VH', 'collective', 150, 3_510_000, 3_800_000],
  ['GDVH', 'household', 10, 240_000, 260_000],
  ['CO_CP', 'collective', 1200, 28_080_000, 30_360_000],
  ['CO_TINH', 'collective', 800, 18_720_000, 20_240_000],
  ['CO_QK', 'collective', 600, 14_040_000, 15_180_000],
  ['BK_TTG', 'individual', 350, 8_190_000, 8_860_000],
  ['BK_TTG', 'collective', 700, 16_380_000, 17_710_000],
  ['BK_TTG', 'household', 525, 12_290_000, 13_290_000],
  ['BK_TINH', 'individual', 150, 3_510_000, 3_800_000],
  ['BK_TINH', 'collective', 300, 7_020_000, 7_590_000],
  ['BK_TINH', 'household', 225, 5_270_000, 5_700_000],
  ['GIAY_KHEN', 'individual', 30, 710_000, 760_000],
  ['GIAY_KHEN', 'collective', 60, 1_410_000, 1_520_000],
  ['GIAY_KHEN', 'household', 45, 1_060_000, 1_140_000],
  ['KNC_TINH', 'individual', 60, 1_410_000, 1_520_000],
  ['KNC_UBTVQH', 'individual', 80, 1_880_000, 2_030_000],
  ['HC_LD_1', 'individual', 900, 21_060_000, 22_770_000],
  ['HC_LD_1', 'collective', 1800, 42_120_000, 45_540_000],
  ['HC_LD_2', 'individual', 750, 17_550_000, 18_980_000],
  ['HC_LD_2', 'collective', 1500, 35_100_000, 37_950_000],
  ['HC_DDK', 'individual', 750, 17_550_000, 18_980_000],
  ['HC_LD_3', 'individual', 450, 10_530_000, 11_390_000],
  ['HC_LD_3', 'collective', 900, 21_060_000, 22_770_000],
  ['HC_DC', 'individual', 450, 10_530_000, 11_390_000],
  ['HC_DL_1', 'individual', 1500, 35_100_000, 37_950_000],
  ['HC_DL_2', 'individual', 1250, 29_250_000, 31_630_000],
  ['HC_DL_3', 'individual', 1050, 24_570_000, 26_570_000],
  ['HC_HCM', 'individual', 3050, 71_370_000, 77_170_000],
  ['HC_SAO_VANG', 'individual', 4600, 107_640_000, 116_380_000],
  ['AHLD', 'individual', 1550, 36_270_000, 39_220_000],
  ['AHLD', 'collective', 3100, 72_540_000, 78_430_000],
  ['NGND', 'individual', 1250, 29_250_000, 31_630_000],
  ['NGUT', 'individual', 900, 21_060_000, 22_770_000],
  ['HUY_TNXP', 'individual', 150, 3_510_000, 3_800_000],
];

describe('prize money by the shipped law', () => {
  it.each(rows)('%s, %s: %i hundredths', (code, kind, coefficient, before, after) => {
    const [old, current] = [moneyOf(code, kind, '2026-06-30'), moneyOf(code, kind, '2026-07-01')];
    expect([old?.coefficient, old?.amount, current?.amount]).toEqual([coefficient, before, after]);
  });

  it('says every step with its article', () => {
    expect(moneyOf('LDTT', 'individual', '2026-07-01')?.steps).toEqual([
      'Hệ số của Lao động tiên tiến: 0,3 lần mức lương cơ sở (điểm d khoản 1 Điều 50 Nghị định số 152/2025/NĐ-CP).',
      'Lương cơ sở ngày 01/07/2026: 2.530.000 đồng (khoản 2 Điều 3 Nghị định số 161/2026/NĐ-CP).',
      '0,3 × 2.530.000 = 759.000 đồng.',
      'Làm tròn lên hàng chục nghìn đồng: 760.000 đồng (Điều 49 Nghị định số 152/2025/NĐ-CP).',
    ]);
  });

  it('says of a household that it gets half as much again as a person', () => {
    expect(moneyOf('BK_TINH', 'household', '2026-07-01')?.steps[1]).toBe(
      'Hộ gia đình: 1,5 × 1,5 của cá nhân = 2,25 (Điều 54 Nghị định số 152/2025/NĐ-CP).',
    );
  });

  it('leaves what comes out as it is where the office does not round', () => {
    expect(moneyOf('LDTT', 'individual', '2026-06-30', false)?.amount).toBe(702_000);
  });

  it('knows of none for an award or a day without a rule', () => {
    expect([
      moneyOf('CSTDT', 'household', '2026-07-01'),
      moneyOf('CSTDT', 'individual', '2020-01-01'),
    ]).toEqual([null, null]);
  });
});

describe('several awards of one subject', () => {
  const claim = (id: string, awardCode: AwardCode, change: Partial<PrizeClaim> = {}): PrizeClaim => {
    const money = moneyOf(awardCode, 'individual', '2026-07-01');
    if (!money) throw new Error(`No money for ${awardCode}`);
    return {
      id,
      subject: 's',
      awardCode,
      awardKind: awardOf(awards, awardCode).kind,
      year: 2026,
      money,
      ...change,
    };
  };
  const paid = (claims: readonly PrizeClaim[]) =>
    payable(claims, law.bookOn('2026-07-01' as IsoDate), nameOf).map(({ id, amount }) => [id, amount]);

  it.each([
    [
      'of titles of one period the highest alone',
      [claim('a', 'LDTT'), claim('b', 'CSTDCS')],
      [
        ['a', 0],
        ['b', 2_530_000],
      ],
    ],
    [
      'titles of different periods both',
      [claim('a', 'LDTT', { year: 2025 }), claim('b', 'CSTDCS')],
      [
        ['a', 760_000],
        ['b', 2_530_000],
      ],
    ],
    [
      'a title and a form both',
      [claim('a', 'CSTDCS'), claim('b', 'BK_TINH')],
      [
        ['a', 2_530_000],
        ['b', 3_800_000],
      ],
    ],
    [
      'forms each',
      [claim('a', 'BK_TINH'), claim('b', 'BK_TTG')],
      [
        ['a', 3_800_000],
        ['b', 8_860_000],
      ],
    ],
    [
      'titles of different subjects each',
      [claim('a', 'LDTT'), claim('b', 'CSTDCS', { subject: 't' })],
      [
        ['a', 760_000],
        ['b', 2_530_000],
      ],
    ],
    [
      'the same title named twice once',
      [claim('a', 'LDTT'), claim('b', 'LDTT')],
      [
        ['a', 760_000],
        ['b', 0],
      ],
    ],
  ])('pay %s', (_case, claims, expected) => {
    expect(paid(claims)).toEqual(expected);
  });

  it('say why one is not paid', () => {
    const [first] = payable(
      [claim('a', 'LDTT'), claim('b', 'CSTDCS')],
      law.bookOn('2026-07-01' as IsoDate),
      nameOf,
    );
    expect(first?.steps.at(-1)).toBe(
      'Không chi: cùng năm 2026 đã chi theo Chiến sĩ thi đua cơ sở, danh hiệu có mức thưởng cao nhất (Điều 49 Nghị định số 152/2025/NĐ-CP).',
    );
  });
});

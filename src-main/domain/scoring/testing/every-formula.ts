import { pointsFrom } from '../../kernel/points.ts';
import { quantityFrom } from '../../kernel/quantity.ts';
import type { Formula } from '../formulas/formula.ts';
import { CriterionRole } from '../schemes/scheme.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { makeCriterion, makeGroup, makeScheme } from './make-scheme.ts';

const point = pointsFrom;
const figure = quantityFrom;

/** One criterion for each kind of formula, and for the kinds that have variants one for each. */
const formulas: readonly (readonly [name: string, maximum: number, formula: Formula, measuredIn?: string])[] =
  [
    ['Giải ngân vốn đầu tư công', 80, { kind: 'ratio_cap', inverse: false }, 'triệu đồng'],
    ['Tỷ lệ hộ tái nghèo', 40, { kind: 'ratio_cap', inverse: true }, '%'],
    [
      'Thực hiện chỉ tiêu kế hoạch',
      60,
      {
        kind: 'linear_deduct',
        deduct: point(3),
        per: figure(1),
        of: 'percent_of_target',
        reward: point(0.5),
        cap: point(70),
      },
      'tấn',
    ],
    [
      'Giảm tỷ lệ hộ nghèo',
      60,
      {
        kind: 'linear_deduct',
        deduct: point(2),
        per: figure(0.1),
        of: 'percentage_points',
        reward: null,
        cap: null,
      },
      '%',
    ],
    ['Tổng sản lượng lương thực có hạt', 80, { kind: 'leader_relative', atTarget: figure(50) }, 'tấn'],
    ['Số mô hình mới', 20, { kind: 'group_max' }, 'mô hình'],
    ['Tuyển quân, huấn luyện dân quân', 40, { kind: 'pass_fail' }],
    [
      'Hồ sơ giải quyết đúng hạn',
      50,
      {
        kind: 'step_threshold',
        of: 'actual',
        steps: [
          { from: figure(99), points: point(50) },
          { from: figure(97), points: point(40) },
          { from: figure(95), points: point(25) },
        ],
        below: point(0),
      },
      '%',
    ],
    [
      'Thu ngân sách trên địa bàn',
      30,
      {
        kind: 'step_threshold',
        of: 'percent_of_target',
        steps: [
          { from: figure(100), points: point(30) },
          { from: figure(90), points: point(17.5) },
        ],
        below: point(5),
      },
      'triệu đồng',
    ],
    [
      'Xếp loại tổ chức đảng',
      60,
      {
        kind: 'step_label',
        labels: [
          { label: 'Hoàn thành xuất sắc', points: point(60) },
          { label: 'Hoàn thành tốt', points: point(48) },
          { label: 'Hoàn thành', points: point(24) },
          { label: 'Không hoàn thành', points: point(0) },
        ],
      },
    ],
    [
      'Phong trào thi đua chuyên đề',
      30,
      { kind: 'count', items: [{ label: '', each: point(15), cap: null }], cap: point(30) },
      'phong trào',
    ],
    [
      'Mô hình, tập thể, cá nhân điển hình',
      40,
      {
        kind: 'count',
        items: [
          { label: 'Mô hình', each: point(10), cap: point(20) },
          { label: 'Tập thể điển hình', each: point(5), cap: null },
          { label: 'Cá nhân điển hình', each: point(2.5), cap: null },
        ],
        cap: point(40),
      },
    ],
    [
      'Tham gia phong trào của cụm',
      20,
      {
        kind: 'bonus_penalty',
        bonusEach: point(2),
        penaltyEach: point(3),
        minimum: point(-5),
        maximum: point(20),
      },
    ],
    ['An ninh trật tự, không để điểm nóng', 40, { kind: 'penalty', each: point(10) }, 'vụ'],
    ['Chỉ số cải cách hành chính', 50, { kind: 'rank_scale', of: 38 }],
    ['Chỉ số chuyển đổi số trong cụm', 20, { kind: 'rank_scale', of: null }],
    ['Mặt trận, đoàn thể, dân vận khéo', 20, { kind: 'manual', step: point(0.5) }],
  ];

/** A scheme that uses every formula, with groups, a subgroup, a bonus group and a group of penalties. */
export function everyFormulaScheme(changes: Partial<Omit<Scheme, 'criteria' | 'total'>> = {}): Scheme {
  const criteria = formulas.map(([name, maximum, formula, measuredIn = ''], index) => {
    const parentCode = index < 10 ? 'I' : 'II.1';
    return makeCriterion(`${parentCode}.${index + 1}`, maximum, { name, parentCode, formula, measuredIn });
  });
  return makeScheme(
    [
      makeGroup('I', 500, { name: 'Phát triển kinh tế - xã hội, quốc phòng, an ninh' }),
      ...criteria.slice(0, 10),
      makeGroup('II', 200, { name: 'Công tác thi đua, khen thưởng' }),
      makeGroup('II.1', 200, { name: 'Tổ chức phong trào', parentCode: 'II' }),
      ...criteria.slice(10),
      makeGroup('III', 30, { name: 'Điểm thưởng', role: CriterionRole.bonus }),
      makeCriterion('III.1', 30, {
        name: 'Khen thưởng cấp Nhà nước',
        parentCode: 'III',
        role: CriterionRole.bonus,
        measuredIn: 'hình thức',
        formula: { kind: 'count', items: [{ label: '', each: point(5), cap: null }], cap: point(15) },
      }),
      makeGroup('IV', 20, { name: 'Điểm trừ', role: CriterionRole.penalty }),
      makeCriterion('IV.1', 15, {
        name: 'Báo cáo trễ hạn',
        parentCode: 'IV',
        role: CriterionRole.penalty,
        formula: { kind: 'penalty', each: point(3) },
      }),
      makeCriterion('IV.2', 10, {
        name: 'Hồ sơ trả lại',
        parentCode: 'IV',
        role: CriterionRole.penalty,
        formula: { kind: 'count', items: [{ label: '', each: point(2), cap: null }], cap: point(10) },
      }),
    ],
    { total: 900, ...changes },
  );
}

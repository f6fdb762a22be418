import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { pointsFrom } from '../../../src-main/domain/kernel/points.ts';
import { quantityOf } from '../../../src-main/domain/kernel/quantity.ts';
import type { Formula } from '../../../src-main/domain/scoring/formulas/formula.ts';
import type { Measure } from '../../../src-main/domain/scoring/formulas/measure.ts';
import type { UnitStanding } from '../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import type { SheetEntries } from '../../../src-main/domain/scoring/results/entries.ts';
import type { Exemption } from '../../../src-main/domain/scoring/results/evaluate-sheet.ts';
import { usualRanking } from '../../../src-main/domain/scoring/schemes/scheme-file.ts';
import { CriterionRole, ExemptionRule } from '../../../src-main/domain/scoring/schemes/scheme.ts';
import type { Criterion, Scheme } from '../../../src-main/domain/scoring/schemes/scheme.ts';
import type { CellContent } from '../../../src-main/domain/scoring/sheet/cell-content.ts';

/** A cluster as the engine takes it. */
export type BenchCluster = {
  readonly scheme: Scheme;
  readonly unitIds: readonly UnitId[];
  readonly entries: SheetEntries;
  readonly exemptions: readonly Exemption[];
  readonly standings: readonly UnitStanding[];
};

const CRITERIA_OF_GROUP = 20;
const maximum = pointsFrom(6);

/** One of each kind, all the ways to the points. */
const formulas: readonly Formula[] = [
  { kind: 'manual', step: null },
  { kind: 'ratio_cap', inverse: false },
  { kind: 'ratio_cap', inverse: true },
  {
    kind: 'linear_deduct',
    deduct: pointsFrom(0.3),
    per: quantityOf(1000),
    of: 'percent_of_target',
    reward: null,
    cap: null,
  },
  { kind: 'leader_relative', atTarget: quantityOf(50_000) },
  { kind: 'group_max' },
  { kind: 'pass_fail' },
  {
    kind: 'step_threshold',
    of: 'percent_of_target',
    steps: [
      { from: quantityOf(99_000), points: pointsFrom(6) },
      { from: quantityOf(95_000), points: pointsFrom(4) },
    ],
    below: pointsFrom(0),
  },
  {
    kind: 'step_label',
    labels: ['Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Hoàn thành'].map((label, index) => ({
      label,
      points: pointsFrom(6 - 2 * index),
    })),
  },
  {
    kind: 'count',
    items: ['Mô hình', 'Tập thể', 'Cá nhân'].map((label) => ({
      label,
      each: pointsFrom(1),
      cap: pointsFrom(2),
    })),
    cap: maximum,
  },
  {
    kind: 'bonus_penalty',
    bonusEach: pointsFrom(1),
    penaltyEach: pointsFrom(2),
    minimum: pointsFrom(-6),
    maximum,
  },
  { kind: 'penalty', each: pointsFrom(0.5) },
  { kind: 'rank_scale', of: null },
];

/** A full sheet of so many units and criteria, the same at every call; every unit has a criterion that doesn't apply to it. */
export function makeCluster(units: number, criteria: number): BenchCluster {
  const random = createRandom();
  const unitIds = Array.from({ length: units }, (_, index) => `unit-${index + 1}` as UnitId);
  const scored = makeCriteria(criteria);
  const leaves = scored.filter(({ formula }) => formula !== null);
  return {
    scheme: makeScheme(scored),
    unitIds,
    entries: new Map(
      unitIds.map((unitId, unit) => [
        unitId,
        new Map(leaves.map(({ code, formula }) => [code, makeEntry(formula, unit, units, random)])),
      ]),
    ),
    exemptions: unitIds.map((unitId, unit) => ({
      unitId,
      criterionCode: leaves[(unit * 7) % leaves.length]?.code ?? '',
    })),
    standings: unitIds.map((unitId, unit) => ({
      unitId,
      selfScoreOn: null,
      disciplined: null,
      joinedOn: null,
      memberVotes: unit % 5,
      councilPlace: unit + 1,
    })),
  };
}

function makeCriteria(count: number): readonly Criterion[] {
  const groups = Math.ceil(count / CRITERIA_OF_GROUP);
  return Array.from({ length: groups }, (_, group) => {
    const code = String(group + 1);
    const size = Math.min(CRITERIA_OF_GROUP, count - group * CRITERIA_OF_GROUP);
    const role = group === groups - 1 ? CriterionRole.bonus : CriterionRole.regular;
    const line = (code: string, parentCode: string | null, formula: Formula | null, points: number) => ({
      code,
      name: `Tiêu chí ${code}`,
      parentCode,
      maximum: pointsFrom(points),
      role,
      formula,
      formulaText: '',
      measuredIn: '',
    });
    return [
      line(code, null, null, size * 6),
      ...Array.from({ length: size }, (_, index) => {
        const formula = formulas[(group * CRITERIA_OF_GROUP + index) % formulas.length] ?? null;
        return line(`${code}.${index + 1}`, code, formula, 6);
      }),
    ];
  }).flat();
}

function makeScheme(criteria: readonly Criterion[]): Scheme {
  return {
    key: 'bench',
    year: 2026,
    version: 1,
    name: 'Bảng đo',
    total: pointsFrom(1000),
    capTotal: true,
    exemption: ExemptionRule.redistribute,
    ranking: {
      ...usualRanking,
      tieBreaks: [
        { kind: 'group_total', code: '1' },
        { kind: 'fewer_penalty_points' },
        { kind: 'more_bonus_points' },
        { kind: 'member_votes' },
        { kind: 'council_decision' },
      ],
      classes: [
        { name: 'Xuất sắc', from: pointsFrom(900), floor: 8500 },
        { name: 'Tốt', from: pointsFrom(800), floor: 8000 },
        { name: 'Hoàn thành', from: pointsFrom(0), floor: null },
      ],
    },
    criteria,
  };
}

function makeEntry(
  formula: Formula | null,
  unit: number,
  units: number,
  random: (below: number) => number,
): CellContent {
  if (formula === null || formula.kind === 'manual') {
    return { value: pointsFrom(random(600) / 100), measure: null };
  }
  // Targets and results as budgets in đồng are: their products leave the safe integers.
  const target = quantityOf(1_000_000_000 + random(1_000_000_000));
  const measure: Required<Measure> = {
    target,
    actual: quantityOf(Math.round((target * (80 + random(40))) / 100)),
    passed: random(4) > 0,
    label: ['Hoàn thành xuất sắc', 'HOÀN THÀNH TỐT', 'hoàn thành'][random(3)] ?? '',
    counts: [random(3), random(3), random(3)],
    bonuses: random(6),
    penalties: random(3),
    rank: ((unit * 7) % (units - 1)) + 1,
  };
  return { value: null, measure };
}

/** Numbers that look random and are the same every time (a linear congruential generator). */
function createRandom(): (below: number) => number {
  let state = 20_261_126;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

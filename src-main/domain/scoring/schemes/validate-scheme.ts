import { assertNever } from '../../kernel/assert-never.ts';
import type { Points } from '../../kernel/points.ts';
import { pointsOf, sumPoints } from '../../kernel/points.ts';
import { foldText } from '../../kernel/vietnamese-text.ts';
import { WHOLE_SHARE } from '../formulas/compute-points.ts';
import type { Formula } from '../formulas/formula.ts';
import { highestPoints, lowestPoints } from '../formulas/points-range.ts';
import { CriterionRole } from './scheme.ts';
import type { Criterion, Scheme } from './scheme.ts';

/** What is wrong with a scheme. An error keeps it from being used; a warning is what an author may have meant. */
export const SchemeProblemCode = {
  noCriteria: 'no_criteria',
  duplicateCode: 'duplicate_code',
  unknownParent: 'unknown_parent',
  /** A group that lies within itself. */
  cycle: 'cycle',
  /** A criterion that comes before its group. */
  beforeGroup: 'before_group',
  groupWithFormula: 'group_with_formula',
  leafWithoutFormula: 'leaf_without_formula',
  /** Something in a bonus or penalty group that is none itself. */
  roleOfGroup: 'role_of_group',
  maximumNotPositive: 'maximum_not_positive',
  /** `sum` of the criteria of a group, `maximum` of the group. */
  groupSum: 'group_sum',
  /** `sum` of the groups at the top, `total` of the scheme. */
  totalSum: 'total_sum',
  /** `points` of a table or cap, `maximum` of the criterion. */
  pointsOverMaximum: 'points_over_maximum',
  pointsBelowMinimum: 'points_below_minimum',
  /** The best result of the formula gives `points` only, of `maximum`. */
  maximumOutOfReach: 'maximum_out_of_reach',
  stepsNotDescending: 'steps_not_descending',
  pointsNotDescending: 'points_not_descending',
  duplicateLabel: 'duplicate_label',
  /** A table without lines, a count without items. */
  nothingListed: 'nothing_listed',
  /** A figure of the formula that must be above zero. */
  notPositive: 'not_positive',
  capBelowEach: 'cap_below_each',
  shareOutOfRange: 'share_out_of_range',
  boundsReversed: 'bounds_reversed',
  tieBreakUnknownGroup: 'tie_break_unknown_group',
  duplicateTieBreak: 'duplicate_tie_break',
  duplicateClass: 'duplicate_class',
  classesNotDescending: 'classes_not_descending',
  unknownLowestClass: 'unknown_lowest_class',
} as const;
export type SchemeProblemCode = (typeof SchemeProblemCode)[keyof typeof SchemeProblemCode];

export type SchemeProblem = {
  readonly severity: 'error' | 'warning';
  readonly code: SchemeProblemCode;
  /** Null for what concerns the scheme as a whole. */
  readonly criterionCode: string | null;
  readonly figures: { readonly [name in 'sum' | 'maximum' | 'total' | 'points']?: Points };
  /** What it is about: a code, a label, a class. */
  readonly about: string | null;
};

/** Everything that is wrong with a scheme, in its order; empty for one that can be used as it is. */
export function validateScheme(scheme: Scheme): readonly SchemeProblem[] {
  const { criteria } = scheme;
  if (criteria.length === 0) return [error('no_criteria', null)];
  const groups = new Set(criteria.map(({ parentCode }) => parentCode));
  return [
    ...criteria.flatMap((criterion, index) => [
      ...placeProblems(criteria, criterion, index),
      ...(criterion.maximum <= 0 ? [error('maximum_not_positive', criterion.code)] : []),
      ...(groups.has(criterion.code) ? groupProblems(scheme, criterion) : leafProblems(criterion)),
    ]),
    ...totalProblems(scheme),
    ...rankingProblems(scheme),
  ];
}

function error(
  code: SchemeProblemCode,
  criterionCode: string | null,
  figures: SchemeProblem['figures'] = {},
  about: string | null = null,
): SchemeProblem {
  return { severity: 'error', code, criterionCode, figures, about };
}

function warning(
  code: SchemeProblemCode,
  criterionCode: string | null,
  figures: SchemeProblem['figures'] = {},
  about: string | null = null,
): SchemeProblem {
  return { severity: 'warning', code, criterionCode, figures, about };
}

/** Whether a criterion has one place in the tree. */
function placeProblems(
  criteria: readonly Criterion[],
  { code, parentCode, role }: Criterion,
  index: number,
): readonly SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  if (criteria.findIndex((other) => other.code === code) !== index)
    problems.push(error('duplicate_code', code));
  if (parentCode === null) return problems;
  const parentIndex = criteria.findIndex((other) => other.code === parentCode);
  const parent = criteria[parentIndex];
  if (parent === undefined) return [...problems, error('unknown_parent', code, {}, parentCode)];
  if (isInItself(criteria, code)) return [...problems, error('cycle', code, {}, parentCode)];
  if (parentIndex > index) problems.push(error('before_group', code, {}, parentCode));
  if (parent.role !== CriterionRole.regular && parent.role !== role) {
    problems.push(error('role_of_group', code, {}, parentCode));
  }
  return problems;
}

function isInItself(criteria: readonly Criterion[], code: string): boolean {
  const seen = new Set<string>();
  let above: string | null = code;
  while (above !== null && !seen.has(above)) {
    seen.add(above);
    const current: string = above;
    above = criteria.find((criterion) => criterion.code === current)?.parentCode ?? null;
  }
  return above === code;
}

function groupProblems({ criteria }: Scheme, group: Criterion): readonly SchemeProblem[] {
  const { code, maximum, role, formula } = group;
  const children = criteria.filter((criterion) => criterion.parentCode === code);
  const problems = formula === null ? [] : [error('group_with_formula', code)];
  if (role === CriterionRole.regular) {
    return [...problems, ...sumProblems('group_sum', code, children, { maximum })];
  }
  // Bonuses and penalties may offer more than the group lets count.
  const sum = sumPoints(children.map((child) => child.maximum));
  return sum < maximum ? [...problems, warning('group_sum', code, { sum, maximum })] : problems;
}

function totalProblems({ criteria, total }: Scheme): readonly SchemeProblem[] {
  const top = criteria.filter(({ parentCode }) => parentCode === null);
  return sumProblems('total_sum', null, top, { total });
}

/** A sum is right with the bonuses in it or beside it: schemes have both. Penalties are never part of it. */
function sumProblems(
  code: 'group_sum' | 'total_sum',
  criterionCode: string | null,
  parts: readonly Criterion[],
  whole: { readonly maximum: Points } | { readonly total: Points },
): readonly SchemeProblem[] {
  const sumOf = (role: CriterionRole) =>
    sumPoints(parts.filter((part) => part.role === role).map(({ maximum }) => maximum));
  const expected = 'total' in whole ? whole.total : whole.maximum;
  const regular = sumOf(CriterionRole.regular);
  const withBonus = pointsOf(regular + sumOf(CriterionRole.bonus));
  if (expected === regular || expected === withBonus) return [];
  return [error(code, criterionCode, { sum: withBonus, ...whole })];
}

function leafProblems(criterion: Criterion): readonly SchemeProblem[] {
  const { code, formula } = criterion;
  return formula === null ? [error('leaf_without_formula', code)] : formulaProblems(criterion, formula);
}

function formulaProblems(criterion: Criterion, formula: Formula): readonly SchemeProblem[] {
  const { code } = criterion;
  const positive = (value: number, about: string) =>
    value > 0 ? [] : [error('not_positive', code, {}, about)];
  switch (formula.kind) {
    case 'ratio_cap':
    case 'group_max':
    case 'pass_fail':
      return [];
    case 'manual':
      return formula.step === null ? [] : positive(formula.step, 'step');
    case 'linear_deduct':
      return [
        ...positive(formula.deduct, 'deduct'),
        ...positive(formula.per, 'per'),
        ...(formula.reward === null ? [] : positive(formula.reward, 'reward')),
        ...(formula.cap !== null && formula.cap < criterion.maximum
          ? [error('cap_below_each', code, { points: formula.cap, maximum: criterion.maximum })]
          : []),
      ];
    case 'leader_relative':
      return formula.atTarget < 0 || formula.atTarget > WHOLE_SHARE
        ? [error('share_out_of_range', code)]
        : [];
    case 'step_threshold': {
      const { steps, below } = formula;
      const points = [...steps.map((step) => step.points), below];
      return [
        ...(steps.length === 0 ? [error('nothing_listed', code)] : []),
        ...(isDescending(steps.map(({ from }) => from)) ? [] : [error('steps_not_descending', code)]),
        ...(isDescending(points) ? [] : [warning('points_not_descending', code)]),
        ...tableProblems(criterion, points),
      ];
    }
    case 'step_label': {
      const folded = formula.labels.map(({ label }) => foldText(label));
      const twice = formula.labels.find(
        ({ label }, index) => folded[index] === '' || folded.indexOf(foldText(label)) !== index,
      );
      return [
        ...(formula.labels.length === 0 ? [error('nothing_listed', code)] : []),
        ...(twice ? [error('duplicate_label', code, {}, twice.label)] : []),
        ...tableProblems(
          criterion,
          formula.labels.map(({ points }) => points),
        ),
      ];
    }
    case 'count':
      return countProblems(criterion, formula);
    case 'bonus_penalty': {
      const { minimum, maximum, bonusEach, penaltyEach } = formula;
      return [
        ...(bonusEach < 0 || penaltyEach < 0 ? [error('not_positive', code, {}, 'each')] : []),
        ...(minimum > maximum ? [error('bounds_reversed', code)] : []),
        ...tableProblems(criterion, [minimum, maximum]),
      ];
    }
    case 'penalty':
      return positive(formula.each, 'each');
    case 'rank_scale':
      return formula.of === null ? [] : positive(formula.of - 1, 'of');
    default:
      return assertNever(formula);
  }
}

function countProblems(
  criterion: Criterion,
  { items, cap }: Extract<Formula, { kind: 'count' }>,
): readonly SchemeProblem[] {
  const { code, maximum } = criterion;
  const worthless = items.find(({ each }) => each <= 0);
  const short = items.find(({ each, cap: ofItem }) => each > cap || (ofItem !== null && each > ofItem));
  // An item without a cap of its own can fill the whole.
  const most = items.reduce((sum, item) => sum + Math.min(item.cap ?? cap, cap), 0);
  const reach = pointsOf(Math.min(most, cap));
  return [
    ...(items.length === 0 ? [error('nothing_listed', code)] : []),
    ...(worthless ? [error('not_positive', code, {}, worthless.label)] : []),
    ...(short ? [error('cap_below_each', code, { points: short.each, maximum: cap }, short.label)] : []),
    ...(cap > maximum ? [error('points_over_maximum', code, { points: cap, maximum })] : []),
    ...(items.length > 0 && reach < maximum
      ? [warning('maximum_out_of_reach', code, { points: reach, maximum })]
      : []),
  ];
}

/** Points that a formula names lie within the criterion, and the best of them reaches its maximum. */
function tableProblems(criterion: Criterion, points: readonly Points[]): readonly SchemeProblem[] {
  if (points.length === 0) return [];
  const { code } = criterion;
  const [lowest, highest] = [lowestPoints(criterion), highestPoints(criterion)];
  const [least, most] = [pointsOf(Math.min(...points)), pointsOf(Math.max(...points))];
  const problems: SchemeProblem[] = [];
  if (most > highest) problems.push(error('points_over_maximum', code, { points: most, maximum: highest }));
  if (most < highest)
    problems.push(warning('maximum_out_of_reach', code, { points: most, maximum: highest }));
  if (least < lowest) problems.push(error('points_below_minimum', code, { points: least, maximum: lowest }));
  return problems;
}

function rankingProblems({ ranking, criteria, total }: Scheme): readonly SchemeProblem[] {
  const { tieBreaks, classes, eligibility } = ranking;
  const codes = new Set(criteria.map(({ code }) => code));
  const keys = tieBreaks.map((tieBreak) => JSON.stringify(tieBreak));
  const names = classes.map(({ name }) => foldText(name));
  const tooHigh = classes.find(({ from }) => from > total);
  return [
    ...tieBreaks.flatMap((tieBreak, index) => {
      if (keys.indexOf(keys[index] ?? '') !== index) {
        return [warning('duplicate_tie_break', null, {}, tieBreak.kind)];
      }
      const unknown = tieBreak.kind === 'group_total' && !codes.has(tieBreak.code);
      return unknown ? [error('tie_break_unknown_group', null, {}, tieBreak.code)] : [];
    }),
    ...classes.flatMap(({ name, floor }, index) => [
      ...(names.indexOf(foldText(name)) === index ? [] : [error('duplicate_class', null, {}, name)]),
      ...(floor !== null && (floor < 0 || floor > 10_000)
        ? [error('share_out_of_range', null, {}, name)]
        : []),
    ]),
    ...(isDescending(classes.map(({ from }) => from)) ? [] : [error('classes_not_descending', null)]),
    ...(tooHigh
      ? [warning('points_over_maximum', null, { points: tooHigh.from, maximum: total }, tooHigh.name)]
      : []),
    ...(eligibility.lowestClass !== null && !classes.some(({ name }) => name === eligibility.lowestClass)
      ? [error('unknown_lowest_class', null, {}, eligibility.lowestClass)]
      : []),
  ];
}

function isDescending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value < (values[index - 1] ?? value));
}

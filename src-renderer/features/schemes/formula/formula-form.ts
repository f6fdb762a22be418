import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { parseDecimal } from '../../../../src-main/domain/kernel/decimal-text.ts';
import { formatPoints, pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import { formatQuantity, quantityOf } from '../../../../src-main/domain/kernel/quantity.ts';
import type { Quantity } from '../../../../src-main/domain/kernel/quantity.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import type { Formula } from '../../../../src-main/domain/scoring/formulas/formula.ts';

/** The kinds in the order in which an officer thinks of them. */
export const formulaKinds = [
  'manual',
  'ratio_cap',
  'linear_deduct',
  'leader_relative',
  'group_max',
  'pass_fail',
  'step_threshold',
  'step_label',
  'count',
  'bonus_penalty',
  'penalty',
  'rank_scale',
] as const satisfies readonly Formula['kind'][];

/** A formula as it is being typed: everything is text until it can be read. */
export type FormulaForm = {
  readonly kind: Formula['kind'];
  readonly values: Readonly<Partial<Record<FormulaField, string>>>;
  /** Thresholds, labels or counted items, line by line. */
  readonly rows: readonly FormulaRow[];
};

/** First, second and third field of a line. */
export type FormulaRow = readonly [string, string, string];

/** A row with another text in one of its columns. */
export function withText([first, second, third]: FormulaRow, column: 0 | 1 | 2, text: string): FormulaRow {
  switch (column) {
    case 0:
      return [text, second, third];
    case 1:
      return [first, text, third];
    case 2:
      return [first, second, text];
    default:
      return assertNever(column);
  }
}

export type FormulaField =
  | 'step'
  | 'inverse'
  | 'deduct'
  | 'per'
  | 'of'
  | 'reward'
  | 'cap'
  | 'atTarget'
  | 'below'
  | 'bonusEach'
  | 'penaltyEach'
  | 'minimum'
  | 'maximum'
  | 'each'
  | 'rankOf';

export type FormProblem =
  | 'required'
  | 'not_a_number'
  | 'not_whole'
  | 'rows_missing'
  | 'descending'
  | 'repeated'
  | 'minimum_above';

/** Where a form can't be read: a field, or a line of the list (from 0) and its field. */
export type FormulaProblem = {
  readonly at: FormulaField | { readonly row: number; readonly column: number } | 'rows';
  readonly problem: FormProblem;
};

export function formOf(formula: Formula): FormulaForm {
  const { kind } = formula;
  const form = (values: FormulaForm['values'], rows: readonly FormulaRow[] = []): FormulaForm => ({
    kind,
    values,
    rows,
  });
  switch (formula.kind) {
    case 'manual':
      return form({ step: text(formula.step) });
    case 'ratio_cap':
      return form({ inverse: formula.inverse ? 'yes' : '' });
    case 'linear_deduct':
      return form({
        deduct: text(formula.deduct),
        per: quantityText(formula.per),
        of: formula.of,
        reward: text(formula.reward),
        cap: text(formula.cap),
      });
    case 'leader_relative':
      return form({ atTarget: quantityText(formula.atTarget) });
    case 'step_threshold':
      return form(
        { of: formula.of, below: text(formula.below) },
        formula.steps.map(({ from, points }) => [quantityText(from), text(points), '']),
      );
    case 'step_label':
      return form(
        {},
        formula.labels.map(({ label, points }) => [label, text(points), '']),
      );
    case 'count':
      return form(
        { cap: text(formula.cap) },
        formula.items.map(({ label, each, cap }) => [label, text(each), text(cap)]),
      );
    case 'bonus_penalty':
      return form({
        bonusEach: text(formula.bonusEach),
        penaltyEach: text(formula.penaltyEach),
        minimum: text(formula.minimum),
        maximum: text(formula.maximum),
      });
    case 'penalty':
      return form({ each: text(formula.each) });
    case 'rank_scale':
      return form({ rankOf: formula.of === null ? '' : String(formula.of) });
    case 'group_max':
    case 'pass_fail':
      return form({});
    default:
      return assertNever(formula);
  }
}

/** Without marks of thousands, which could be taken for decimals when they are read again. */
function text(points: Points | null): string {
  return points === null ? '' : formatPoints(points).replaceAll('.', '');
}

function quantityText(quantity: Quantity): string {
  return formatQuantity(quantity).replaceAll('.', '');
}

/** A form of another kind that begins with usual figures for a criterion with this maximum. */
export function usualForm(kind: Formula['kind'], maximum: Points): FormulaForm {
  return formOf(usualFormula(kind, maximum));
}

function usualFormula(kind: Formula['kind'], maximum: Points): Formula {
  const share = (hundredths: number): Points => pointsOf(Math.round((maximum * hundredths) / 100));
  switch (kind) {
    case 'manual':
      return { kind, step: null };
    case 'ratio_cap':
      return { kind, inverse: false };
    case 'linear_deduct':
      return {
        kind,
        deduct: share(2),
        per: quantityOf(1000),
        of: 'percent_of_target',
        reward: null,
        cap: null,
      };
    case 'leader_relative':
      return { kind, atTarget: quantityOf(50_000) };
    case 'step_threshold':
      return {
        kind,
        of: 'percent_of_target',
        steps: [
          { from: quantityOf(100_000), points: maximum },
          { from: quantityOf(90_000), points: share(80) },
        ],
        below: pointsOf(0),
      };
    case 'step_label':
      return {
        kind,
        labels: [
          { label: 'Hoàn thành xuất sắc nhiệm vụ', points: maximum },
          { label: 'Hoàn thành tốt nhiệm vụ', points: share(80) },
          { label: 'Hoàn thành nhiệm vụ', points: share(40) },
          { label: 'Không hoàn thành nhiệm vụ', points: pointsOf(0) },
        ],
      };
    case 'count':
      return { kind, items: [{ label: '', each: share(50), cap: null }], cap: maximum };
    case 'bonus_penalty':
      return {
        kind,
        bonusEach: share(20),
        penaltyEach: share(20),
        minimum: pointsOf(0),
        maximum,
      };
    case 'penalty':
      return { kind, each: share(10) };
    case 'rank_scale':
      return { kind, of: null };
    case 'group_max':
    case 'pass_fail':
      return { kind };
    default:
      return assertNever(kind);
  }
}

/** Reads a form; what can't be read is named, all of it. */
export function readForm({ kind, values, rows }: FormulaForm): {
  readonly formula: Formula | null;
  readonly problems: readonly FormulaProblem[];
} {
  const problems: FormulaProblem[] = [];
  const reader = createReader(values, problems);
  const formula = formulaOf(kind, reader, rows, problems);
  return { formula: problems.length === 0 ? formula : null, problems };
}

type Reader = ReturnType<typeof createReader>;

function createReader(values: FormulaForm['values'], problems: FormulaProblem[]) {
  const points = (at: FormulaField): Points | null => {
    const typed = values[at] ?? '';
    if (cleanText(typed) === '') return null;
    const scaled = readScaled(typed, 2);
    if (scaled === null) problems.push({ at, problem: 'not_a_number' });
    return scaled === null ? null : pointsOf(scaled);
  };
  const quantity = (at: FormulaField): Quantity | null => {
    const typed = values[at] ?? '';
    if (cleanText(typed) === '') return null;
    const scaled = readScaled(typed, 3);
    if (scaled === null) problems.push({ at, problem: 'not_a_number' });
    return scaled === null ? null : quantityOf(scaled);
  };
  const isEmpty = (at: FormulaField): boolean => cleanText(values[at] ?? '') === '';
  return {
    values,
    points,
    requiredPoints(at: FormulaField): Points {
      if (isEmpty(at)) problems.push({ at, problem: 'required' });
      return points(at) ?? pointsOf(0);
    },
    requiredQuantity(at: FormulaField): Quantity {
      if (isEmpty(at)) problems.push({ at, problem: 'required' });
      return quantity(at) ?? quantityOf(0);
    },
    whole(at: FormulaField): number | null {
      if (isEmpty(at)) return null;
      const typed = cleanText(values[at] ?? '');
      if (/^\d{1,4}$/.test(typed)) return Number(typed);
      problems.push({ at, problem: 'not_whole' });
      return null;
    },
  };
}

function formulaOf(
  kind: Formula['kind'],
  read: Reader,
  rows: readonly FormulaRow[],
  problems: FormulaProblem[],
): Formula {
  const { values } = read;
  switch (kind) {
    case 'manual':
      return { kind, step: read.points('step') };
    case 'ratio_cap':
      return { kind, inverse: values.inverse === 'yes' };
    case 'linear_deduct':
      return {
        kind,
        deduct: read.requiredPoints('deduct'),
        per: read.requiredQuantity('per'),
        of: values.of === 'percentage_points' ? 'percentage_points' : 'percent_of_target',
        reward: read.points('reward'),
        cap: read.points('cap'),
      };
    case 'leader_relative':
      return { kind, atTarget: read.requiredQuantity('atTarget') };
    case 'step_threshold': {
      const steps = rows.map(([from, points], row) => ({
        from: rowQuantity(from, row, problems),
        points: rowPoints(points, row, 1, problems),
      }));
      if (steps.some(({ from }, row) => row > 0 && from >= (steps[row - 1]?.from ?? 0))) {
        problems.push({ at: 'rows', problem: 'descending' });
      }
      return {
        kind,
        of: values.of === 'actual' ? 'actual' : 'percent_of_target',
        steps: needed(steps, problems),
        below: read.requiredPoints('below'),
      };
    }
    case 'step_label': {
      const labels = rows.map(([label, points], row) => ({
        label: rowText(label, row, problems),
        points: rowPoints(points, row, 1, problems),
      }));
      if (new Set(labels.map(({ label }) => label)).size < labels.length) {
        problems.push({ at: 'rows', problem: 'repeated' });
      }
      return { kind, labels: needed(labels, problems) };
    }
    case 'count': {
      const items = rows.map(([label, each, cap], row) => ({
        // One thing alone needs no name.
        label: rows.length === 1 ? cleanText(label) : rowText(label, row, problems),
        each: rowPoints(each, row, 1, problems),
        cap: cleanText(cap) === '' ? null : rowPoints(cap, row, 2, problems),
      }));
      return { kind, items: needed(items, problems), cap: read.requiredPoints('cap') };
    }
    case 'bonus_penalty': {
      const [minimum, maximum] = [read.requiredPoints('minimum'), read.requiredPoints('maximum')];
      if (minimum > maximum) problems.push({ at: 'minimum', problem: 'minimum_above' });
      return {
        kind,
        bonusEach: read.requiredPoints('bonusEach'),
        penaltyEach: read.requiredPoints('penaltyEach'),
        minimum,
        maximum,
      };
    }
    case 'penalty':
      return { kind, each: read.requiredPoints('each') };
    case 'rank_scale':
      return { kind, of: read.whole('rankOf') };
    case 'group_max':
    case 'pass_fail':
      return { kind };
    default:
      return assertNever(kind);
  }
}

function needed<Row>(rows: readonly Row[], problems: FormulaProblem[]): readonly Row[] {
  if (rows.length === 0) problems.push({ at: 'rows', problem: 'rows_missing' });
  return rows;
}

function rowText(typed: string, row: number, problems: FormulaProblem[]): string {
  const label = cleanText(typed);
  if (label === '') problems.push({ at: { row, column: 0 }, problem: 'required' });
  return label;
}

function rowPoints(typed: string, row: number, column: number, problems: FormulaProblem[]): Points {
  return pointsOf(rowScaled(typed, 2, { row, column }, problems));
}

function rowQuantity(typed: string, row: number, problems: FormulaProblem[]): Quantity {
  return quantityOf(rowScaled(typed, 3, { row, column: 0 }, problems));
}

function rowScaled(
  typed: string,
  places: number,
  at: { row: number; column: number },
  problems: FormulaProblem[],
): number {
  const scaled = readScaled(typed, places);
  if (scaled === null) {
    problems.push({ at, problem: cleanText(typed) === '' ? 'required' : 'not_a_number' });
  }
  return scaled ?? 0;
}

/** A typed number in the given part of one; null where it is none, or could be two. */
function readScaled(typed: string, places: number): number | null {
  const read = parseDecimal(typed, places);
  return read.ok ? read.value : null;
}

import { assertNever } from '../../kernel/assert-never.ts';
import { formatPoints, pointsOf } from '../../kernel/points.ts';
import type { Points } from '../../kernel/points.ts';
import { formatQuantity, quantityOf } from '../../kernel/quantity.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { cleanText } from '../../kernel/vietnamese-text.ts';
import type { Formula } from './formula.ts';

/**
 * Writes a formula as one line that people can read and correct in a spreadsheet, `RATIO_CAP; nghịch` or
 * `STEP; theo=% chỉ tiêu; 99: 70; 97: 55; dưới: 0`: the kind, then its parts after semicolons. `readFormula` reads it back.
 */
export function writeFormula(formula: Formula): string {
  return partsOf(formula).join('; ');
}

function partsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'manual':
      return ['MANUAL', ...optional('bước', formula.step)];
    case 'ratio_cap':
      return formula.inverse ? ['RATIO_CAP', 'nghịch'] : ['RATIO_CAP'];
    case 'linear_deduct':
      return [
        'LINEAR_DEDUCT',
        `mỗi=${formatQuantity(formula.per)} ${formula.of === 'percent_of_target' ? '%' : 'điểm %'}`,
        `trừ=${formatPoints(formula.deduct)}`,
        ...optional('thưởng', formula.reward),
        ...optional('trần', formula.cap),
      ];
    case 'leader_relative':
      return ['LEADER_RELATIVE', `đạt chỉ tiêu=${formatQuantity(formula.atTarget)} %`];
    case 'group_max':
      return ['GROUP_MAX'];
    case 'pass_fail':
      return ['PASS_FAIL'];
    case 'step_threshold':
      return [
        'STEP',
        `theo=${formula.of === 'actual' ? 'kết quả' : '% chỉ tiêu'}`,
        ...formula.steps.map(({ from, points }) => `${formatQuantity(from)}: ${formatPoints(points)}`),
        `dưới: ${formatPoints(formula.below)}`,
      ];
    case 'step_label':
      return [
        'STEP_LABEL',
        ...formula.labels.map(({ label, points }) => `${quoted(label)}: ${formatPoints(points)}`),
      ];
    case 'count':
      return [
        'COUNT',
        ...formula.items.map(
          ({ label, each, cap }) =>
            `${quoted(label)}: ${formatPoints(each)}${cap === null ? '' : `, trần ${formatPoints(cap)}`}`,
        ),
        `trần=${formatPoints(formula.cap)}`,
      ];
    case 'bonus_penalty':
      return [
        'BONUS_PENALTY',
        `cộng=${formatPoints(formula.bonusEach)}`,
        `trừ=${formatPoints(formula.penaltyEach)}`,
        `từ=${formatPoints(formula.minimum)}`,
        `đến=${formatPoints(formula.maximum)}`,
      ];
    case 'penalty':
      return ['PENALTY', `trừ=${formatPoints(formula.each)}`];
    case 'rank_scale':
      return formula.of === null ? ['RANK_SCALE'] : ['RANK_SCALE', `N=${formula.of}`];
    default:
      return assertNever(formula);
  }
}

function optional(name: string, points: Points | null): readonly string[] {
  return points === null ? [] : [`${name}=${formatPoints(points)}`];
}

/** A text of the office in quotes, so that its own semicolons and colons say nothing. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Reads what `writeFormula` wrote, whatever the case and the spaces; null where it is anything else. */
export function readFormula(text: string): Formula | null {
  const [kind = '', ...parts] = splitParts(cleanText(text));
  const read = parts.map(readPart);
  const formula = formulaOf(kind.toUpperCase(), {
    named: new Map(
      read.filter(({ isListed }) => !isListed).map(({ name, value }) => [name.toLowerCase(), value]),
    ),
    listed: read.filter(({ isListed }) => isListed).map(({ name, value }) => ({ label: name, value })),
  });
  if (formula === null) return null;
  // A part that the formula doesn't say again was not understood, and nothing may be lost silently.
  const names = partsOf(formula).slice(1).map(nameOfPart);
  return names.join(';') === parts.map(nameOfPart).join(';') ? formula : null;
}

type Part = { readonly name: string; readonly value: string; readonly isListed: boolean };

/** `"Tập thể": 5`, `97,5: 40`, `trừ=2` or a word alone. */
function readPart(part: string): Part {
  const list = /^(?:"((?:[^"]|"")*)"|([^:="]*))\s*:\s*(.+)$/.exec(part);
  if (list) {
    const [, label, bare = '', value = ''] = list;
    return { name: label?.replaceAll('""', '"') ?? bare.trim(), value, isListed: true };
  }
  const [, name = part, value = ''] = /^([^=]+)=(.*)$/.exec(part) ?? [];
  return { name: name.trim(), value: value.trim(), isListed: false };
}

function nameOfPart(part: string): string {
  return readPart(part).name.toLowerCase();
}

/** At semicolons outside of quotes. */
function splitParts(text: string): readonly string[] {
  return (text.match(/(?:"(?:[^"]|"")*"|[^;"])+/g) ?? []).map((part) => part.trim());
}

type Parts = {
  readonly named: ReadonlyMap<string, string>;
  readonly listed: readonly { readonly label: string; readonly value: string }[];
};

function formulaOf(kind: string, { named, listed }: Parts): Formula | null {
  const given = (name: string): Points | null => readPoints(named.get(name));
  switch (kind) {
    case 'MANUAL':
      return { kind: 'manual', step: given('bước') };
    case 'RATIO_CAP':
      return { kind: 'ratio_cap', inverse: named.has('nghịch') };
    case 'LINEAR_DEDUCT':
      return linearDeduct(named, given);
    case 'LEADER_RELATIVE': {
      const atTarget = readQuantity(named.get('đạt chỉ tiêu')?.replace(/\s*%$/, ''));
      return atTarget === null ? null : { kind: 'leader_relative', atTarget };
    }
    case 'GROUP_MAX':
      return { kind: 'group_max' };
    case 'PASS_FAIL':
      return { kind: 'pass_fail' };
    case 'STEP':
      return stepThreshold(named, listed);
    case 'STEP_LABEL': {
      const labels = listed.map(({ label, value }) => ({ label, points: readPoints(value) }));
      return labels.every(hasPoints) ? { kind: 'step_label', labels } : null;
    }
    case 'COUNT':
      return count(listed, given('trần'));
    case 'BONUS_PENALTY':
      return bonusPenalty(given);
    case 'PENALTY': {
      const each = given('trừ');
      return each === null ? null : { kind: 'penalty', each };
    }
    case 'RANK_SCALE': {
      const of = named.get('n');
      if (of !== undefined && !/^\d{1,4}$/.test(of)) return null;
      return { kind: 'rank_scale', of: of === undefined ? null : Number(of) };
    }
    default:
      return null;
  }
}

function linearDeduct(
  named: ReadonlyMap<string, string>,
  given: (name: string) => Points | null,
): Formula | null {
  const [, amount, unit] = /^(\S+)\s*(điểm %|%)$/.exec(named.get('mỗi') ?? '') ?? [];
  const per = readQuantity(amount);
  const deduct = given('trừ');
  if (per === null || deduct === null) return null;
  return {
    kind: 'linear_deduct',
    deduct,
    per,
    of: unit === '%' ? 'percent_of_target' : 'percentage_points',
    reward: given('thưởng'),
    cap: given('trần'),
  };
}

function stepThreshold(named: ReadonlyMap<string, string>, listed: Parts['listed']): Formula | null {
  const of = named.get('theo') === 'kết quả' ? 'actual' : 'percent_of_target';
  const below = readPoints(listed.at(-1)?.value);
  const steps = listed
    .slice(0, -1)
    .map(({ label, value }) => ({ from: readQuantity(label), points: readPoints(value) }));
  if (listed.at(-1)?.label.toLowerCase() !== 'dưới' || below === null || !steps.every(isStep)) return null;
  return { kind: 'step_threshold', of, steps, below };
}

function count(listed: Parts['listed'], cap: Points | null): Formula | null {
  const items = listed.map(({ label, value }) => {
    const [each, itemCap] = value.split(/,\s*trần\s*/i);
    const itemCapPoints = readPoints(itemCap);
    // A cap that can't be read must not become none.
    const isRead = itemCap === undefined || itemCapPoints !== null;
    return { label, each: isRead ? readPoints(each) : null, cap: itemCapPoints };
  });
  return cap !== null && items.every(hasEach) ? { kind: 'count', items, cap } : null;
}

function bonusPenalty(given: (name: string) => Points | null): Formula | null {
  const [bonusEach, penaltyEach] = [given('cộng'), given('trừ')];
  const [minimum, maximum] = [given('từ'), given('đến')];
  if (bonusEach === null || penaltyEach === null || minimum === null || maximum === null) return null;
  return { kind: 'bonus_penalty', bonusEach, penaltyEach, minimum, maximum };
}

function hasPoints<T extends { points: Points | null }>(value: T): value is T & { points: Points } {
  return value.points !== null;
}

function hasEach<T extends { each: Points | null }>(value: T): value is T & { each: Points } {
  return value.each !== null;
}

function isStep(step: {
  from: Quantity | null;
  points: Points | null;
}): step is { from: Quantity; points: Points } {
  return step.from !== null && step.points !== null;
}

function readPoints(text: string | undefined): Points | null {
  const scaled = readScaled(text, 2);
  return scaled === null ? null : pointsOf(scaled);
}

function readQuantity(text: string | undefined): Quantity | null {
  const scaled = readScaled(text, 3);
  return scaled === null ? null : quantityOf(scaled);
}

/** `1.250,5` at 2 places → 125050. */
function readScaled(text: string | undefined, places: number): number | null {
  const match = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d+))?$/.exec(text?.trim() ?? '');
  if (!match) return null;
  const [, sign, whole = '', decimals = ''] = match;
  if (decimals.length > places) return null;
  const scaled = Number(whole.replaceAll('.', '') + decimals.padEnd(places, '0'));
  return sign === '' || scaled === 0 ? scaled : -scaled;
}

import { pointsFrom } from '../../kernel/points.ts';
import type { Points } from '../../kernel/points.ts';
import { quantityFrom } from '../../kernel/quantity.ts';
import { cleanText } from '../../kernel/vietnamese-text.ts';
import type { Formula } from './formula.ts';

const number = '\\d+(?:[.,]\\d+)?';

/** What a formula of one word stands for. */
const wordFormulas: Readonly<Record<string, Formula>> = {
  MANUAL: { kind: 'manual', step: null },
  RATIO_CAP: { kind: 'ratio_cap', inverse: false },
  // The half that the police scheme of Quảng Trị gives for reaching the target.
  LEADER_RELATIVE: { kind: 'leader_relative', atTarget: quantityFrom(50) },
  GROUP_MAX: { kind: 'group_max' },
  PASS_FAIL: { kind: 'pass_fail' },
  RANK_SCALE: { kind: 'rank_scale', of: null },
};

/**
 * Reads the short form in which schemes on paper name their formulas: `STEP ≥99%:70 / ≥97%:55 / <97%:0`,
 * `COUNT 15/phong trào, trần 30`, `PENALTY −5/vụ trễ`, `LINEAR_DEDUCT 0,1 điểm % hụt = −2`. Null for a text that leaves something
 * open, such as `COUNT theo mục` without its items.
 *
 * @param maximum of the criterion; the cap of a count that names none
 */
export function formulaFromText(text: string, maximum: Points): Formula | null {
  const [word = '', ...rest] = cleanText(text).replaceAll('−', '-').split(' ');
  const figures = rest.join(' ');
  if (figures === '') return wordFormulas[word] ?? null;
  switch (word) {
    case 'LINEAR_DEDUCT':
      return linearDeduct(figures);
    case 'STEP':
      return stepThreshold(figures) ?? stepLabel(figures);
    case 'COUNT':
      return countFormula(figures, maximum);
    case 'PENALTY':
      return penalty(figures);
    default:
      return null;
  }
}

function linearDeduct(text: string): Formula | null {
  const match = new RegExp(`^(${number}) ?(điểm )?% hụt ?= ?-(${number})$`).exec(text);
  if (!match) return null;
  const [, per = '', percentagePoints, deduct = ''] = match;
  return {
    kind: 'linear_deduct',
    deduct: pointsIn(deduct),
    per: quantityFrom(decimal(per)),
    of: percentagePoints === undefined ? 'percent_of_target' : 'percentage_points',
    reward: null,
    cap: null,
  };
}

function stepThreshold(text: string): Formula | null {
  const parts = partsOf(text).map((part) =>
    new RegExp(`^([≥<]) ?(${number}) ?%? ?: ?(${number})$`).exec(part),
  );
  const steps: { from: number; points: Points }[] = [];
  for (const [index, part] of parts.entries()) {
    const [, sign, bound = '', points = ''] = part ?? [];
    const from = decimal(bound);
    const last = steps.at(-1);
    if (sign === '≥' && (last === undefined || from < last.from)) {
      steps.push({ from, points: pointsIn(points) });
    } else if (sign === '<' && index === parts.length - 1 && from === last?.from) {
      return thresholds(steps, pointsIn(points));
    } else {
      return null;
    }
  }
  return thresholds(steps, pointsFrom(0));
}

function thresholds(steps: readonly { from: number; points: Points }[], below: Points): Formula {
  const inThousandths = steps.map(({ from, points }) => ({ from: quantityFrom(from), points }));
  return { kind: 'step_threshold', of: 'actual', steps: inThousandths, below };
}

function stepLabel(text: string): Formula | null {
  const labels = partsOf(text).map((part) => new RegExp(`^([^:≥<]+?) ?: ?(${number})$`).exec(part));
  if (labels.includes(null)) return null;
  return {
    kind: 'step_label',
    labels: labels.map((match) => ({ label: match?.[1] ?? '', points: pointsIn(match?.[2] ?? '') })),
  };
}

function countFormula(text: string, maximum: Points): Formula | null {
  const match = new RegExp(`^(${number})(?: ?/ ?([^,]+))?(?:, ?trần (${number}))?$`).exec(text);
  if (!match) return null;
  const [, each = '', label = '', cap] = match;
  return {
    kind: 'count',
    items: [{ label, each: pointsIn(each), cap: null }],
    cap: cap === undefined ? maximum : pointsIn(cap),
  };
}

function penalty(text: string): Formula | null {
  const match = new RegExp(`^-(${number})(?: ?/ ?.+)?$`).exec(text);
  return match ? { kind: 'penalty', each: pointsIn(match[1] ?? '') } : null;
}

function partsOf(text: string): readonly string[] {
  return text.split('/').map((part) => part.trim());
}

function pointsIn(text: string): Points {
  return pointsFrom(decimal(text));
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { formatPoints, pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import { formatQuantity, quantityOf } from '../../../../src-main/domain/kernel/quantity.ts';
import type { CellStep } from '../../../../src-main/domain/scoring/formulas/explain-cell.ts';

/** Whatever the sentences are filled with; each uses some of it. */
const blanks = {
  part: '',
  whole: '',
  share: '',
  by: '',
  per: '',
  each: '',
  units: '',
  actual: '',
  target: '',
  from: '',
  points: '',
  label: '',
  number: '',
  product: '',
  sum: '',
  cap: '',
  bonuses: '',
  bonusEach: '',
  penalties: '',
  penaltyEach: '',
  takenOff: '',
  rank: '',
  of: '',
  unrounded: '',
};

/** A sentence of the messages with what it is filled with; `key` is below `why.step`. */
export type StepSentence = { readonly key: StepKey; readonly values: Readonly<typeof blanks> };

type StepKey =
  | Exclude<CellStep['kind'], 'short' | 'over' | 'passed' | 'threshold' | 'item' | 'limit' | 'rounded'>
  | `${'short' | 'over'}_${'percent_of_target' | 'percentage_points'}`
  | 'target_reached_share'
  | 'passed_yes'
  | 'passed_no'
  | 'threshold_reached'
  | 'threshold_reached_share'
  | 'threshold_below'
  | 'threshold_below_share'
  | 'item_plain'
  | 'item_named'
  | 'item_named_cap'
  | 'limit_at_lowest'
  | 'limit_at_highest'
  | 'rounded'
  | 'exact';

/** One step from figures to points, as a sentence. */
export function stepSentence(step: CellStep, nameOf: (unitId: string) => string): StepSentence {
  switch (step.kind) {
    case 'share':
      return say('share', {
        part: formatQuantity(step.part),
        whole: formatQuantity(step.whole),
        share: percent(step.share),
      });
    case 'target_reached':
      return step.share === null
        ? say('target_reached')
        : say('target_reached_share', { share: percent(step.share) });
    case 'short':
    case 'over':
      return say(`${step.kind}_${step.of}`, {
        by: formatQuantity(step.by),
        per: formatQuantity(step.per),
        each: formatPoints(step.each),
      });
    case 'at_target':
    case 'towards_leader':
      return say(step.kind, { share: percent(step.share) });
    case 'leader':
      return say('leader', {
        units: step.unitIds.map(nameOf).join(', '),
        actual: formatQuantity(step.actual),
        target: formatQuantity(step.target),
        share: percent(step.share),
      });
    case 'highest':
      return say('highest', {
        units: step.unitIds.map(nameOf).join(', '),
        actual: formatQuantity(step.actual),
      });
    case 'without_target':
    case 'taken_off':
      return say(step.kind);
    case 'passed':
      return say(step.passed ? 'passed_yes' : 'passed_no');
    case 'threshold': {
      const key = step.from === null ? 'threshold_below' : 'threshold_reached';
      return say(step.share === null ? key : `${key}_share`, {
        share: step.share === null ? '' : percent(step.share),
        from: step.from === null ? '' : formatQuantity(step.from),
        points: formatPoints(step.points),
      });
    }
    case 'label':
      return say('label', { label: step.label, points: formatPoints(step.points) });
    case 'item':
      return itemSentence(step);
    case 'cap':
      return say('cap', { sum: formatPoints(step.sum), cap: formatPoints(step.cap) });
    case 'bonuses_less_penalties':
      return say('bonuses_less_penalties', {
        bonuses: String(step.bonuses),
        bonusEach: formatPoints(step.bonusEach),
        penalties: String(step.penalties),
        penaltyEach: formatPoints(step.penaltyEach),
        sum: formatPoints(step.sum),
      });
    case 'occurrences':
      return say('occurrences', {
        number: String(step.count),
        each: formatPoints(step.each),
        takenOff: formatPoints(step.takenOff),
      });
    case 'place':
      return say('place', { rank: String(step.rank), of: String(step.of) });
    case 'limit':
      return say(`limit_${step.limit}`, { points: formatPoints(step.points) });
    case 'rounded':
      return say(step.exact ? 'exact' : 'rounded', {
        // Hundred-thousandths of a point are shown to thousandths, which is one more decimal than points have.
        unrounded: formatQuantity(quantityOf(Math.trunc(step.unrounded / 100))),
        points: formatPoints(step.points),
      });
    default:
      return assertNever(step);
  }
}

function say(key: StepKey, values: Partial<typeof blanks> = {}): StepSentence {
  return { key, values: { ...blanks, ...values } };
}

function itemSentence(step: Extract<CellStep, { kind: 'item' }>): StepSentence {
  const values = {
    label: step.label,
    number: String(step.count),
    each: formatPoints(step.each),
    points: formatPoints(step.points),
    cap: step.cap === null ? '' : formatPoints(step.cap),
    product: formatPoints(pointsOf(step.count * step.each)),
  };
  if (step.label === '') return say('item_plain', values);
  const capped = step.cap !== null && step.count * step.each > step.cap;
  return say(capped ? 'item_named_cap' : 'item_named', values);
}

/** Thousandths of a percent: `97900` → `97,9 %`. */
function percent(share: number): string {
  return `${formatQuantity(quantityOf(share))} %`;
}

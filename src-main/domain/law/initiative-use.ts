import type { AwardCase } from './award-case.ts';
import type { Condition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { Context } from './evaluation/context.ts';
import { factsOfKind } from './evaluation/context.ts';
import { Outcome } from './finding.ts';

/** How the initiatives of a case stand to what an award asks for. */
export type InitiativeUse = {
  /** The award can't be had without one, save by statements that few can have (ingenuity in combat). */
  readonly asked: boolean;
  /** What is asked for is there, or something that stands for it. */
  readonly there: boolean;
  /** How many the conditions that are met lean on: these have served and serve for nothing else. */
  readonly used: number;
  readonly onFile: number;
};

/** How the initiatives of a case stand to the conditions of its award. */
export function initiativeUse(
  conditions: readonly { condition: Condition; context: Context }[],
  { facts }: AwardCase,
): InitiativeUse {
  const asking = conditions.filter(({ condition }) => asks(condition));
  return {
    asked: asking.length > 0,
    there: asking.every(({ condition, context }) => isThere(condition, context)),
    used: conditions.reduce((sum, { condition, context }) => sum + usedBy(condition, context), 0),
    onFile: factsOfKind(facts, 'initiative').length,
  };
}

function asks(condition: Condition): boolean {
  switch (condition.kind) {
    case 'initiatives':
      return true;
    case 'all':
      return condition.of.some(asks);
    case 'any': {
      const counted = condition.of.filter(({ kind }) => kind !== 'attested');
      return counted.length > 0 && counted.every(asks);
    }
    case 'after_award':
      return asks(condition.within);
    default:
      return false;
  }
}

/** Whether the parts that ask for an initiative are met, whatever becomes of the others. */
function isThere(condition: Condition, context: Context): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.filter(asks).every((part) => isThere(part, context));
    case 'any':
      return condition.of.some((part) => isThere(part, context));
    default:
      return evaluateCondition(condition, context).outcome === Outcome.met;
  }
}

/** How many initiatives a condition leans on that is met; none where another way is met without them. */
function usedBy(condition: Condition, context: Context): number {
  switch (condition.kind) {
    case 'initiatives':
      return evaluateCondition(condition, context).outcome === Outcome.met ? condition.count : 0;
    case 'all':
      return condition.of.reduce((sum, part) => sum + usedBy(part, context), 0);
    case 'any': {
      const met = condition.of.filter((part) => evaluateCondition(part, context).outcome === Outcome.met);
      return met.length === 0 ? 0 : Math.min(...met.map((part) => usedBy(part, context)));
    }
    case 'after_award':
      return usedBy(condition.within, context);
    default:
      return 0;
  }
}

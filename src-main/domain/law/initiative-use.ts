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
  if (condition.kind === 'all') return condition.of.some(asks);
  if (condition.kind === 'any') {
    const counted = condition.of.filter(({ kind }) => kind !== 'attested');
    return counted.length > 0 && counted.every(asks);
  }
  if (condition.kind === 'after_award') return asks(condition.within);
  return condition.kind === 'initiatives';
}

/** Whether the parts that ask for an initiative are met, whatever becomes of the others. */
function isThere(condition: Condition, context: Context): boolean {
  if (condition.kind === 'all') return condition.of.filter(asks).every((part) => isThere(part, context));
  if (condition.kind === 'any') return condition.of.some((part) => isThere(part, context));
  return isMet(condition, context);
}

/** How many initiatives a condition leans on that is met; none where another way is met without them. */
function usedBy(condition: Condition, context: Context): number {
  if (condition.kind === 'all') return condition.of.reduce((sum, part) => sum + usedBy(part, context), 0);
  if (condition.kind === 'any') {
    const met = condition.of.filter((part) => isMet(part, context));
    return met.length === 0 ? 0 : Math.min(...met.map((part) => usedBy(part, context)));
  }
  if (condition.kind === 'after_award') return usedBy(condition.within, context);
  return condition.kind === 'initiatives' && isMet(condition, context) ? condition.count : 0;
}

function isMet(condition: Condition, context: Context): boolean {
  return evaluateCondition(condition, context).outcome === Outcome.met;
}

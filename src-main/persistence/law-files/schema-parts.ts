import { z } from 'zod';

import { RuleMark } from '../../domain/awards/rule-mark.ts';
import { parseIsoDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { LawProblemReason } from '../../domain/law/law-problem.ts';

/** What a check of ours tells of a mistake. */
type Mistake = { readonly reason: LawProblemReason; readonly detail?: string };

/** A mistake found by a check, in the form in which the reader takes it back out of zod. */
export function mistake({ reason, detail = '' }: Mistake): { message: string; params: Required<Mistake> } {
  return { message: reason, params: { reason, detail } };
}

/** As `refine` takes it. */
export function otherwise(told: Mistake): { error: string; params: Required<Mistake> } {
  const { message: error, params } = mistake(told);
  return { error, params };
}

export const sentence = z.string().trim().min(1);
export const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/);
export const awardCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,31}$/);
export const mark = z.enum(RuleMark);
export const isoDate = z.custom<IsoDate>(
  (value) => typeof value === 'string' && parseIsoDate(value) !== null,
  otherwise({ reason: 'not_a_day' }),
);

export const fraction = { numerator: z.int().min(1), denominator: z.int().min(1) };
export const share = z
  .strictObject(fraction)
  .refine(({ numerator, denominator }) => numerator <= denominator, otherwise({ reason: 'over_the_whole' }));

/** Tells every value that stands more than once, at each place but its first. */
export function tellDoubles(
  values: readonly string[],
  context: z.core.$RefinementCtx,
  pathOf: (index: number) => readonly PropertyKey[],
): void {
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) {
      context.addIssue({
        code: 'custom',
        path: [...pathOf(index)],
        ...mistake({ reason: 'twice', detail: value }),
      });
    }
    seen.add(value);
  }
}

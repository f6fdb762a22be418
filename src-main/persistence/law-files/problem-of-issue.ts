import type { z } from 'zod';

import { assertNever } from '../../domain/kernel/assert-never.ts';
import { LawProblemReason } from '../../domain/law/law-problem.ts';
import type { LawProblem } from '../../domain/law/law-problem.ts';

/** A mistake that a schema found, before anyone knows on which line it stands. */
export type FoundMistake = Pick<LawProblem, 'reason' | 'detail'> & { readonly path: readonly PropertyKey[] };

/** What zod says, in the words of law files. */
export function mistakesOf(error: z.core.$ZodError): readonly FoundMistake[] {
  return error.issues.flatMap((issue) => mistakesOfIssue(issue));
}

function mistakesOfIssue(issue: z.core.$ZodIssue): readonly FoundMistake[] {
  const { path } = issue;
  switch (issue.code) {
    case 'custom':
      return [
        { path, reason: reasonOf(issue.params?.['reason']), detail: String(issue.params?.['detail'] ?? '') },
      ];
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? [{ path, reason: 'missing_key', detail: '' }]
        : [{ path, reason: 'wrong_type', detail: issue.expected }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], reason: 'unknown_key' as const, detail: key }));
    case 'invalid_value':
      return [{ path, reason: 'not_allowed', detail: issue.values.map(String).join(', ') }];
    case 'invalid_union':
      return [{ path, reason: 'not_allowed', detail: issue.discriminator ?? '' }];
    case 'too_small':
      return [{ path, reason: 'too_small', detail: String(issue.minimum) }];
    case 'too_big':
      return [{ path, reason: 'too_big', detail: String(issue.maximum) }];
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return [{ path, reason: 'not_allowed', detail: '' }];
    default:
      return assertNever(issue);
  }
}

function reasonOf(value: unknown): LawProblemReason {
  return Object.values(LawProblemReason).find((reason) => reason === value) ?? 'not_allowed';
}

/** `['provisions', 3, 'coefficient']` → `provisions[3].coefficient`. */
export function keyOf(steps: readonly PropertyKey[]): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

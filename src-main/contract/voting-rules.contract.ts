import { z } from 'zod';

import type { MeetingId, VotingAmendmentId } from '../domain/kernel/ids.ts';
import type { VotingContent, VotingRuleSet } from '../domain/voting/rule.ts';
import { awardCode, count, idOf, instant, isoDate, procedure, requiredText } from './base.ts';

/** Checked when the law files were read, and amended only through the same check. */
const ruleSet = z.custom<VotingRuleSet>(isObject);

/** Of what the page sends, the check of the law files says what is wrong. */
const content = z.custom<VotingContent>(isObject);

const amendmentLine = z.object({
  id: idOf<VotingAmendmentId>(),
  content,
  validFrom: isoDate,
  reason: z.string(),
  enteredBy: z.string(),
  enteredAt: instant,
  withdrawnAt: instant.nullable(),
  before: content.nullable(),
  replacedFrom: isoDate.nullable(),
  endsFrom: isoDate.nullable(),
});

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('award'), awardCode }),
  z.object({ kind: z.literal('quorum') }),
  z.object({ kind: z.literal('regulation') }),
]);

const touchedSession = z.object({
  id: idOf<MeetingId>(),
  title: z.string(),
  date: isoDate,
  effect: z.enum(['follows', 'keeps_polls', 'over']),
  kept: count,
});

export const votingRulesContract = {
  /** The voting rules as they stand in this office, by the day from which they hold. */
  sets: procedure.output(z.array(ruleSet)),
  /** What the office changed, the newest first. */
  amendments: procedure.output(z.array(amendmentLine)),
  /** The sessions that a change from a day on would reach. */
  touched: procedure
    .input(z.object({ targets: z.array(target).min(1).max(200), validFrom: isoDate }))
    .output(z.array(touchedSession)),
  /** Changes rules from a day on, or confirms them as compared with the original (`mark`). */
  amend: procedure
    .input(
      z.object({
        contents: z.array(content).min(1).max(200),
        validFrom: isoDate,
        reason: requiredText(1000),
        enteredBy: requiredText(100),
      }),
    )
    .output(z.object({ ids: z.array(idOf<VotingAmendmentId>()) })),
  withdraw: procedure.input(z.object({ id: idOf<VotingAmendmentId>() })).output(z.object({})),
};

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

import { z } from 'zod';

import { Comparison, ConflictEffect, VoteBase } from '../../domain/voting/rule.ts';
import type { VotingContent, VotingRuleSet } from '../../domain/voting/rule.ts';
import {
  awardCode,
  fraction,
  isoDate,
  mark,
  mistake,
  otherwise,
  sentence,
  share,
  tellDoubles,
} from './schema-parts.ts';

const threshold = z.strictObject({ ...fraction, comparison: z.enum(Comparison) }).refine(
  ({ numerator, denominator, comparison }) =>
    comparison === 'more_than' ? numerator < denominator : numerator <= denominator,
  // No number of votes could reach it.
  otherwise({ reason: 'over_the_whole' }),
);

const quorum = z.strictObject({
  share,
  awardSessionShare: share,
  warningShare: share,
  writtenCountsAsAttendance: z.boolean(),
  article: sentence,
  mark,
  source: sentence,
});

const regulation = z.strictObject({
  motionThreshold: threshold,
  motionBase: z.enum(VoteBase),
  substitutesAllowed: z.boolean(),
  writtenRoundsAllowed: z.boolean(),
  maxBallots: z.int().min(1).max(9),
  conflictEffect: z.enum(ConflictEffect),
  chairBreaksTies: z.boolean(),
  percentage: z.strictObject({
    decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    rounding: z.enum(['cut_off', 'half_up']),
  }),
  article: sentence,
  mark,
  source: sentence,
});

const howVoted = {
  ballotRequired: z.boolean(),
  secret: z.boolean(),
  threshold,
  base: z.enum(VoteBase),
  writtenOpinionsCount: z.boolean(),
  article: sentence,
  mark,
  source: sentence,
};

const rule = z.strictObject({
  /** Awards that are voted on alike share an entry. */
  awards: z.array(awardCode).min(1),
  ...howVoted,
});

/** What an office amends, held to what the file could hold. */
export const votingContent: z.ZodType<VotingContent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('award'), rule: z.strictObject({ awardCode, ...howVoted }) }),
  z.strictObject({ kind: z.literal('quorum'), quorum }),
  z.strictObject({ kind: z.literal('regulation'), regulation }),
]);

const ruleSet = z
  .strictObject({ key: sentence, validFrom: isoDate, quorum, regulation, rules: z.array(rule) })
  .superRefine(({ rules }, context) => {
    const places = rules.flatMap(({ awards }, entry) =>
      awards.map((code, index) => ({ code, entry, index })),
    );
    tellDoubles(
      places.map(({ code }) => code),
      context,
      (at) => {
        const place = places[at];
        return place ? ['rules', place.entry, 'awards', place.index] : ['rules'];
      },
    );
  });

/** resources/law/voting-rules.json, as it is written. */
export const votingRulesFile = z.strictObject({
  ruleSets: z
    .array(ruleSet)
    .min(1)
    .superRefine((sets, context) => {
      tellDoubles(
        sets.map(({ key }) => key),
        context,
        (index) => [index, 'key'],
      );
      for (const [index, { validFrom }] of sets.entries()) {
        if (!sets.slice(0, index).some((earlier) => earlier.validFrom >= validFrom)) continue;
        context.addIssue({
          code: 'custom',
          path: [index, 'validFrom'],
          ...mistake({ reason: 'out_of_order' }),
        });
      }
    }),
});

/** With one rule for each award. */
export function votingRuleSets({ ruleSets }: z.infer<typeof votingRulesFile>): VotingRuleSet[] {
  return ruleSets.map((set) => ({
    ...set,
    rules: set.rules.flatMap(({ awards, ...shared }) =>
      awards.map((awardCodeOfRule) => ({ awardCode: awardCodeOfRule, ...shared })),
    ),
  }));
}

import { z } from 'zod';

import { RuleMark } from '../domain/awards/rule-mark.ts';
import type { CouncilMemberId, PollId, ProposalId } from '../domain/kernel/ids.ts';
import { Attendance } from '../domain/voting/attendance.ts';
import { PollMethod } from '../domain/voting/method.ts';
import { CountEntry, PollOrigin, PollState } from '../domain/voting/poll.ts';
import type { Poll, PollSeal } from '../domain/voting/poll.ts';
import { Comparison, ConflictEffect, VoteBase } from '../domain/voting/rule.ts';
import { emptyItemCounts } from '../domain/voting/tally.ts';
import { Verdict } from '../domain/voting/verdict.ts';
import type { ReadRecord } from '../domain/voting/verify-record.ts';
import { awardCode, idOf, instant, isoDate } from './base.ts';
import { ballotCounts, itemCounts } from './poll-shape.ts';

/** The file that carries sealed records out of the program, to be checked by whoever wants to. */
export const tallyFile = z.object({
  format: z.literal('so-vang-tally-file'),
  version: z.literal(1),
  records: z.array(z.object({ text: z.string(), hash: z.string() })).min(1),
});

const share = { numerator: z.int().min(1), denominator: z.int().min(1) };
const cited = { article: z.string(), mark: z.enum(RuleMark), source: z.string() };
const threshold = z.object({ ...share, comparison: z.enum(Comparison) });

const firstQuorum = z.object({ share: z.object(share), warningShare: z.object(share), ...cited });
const firstRule = z.object({
  awardCode: awardCode.nullable(),
  ballotRequired: z.boolean(),
  secret: z.boolean(),
  threshold,
  base: z.enum(VoteBase),
  writtenOpinionsCount: z.boolean(),
  ...cited,
  ruleSet: z.string(),
  validFrom: isoDate,
  quorum: firstQuorum,
});
const rule = firstRule.extend({
  quorum: firstQuorum.extend({ awardSessionShare: z.object(share), writtenCountsAsAttendance: z.boolean() }),
  regulation: z.object({
    motionThreshold: threshold,
    motionBase: z.enum(VoteBase),
    substitutesAllowed: z.boolean(),
    writtenRoundsAllowed: z.boolean(),
    maxBallots: z.int(),
    conflictEffect: z.enum(ConflictEffect),
    chairBreaksTies: z.boolean(),
    percentage: z.object({
      decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      rounding: z.enum(['cut_off', 'half_up']),
    }),
    ...cited,
  }),
});

const result = z
  .object({
    verdict: z.enum(Verdict),
    agreeTotal: z.int(),
    base: z.int(),
    needed: z.int(),
    percentageText: z.string(),
  })
  .nullable();
const firstItem = z.object({
  proposalId: idOf<ProposalId>(),
  name: z.string(),
  detail: z.string(),
  counts: itemCounts,
});
const common = {
  format: z.literal('so-vang-tally'),
  title: z.string(),
  awardCode: awardCode.nullable(),
  closedAt: instant,
  counts: ballotCounts,
  roll: z.array(z.object({ memberId: idOf<CouncilMemberId>(), attendance: z.enum(Attendance) })),
};

const record = z.discriminatedUnion('version', [
  z.object({ ...common, version: z.literal(1), rule: firstRule, items: z.array(firstItem) }),
  z.object({
    ...common,
    version: z.literal(2),
    rule,
    method: z.enum(PollMethod),
    wholeList: z.boolean(),
    seats: z.int().nullable(),
    round: z.int(),
    origin: z.enum(PollOrigin),
    basedOn: idOf<PollId>().nullable(),
    reason: z.string(),
    listCounts: itemCounts,
    listResult: result,
    chairChoice: z.array(idOf<ProposalId>()).nullable(),
    items: z.array(
      firstItem.extend({
        carvedOut: z.boolean(),
        carveOutNote: z.string(),
        recused: z.array(idOf<CouncilMemberId>()),
        result,
      }),
    ),
  }),
]);

/**
 * Reads a sealed record back into the poll that it is of, with the results that it states.
 *
 * @throws ZodError, or SyntaxError, for a text that is no record
 */
export function readSealedRecord(seal: PollSeal): ReadRecord {
  const read = record.parse(JSON.parse(seal.text));
  const sealed = {
    title: read.title,
    awardCode: read.awardCode,
    state: PollState.sealed,
    entry: CountEntry.single,
    roll: read.roll,
    counts: read.counts,
    seal,
    closedAt: read.closedAt,
    sealedAt: null,
  } as const;
  if (read.version === 1) return { ...firstRecord(sealed, read), statedList: null };
  const { items, listResult, rule: votedBy, version: _version, format: _format, ...rest } = read;
  return {
    poll: {
      ...sealed,
      ...rest,
      rule: votedBy,
      items: items.map(({ proposalId, carvedOut, carveOutNote, recused, counts }) => ({
        proposalId,
        carvedOut,
        carveOutNote,
        recused,
        counts,
      })),
    },
    stated: items.map((item) => item.result),
    statedList: listResult,
  };
}

/** A record of the first version: papers, one by one, of all members, its percentages cut off after two decimals. */
function firstRecord(
  sealed: Pick<
    Poll,
    'title' | 'awardCode' | 'state' | 'entry' | 'roll' | 'counts' | 'seal' | 'closedAt' | 'sealedAt'
  >,
  { rule: first, items }: Extract<z.infer<typeof record>, { version: 1 }>,
): Pick<ReadRecord, 'poll' | 'stated'> {
  const { article, mark, source } = first.quorum;
  return {
    poll: {
      ...sealed,
      method: PollMethod.secretBallot,
      wholeList: false,
      seats: null,
      round: 1,
      origin: PollOrigin.first,
      basedOn: null,
      reason: '',
      listCounts: emptyItemCounts,
      chairChoice: null,
      rule: {
        ...first,
        quorum: {
          ...first.quorum,
          awardSessionShare: first.quorum.share,
          writtenCountsAsAttendance: false,
        },
        regulation: {
          motionThreshold: first.threshold,
          motionBase: first.base,
          substitutesAllowed: false,
          writtenRoundsAllowed: false,
          maxBallots: 1,
          conflictEffect: ConflictEffect.noted,
          chairBreaksTies: false,
          percentage: { decimals: 2, rounding: 'cut_off' },
          article,
          mark,
          source,
        },
      },
      items: items.map(({ proposalId, counts }) => ({
        proposalId,
        carvedOut: false,
        carveOutNote: '',
        recused: [],
        counts,
      })),
    },
    stated: items.map(() => null),
  };
}

import { z } from 'zod';

import { RuleMark } from '../domain/awards/rule-mark.ts';
import type { AgendaItemId, CouncilMemberId, PollId, ProposalId } from '../domain/kernel/ids.ts';
import { PollMethod } from '../domain/voting/method.ts';
import { CountEntry, PollOrigin, PollState } from '../domain/voting/poll.ts';
import { SecrecyRisk } from '../domain/voting/secrecy.ts';
import { Verdict } from '../domain/voting/verdict.ts';
import { awardCode, count, idOf, instant, revision } from './base.ts';

/** The counts of a paper ballot; null until the counting team has entered them, which is not zero. */
export const ballotCounts = z.object({
  issued: count.nullable(),
  returned: count.nullable(),
  valid: count.nullable(),
  invalid: count.nullable(),
});

export const itemCounts = z.object({
  agree: count.nullable(),
  disagree: count.nullable(),
  invalidMarks: count.nullable(),
  writtenAgree: count.nullable(),
  writtenDisagree: count.nullable(),
});

/** What one function of the domain says about one item; every screen and document prints these very texts. */
const itemResult = z.object({
  verdict: z.enum(Verdict),
  agreeTotal: z.int(),
  base: z.int(),
  needed: z.int(),
  /** `Không đạt` */
  verdictText: z.string(),
  /** `89,47 %` */
  percentageText: z.string(),
  /** `17/19 (89,47 %)` */
  shareText: z.string(),
  /** `17/19 tổng số thành viên Hội đồng` */
  baseText: z.string(),
  sentence: z.string(),
});

/** A vote as the operator’s screen shows it. */
export const pollShape = z.object({
  id: idOf<PollId>(),
  agendaItemId: idOf<AgendaItemId>(),
  title: z.string(),
  /** Whether a correction has taken its place. */
  superseded: z.boolean(),
  /** Null for a motion. */
  awardCode: awardCode.nullable(),
  /** The award, or the title of a motion. */
  awardName: z.string(),
  method: z.enum(PollMethod),
  wholeList: z.boolean(),
  state: z.enum(PollState),
  seats: z.int().nullable(),
  origin: z.enum(PollOrigin),
  basedOn: idOf<PollId>().nullable(),
  reason: z.string(),
  round: z.int(),
  entry: z.enum(CountEntry),
  rule: z.object({
    /** `Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý` */
    text: z.string(),
    article: z.string(),
    mark: z.enum(RuleMark),
    secret: z.boolean(),
    /** Whether neither hands nor consent will do. */
    ballotRequired: z.boolean(),
    /** How often the same nominees may be voted on in a session. */
    maxBallots: z.int(),
    regulation: z.string(),
    /** Null while it depends on papers that are not counted. */
    needed: z.int().nullable(),
  }),
  counts: ballotCounts,
  /** Of a motion, or of the list of a vote on a whole list. */
  listCounts: itemCounts,
  listResult: itemResult.nullable(),
  chairChoice: z.array(idOf<ProposalId>()).nullable(),
  /** Who shares the last place so that the chair must choose, and how many of them get one. */
  tie: z.object({ proposalIds: z.array(idOf<ProposalId>()), places: z.int() }).nullable(),
  /** What the result of a secret ballot could reveal; empty before closing. */
  secrecy: z.array(
    z.object({ risk: z.enum(SecrecyRisk), rows: z.int(), sentence: z.string(), advice: z.string() }),
  ),
  items: z.array(
    z.object({
      proposalId: idOf<ProposalId>(),
      name: z.string(),
      detail: z.string(),
      carvedOut: z.boolean(),
      carveOutNote: z.string(),
      recused: z.array(idOf<CouncilMemberId>()),
      counts: itemCounts,
      /** Only once the poll is closed: no partial results anywhere before. */
      result: itemResult.nullable(),
    }),
  ),
  /** What keeps the poll from being closed, in Vietnamese; empty when the counts add up. */
  problems: z.array(z.object({ itemIndex: z.int().nullable(), message: z.string() })),
  /** The first characters of the seal's SHA-256, as printed on the minutes; null before closing. */
  sealCode: z.string().nullable(),
  closedAt: instant.nullable(),
  sealedAt: instant.nullable(),
  revision,
});

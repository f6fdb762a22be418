import { z } from 'zod';

import { SubjectKind } from '../domain/awards/award.ts';
import { ListOrder } from '../domain/decisions/decision-list.ts';
import { DecisionBasis, DecisionState } from '../domain/decisions/decision.ts';
import type { DecisionId, MeetingId, ProposalId, RoundId } from '../domain/kernel/ids.ts';
import {
  LONGEST_LIST,
  awardCode,
  count,
  idOf,
  instant,
  isoDate,
  longText,
  procedure,
  revision,
  text,
  year,
} from './base.ts';

const decisionId = idOf<DecisionId>();
const proposalIds = z.array(idOf<ProposalId>()).min(1).max(LONGEST_LIST);

/** Which file of a decision. */
export const DecisionPart = { docx: 'docx', pdf: 'pdf' } as const;
export type DecisionPart = (typeof DecisionPart)[keyof typeof DecisionPart];

const decisionFields = {
  id: decisionId,
  year,
  series: z.string(),
  number: z.int().nullable(),
  date: isoDate.nullable(),
  title: z.string(),
  basis: z.enum(DecisionBasis),
  meetingId: idOf<MeetingId>().nullable(),
  state: z.enum(DecisionState),
  createdAt: instant,
  issuedAt: instant.nullable(),
  revision,
};

/** A line of the list of decisions. */
const summary = z.object({
  ...decisionFields,
  /** In the order of the law. */
  awardNames: z.array(z.string()),
  /** `02 tập thể, 58 cá nhân`. */
  countsText: z.string(),
  /** Of the session that it follows; empty where there is none. */
  meetingTitle: z.string(),
});

const waitingItem = z.object({
  proposalId: idOf<ProposalId>(),
  subjectKind: z.enum(SubjectKind),
  name: z.string(),
  detail: z.string(),
});

/** What waits for a decision: of one award, basis, session and round. */
const waitingGroup = z.object({
  key: z.string(),
  basis: z.enum(DecisionBasis),
  meetingId: idOf<MeetingId>().nullable(),
  /** Empty without a session. */
  meetingTitle: z.string(),
  meetingDate: isoDate.nullable(),
  roundId: idOf<RoundId>().nullable(),
  /** Empty without a round. */
  roundName: z.string(),
  awardCode,
  awardName: z.string(),
  items: z.array(waitingItem),
});

/** What passed, but is for somebody else to decide: a submission goes up. */
const higherGroup = z.object({
  awardCode,
  awardName: z.string(),
  /** `Thủ tướng Chính phủ`. */
  decidedBy: z.string(),
  count,
});

const decisionRow = z.object({
  proposalId: idOf<ProposalId>(),
  awardCode,
  awardName: z.string(),
  subjectKind: z.enum(SubjectKind),
  name: z.string(),
  detail: z.string(),
  /** Its own; empty where that of the decision holds. */
  achievement: z.string(),
  /** Of the sealed ballot, in its own words; empty where there was none. */
  resultSentence: z.string(),
  /** The same for a column: `17/19 (89,47 %)`. */
  resultShare: z.string(),
  /** Đồng; null where no prize is laid down. */
  prize: z.int().nullable(),
  prizeSteps: z.array(z.string()),
  /** It was withdrawn or its result changed since it was taken in: it must leave the list. */
  isGone: z.boolean(),
});

const texts = {
  title: text(500),
  achievement: text(1000),
  signerPosition: text(200),
  signerName: text(200),
  /** One for each line; null for those of the law in force on the day. */
  grounds: longText(10_000).nullable(),
  request: text(2000),
  /** One for each line. */
  recipients: longText(5000),
};

export const decisionsContract = {
  /** The newest first. */
  list: procedure.input(z.object({ year })).output(z.array(summary)),
  waiting: procedure
    .input(z.object({ year }))
    .output(z.object({ groups: z.array(waitingGroup), higher: z.array(higherGroup) })),
  get: procedure.input(z.object({ id: decisionId })).output(
    z.object({
      ...decisionFields,
      ...texts,
      meetingTitle: z.string(),
      meetingDate: isoDate.nullable(),
      /** What the program proposes as grounds, one for each line. */
      proposedGrounds: z.string(),
      /** Of the sealed ballots; empty where there were none. */
      councilResult: z.string(),
      countsText: z.string(),
      totalPrize: z.int(),
      /** The day whose base salary and texts are used. */
      rulesOf: isoDate,
      rows: z.array(decisionRow),
    }),
  ),
  create: procedure
    .input(
      z.object({
        year,
        basis: z.enum(DecisionBasis),
        meetingId: idOf<MeetingId>().nullable(),
        proposalIds,
      }),
    )
    .output(z.object({ id: decisionId })),
  update: procedure
    .input(z.object({ id: decisionId, baseRevision: revision, ...texts }))
    .output(z.object({ revision })),
  /** Takes further waiting proposals in, of the decision's basis and session. */
  addItems: procedure.input(z.object({ id: decisionId, proposalIds })).output(z.object({ revision })),
  removeItems: procedure.input(z.object({ id: decisionId, proposalIds })).output(z.object({ revision })),
  sortItems: procedure
    .input(z.object({ id: decisionId, order: z.enum(ListOrder) }))
    .output(z.object({ revision })),
  /** Throws a draft away; what it named waits again. */
  remove: procedure.input(z.object({ id: decisionId })).output(z.object({})),
  /** Enters number and date that the clerk gave; then nothing about the decision changes any more. */
  issue: procedure
    .input(
      z.object({
        id: decisionId,
        baseRevision: revision,
        number: z.int().min(1).max(99_999),
        date: isoDate,
      }),
    )
    .output(z.object({ entries: count })),
  /** A draft is written anew each time; an issued decision is what was written then. */
  file: procedure
    .input(z.object({ id: decisionId, part: z.enum(DecisionPart) }))
    .output(z.object({ name: z.string(), file: z.file() })),
};

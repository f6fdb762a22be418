import { z } from 'zod';

import type { CouncilMemberId, MeetingId, PollId, ProposalId } from '../domain/kernel/ids.ts';
import { Attendance } from '../domain/voting/attendance.ts';
import type { SheetRowKey } from '../domain/voting/count-sheet.ts';
import { PollMethod } from '../domain/voting/method.ts';
import { CountEntry, PollState } from '../domain/voting/poll.ts';
import type { VotingRule } from '../domain/voting/rule.ts';
import {
  LONGEST_LIST,
  awardCode,
  count,
  idOf,
  longText,
  procedure,
  requiredText,
  revision,
  text,
} from './base.ts';
import { ballotCounts, itemCounts } from './poll-shape.ts';

const pollInput = z.object({ pollId: idOf<PollId>() });
const changed = z.object({ revision });

/** A proposal, or the row of a whole list or a motion. */
const rowKey = idOf<SheetRowKey>();
const entry = z.union([z.literal(1), z.literal(2)]);
/** More stacks of papers than a council has members help nobody. */
const batch = z.int().min(1).max(50);

const sheetCounts = itemCounts.pick({ agree: true, disagree: true, invalidMarks: true });
const sheetPapers = ballotCounts.pick({ returned: true, valid: true, invalid: true });

const sheet = z.object({
  batch,
  papers: sheetPapers,
  rows: z.array(sheetCounts.extend({ row: rowKey })),
});

const teamMember = z.object({
  name: requiredText(200),
  post: text(300),
  role: z.enum(['head', 'member', 'secretary']),
});

export const countingContract = {
  /** What is counted and by which rule: all that the console checks figures against. No figure that anybody typed. */
  ballot: procedure.input(pollInput).output(
    z.object({
      pollId: idOf<PollId>(),
      title: z.string(),
      awardCode: awardCode.nullable(),
      method: z.enum(PollMethod),
      wholeList: z.boolean(),
      entry: z.enum(CountEntry),
      rule: z.custom<VotingRule>(),
      roll: z.array(z.object({ memberId: idOf<CouncilMemberId>(), attendance: z.enum(Attendance) })),
      /** Every item in its order; those that go with the list are counted in its row. */
      items: z.array(
        z.object({
          proposalId: idOf<ProposalId>(),
          name: z.string(),
          detail: z.string(),
          carvedOut: z.boolean(),
          recused: z.array(idOf<CouncilMemberId>()),
        }),
      ),
    }),
  ),
  /** How far the count is: what a window asks after every change to see whether it has missed one. */
  state: procedure.input(pollInput).output(z.object({ revision, state: z.enum(PollState) })),
  /** What one of those who type has typed. The other's sheets come along only once both are complete. */
  sheets: procedure.input(pollInput.extend({ entry })).output(
    z.object({
      revision,
      issued: count.nullable(),
      written: z.array(
        itemCounts.pick({ writtenAgree: true, writtenDisagree: true }).extend({ row: rowKey }),
      ),
      sheets: z.array(sheet),
      other: z.array(sheet).nullable(),
    }),
  ),
  /** Stores the figures that changed; numbers that can't be are shown by the console and refused at closing. */
  saveCells: procedure
    .input(
      pollInput.extend({
        baseRevision: revision,
        entry,
        batch,
        papers: ballotCounts.partial(),
        rows: z.array(itemCounts.partial().extend({ row: rowKey })).max(LONGEST_LIST),
      }),
    )
    .output(changed),
  /** Adds a batch of papers at the end. */
  addBatch: procedure.input(pollInput).output(changed.extend({ batch })),
  /** Takes a batch away with what was typed of it; the first one stays. */
  removeBatch: procedure.input(pollInput.extend({ batch })).output(changed),
  /** Whether the count is typed twice; going back to once throws the second entry away. */
  setEntry: procedure.input(pollInput.extend({ entry: z.enum(CountEntry) })).output(changed),
  /** Throws away what was counted, for a reason that the log keeps. Papers handed out and opinions in writing stay. */
  recount: procedure
    .input(pollInput.extend({ reason: longText(500).pipe(z.string().min(1)) }))
    .output(changed),
  /** What stands between an open poll and its closing; figures of these very sheets, so close with this revision. */
  checks: procedure.input(pollInput).output(
    z.object({
      revision,
      rows: z.int(),
      /** Rows with every figure. */
      counted: z.int(),
      /** What doesn't add up, in words, with the row that it is about; null is the papers. */
      /** The first of them, and how many there are in all. */
      problems: z.array(z.object({ row: rowKey.nullable(), batch: batch.nullable(), message: z.string() })),
      problemCount: z.int(),
      /** Figures on which the two entries differ; null where the count is typed once. */
      differences: z.int().nullable(),
      /** Who confirms the count; null while no counting team was elected. */
      head: z.string().nullable(),
    }),
  ),
  /** Stores whom the session elected to count; null takes the election back. */
  electTeam: procedure
    .input(
      z.object({
        meetingId: idOf<MeetingId>(),
        team: z
          .object({
            members: z.array(teamMember).min(1).max(20),
            electedBy: z.enum(['consent', 'show_of_hands']),
            agree: count.nullable(),
          })
          .nullable(),
      }),
    )
    .output(changed),
};

import { z } from 'zod';

import { RuleMark } from '../domain/awards/rule-mark.ts';
import type { AgendaItemId, MeetingId, PollId, ProposalId } from '../domain/kernel/ids.ts';
import { PollMethod } from '../domain/voting/method.ts';
import { CountEntry } from '../domain/voting/poll.ts';
import { LONGEST_LIST, awardCode, idOf, procedure, requiredText, revision, text } from './base.ts';
import { ballotCounts, itemCounts } from './poll-shape.ts';

const pollInput = z.object({ pollId: idOf<PollId>() });
const changed = z.object({ revision });
const put = z.object({ pollId: idOf<PollId>(), revision });
const note = text(500);

const setting = z.object({
  method: z.enum(PollMethod),
  wholeList: z.boolean(),
  seats: z.int().min(1).max(LONGEST_LIST).nullable(),
  entry: z.enum(CountEntry),
});

/** Votes of a session. */
export const pollsContract = {
  /** By which rule the council votes on an award, or on a motion, and in which ways it can. */
  rule: procedure.input(z.object({ meetingId: idOf<MeetingId>(), awardCode: awardCode.nullable() })).output(
    z.object({
      text: z.string(),
      article: z.string(),
      mark: z.enum(RuleMark),
      methods: z.array(z.enum(PollMethod)),
      /** The one that a vote begins with. */
      usual: z.enum(PollMethod),
    }),
  ),
  /** Puts proposals of one award to the vote, under an agenda item of its own or a given one. */
  putToBallot: procedure
    .input(
      z.object({
        meetingId: idOf<MeetingId>(),
        awardCode,
        proposalIds: z.array(idOf<ProposalId>()).min(1).max(LONGEST_LIST),
        agendaItemId: idOf<AgendaItemId>().nullable().optional(),
        ...setting.partial().shape,
        carveOuts: z
          .array(z.object({ proposalId: idOf<ProposalId>(), note }))
          .max(LONGEST_LIST)
          .optional(),
        reason: text(500).optional(),
      }),
    )
    .output(put),
  /** Puts a question that names nobody to the vote. */
  putMotion: procedure
    .input(
      z.object({
        meetingId: idOf<MeetingId>(),
        title: requiredText(500),
        agendaItemId: idOf<AgendaItemId>().nullable().optional(),
        method: z.enum(PollMethod).optional(),
      }),
    )
    .output(put),
  /** Puts those who failed in a sealed vote to another one. */
  reballot: procedure.input(pollInput.extend({ reason: text(500) })).output(put),
  /** How a draft is held. */
  setUp: procedure.input(pollInput.extend({ baseRevision: revision, ...setting.shape })).output(changed),
  /** Takes items out of the list that is voted on as a whole, or back into it; until something is counted. */
  carveOut: procedure
    .input(
      pollInput.extend({
        items: z
          .array(z.object({ proposalId: idOf<ProposalId>(), carvedOut: z.boolean(), note }))
          .min(1)
          .max(LONGEST_LIST),
      }),
    )
    .output(changed),
  /** Notes whom the chair put forward among those who share the last place; until the record is sealed. */
  chooseTied: procedure
    .input(
      pollInput.extend({
        baseRevision: revision,
        proposalIds: z.array(idOf<ProposalId>()).max(LONGEST_LIST),
      }),
    )
    .output(changed),
  /** Begins the record that supersedes a wrong one, with its figures. */
  correct: procedure.input(pollInput.extend({ reason: requiredText(500) })).output(put),
  /** Takes back a draft, or a correction that is not closed. */
  remove: procedure.input(pollInput).output(changed),
  /** Makes an open vote without papers a draft again, as long as nothing is counted. */
  takeBack: procedure.input(pollInput).output(changed),
  /** The sealed records of a vote, or of all of a session, for `npm run verify-tally`. */
  exportTally: procedure
    .input(z.object({ meetingId: idOf<MeetingId>(), pollId: idOf<PollId>().nullable() }))
    .output(z.object({ name: z.string(), file: z.file() })),
  open: procedure.input(pollInput).output(changed),
  /** Stores what the counting team has entered so far; numbers that can't be are told in `problems`, not refused. */
  saveCounts: procedure
    .input(
      pollInput.extend({
        baseRevision: revision,
        counts: ballotCounts,
        listCounts: itemCounts.optional(),
        items: z.array(itemCounts.extend({ proposalId: idOf<ProposalId>() })).max(LONGEST_LIST),
      }),
    )
    .output(changed),
  /** Closes a reconciled poll. Nothing about its counts can change afterwards. */
  close: procedure.input(pollInput.extend({ baseRevision: revision })).output(changed),
  /** Writes the record of a closed poll with its hash. What was wrong in it can only be superseded by another. */
  seal: procedure
    .input(pollInput.extend({ baseRevision: revision }))
    .output(z.object({ sealCode: z.string(), revision })),
};

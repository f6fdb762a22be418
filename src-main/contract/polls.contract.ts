import { z } from 'zod';

import type { MeetingId, PollId, ProposalId } from '../domain/kernel/ids.ts';
import { LONGEST_LIST, awardCode, idOf, procedure, revision } from './base.ts';
import { ballotCounts, itemCounts } from './poll-shape.ts';

const pollInput = z.object({ pollId: idOf<PollId>() });
const changed = z.object({ revision });

/** Votes of a session. */
export const pollsContract = {
  /** Puts proposals of one award to a secret paper ballot under an agenda item of its own. */
  putToBallot: procedure
    .input(
      z.object({
        meetingId: idOf<MeetingId>(),
        awardCode,
        proposalIds: z.array(idOf<ProposalId>()).min(1).max(LONGEST_LIST),
      }),
    )
    .output(z.object({ pollId: idOf<PollId>(), revision })),
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

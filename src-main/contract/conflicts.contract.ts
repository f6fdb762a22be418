import { z } from 'zod';

import { RuleMark } from '../domain/awards/rule-mark.ts';
import type { CouncilMemberId, MeetingId, PollId, ProposalId } from '../domain/kernel/ids.ts';
import { ConflictGround } from '../domain/meetings/meeting.ts';
import { PollState } from '../domain/voting/poll.ts';
import { ConflictEffect } from '../domain/voting/rule.ts';
import { LONGEST_LIST, idOf, procedure, revision, text } from './base.ts';

const meetingInput = z.object({ meetingId: idOf<MeetingId>() });

/** Members' interests in nominations. */
export const conflictsContract = {
  /** Those found in the data and those declared, vote by vote; votes without any are left out. */
  list: procedure.input(meetingInput).output(
    z.object({
      /** What follows from a conflict, by the regulation of the council on the session's day. */
      effect: z.enum(ConflictEffect),
      article: z.string(),
      mark: z.enum(RuleMark),
      polls: z.array(
        z.object({
          pollId: idOf<PollId>(),
          state: z.enum(PollState),
          conflicts: z.array(
            z.object({
              memberId: idOf<CouncilMemberId>(),
              memberName: z.string(),
              proposalId: idOf<ProposalId>(),
              name: z.string(),
              detail: z.string(),
              ground: z.enum(ConflictGround),
              /** Null while the session hasn't decided. */
              decision: z
                .object({ note: z.string(), abstains: z.boolean(), dismissed: z.boolean() })
                .nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Confirms, dismisses or declares; null takes a decision back. */
  decide: procedure
    .input(
      meetingInput.extend({
        decisions: z
          .array(
            z.object({
              memberId: idOf<CouncilMemberId>(),
              proposalId: idOf<ProposalId>(),
              decision: z.enum(['confirmed', 'dismissed']).nullable(),
              note: text(500),
            }),
          )
          .min(1)
          .max(LONGEST_LIST),
      }),
    )
    .output(z.object({ revision })),
};

import { z } from 'zod';

import type { AttendanceEventId, CouncilMemberId, MeetingId } from '../domain/kernel/ids.ts';
import { Attendance, InvitationReply } from '../domain/voting/attendance.ts';
import { idOf, procedure, requiredText, revision, text, timeOfDay } from './base.ts';

const meetingInput = z.object({ meetingId: idOf<MeetingId>() });
const memberInput = meetingInput.extend({ memberId: idOf<CouncilMemberId>() });
const changed = z.object({ revision });

/** The roll of a session before and while it runs, and who else is in the room. */
export const rollContract = {
  /** Who came and who left in the order of their times, and whether substitutes are allowed. */
  get: procedure.input(meetingInput).output(
    z.object({
      events: z.array(
        z.object({
          id: idOf<AttendanceEventId>(),
          memberId: idOf<CouncilMemberId>(),
          fullName: z.string(),
          kind: z.enum(['arrived', 'left']),
          time: timeOfDay,
          /** How the member was marked before. */
          before: z.enum(Attendance),
          /** The last of its member, which alone can be taken back. */
          latest: z.boolean(),
        }),
      ),
      substitutesAllowed: z.boolean(),
      /** The article of the working regulation that says so, or doesn't. */
      article: z.string(),
    }),
  ),
  /**
   * Stores what a member answered and how the member takes part. Refused with `substitute_not_allowed` where the regulation
   * knows no substitutes, and with `substitute_missing` where nobody is named.
   */
  save: procedure
    .input(
      memberInput.extend({
        reply: z.enum(InvitationReply),
        attendance: z.enum(Attendance),
        reason: text(300),
        substitute: text(300),
      }),
    )
    .output(changed),
  /** A member comes in or leaves while the session runs. */
  note: procedure
    .input(memberInput.extend({ kind: z.enum(['arrived', 'left']), time: timeOfDay }))
    .output(changed),
  /** Takes the last event of a member back. */
  takeBack: procedure.input(meetingInput.extend({ eventId: idOf<AttendanceEventId>() })).output(changed),
  /** All guests, in the order of the list. */
  saveGuests: procedure
    .input(
      meetingInput.extend({
        guests: z.array(z.object({ name: requiredText(200), post: text(300) })).max(500),
      }),
    )
    .output(changed),
};

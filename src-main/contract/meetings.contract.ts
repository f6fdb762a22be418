import { z } from 'zod';

import { CouncilRole } from '../domain/council/council.ts';
import type { AgendaItemId, CouncilId, CouncilMemberId, MeetingId, PollId } from '../domain/kernel/ids.ts';
import { MeetingMode, MeetingState } from '../domain/meetings/meeting.ts';
import { Attendance, InvitationReply } from '../domain/voting/attendance.ts';
import {
  LONGEST_LIST,
  count,
  idOf,
  instant,
  isoDate,
  longText,
  procedure,
  requiredText,
  revision,
  text,
  timeOfDay,
  year,
} from './base.ts';
import { pollShape } from './poll-shape.ts';

const meetingInput = z.object({ meetingId: idOf<MeetingId>() });
const changed = z.object({ revision });

const summary = z.object({
  id: idOf<MeetingId>(),
  title: z.string(),
  date: isoDate,
  startTime: timeOfDay,
  place: z.string(),
  state: z.enum(MeetingState),
});

const rollMember = z.object({
  memberId: idOf<CouncilMemberId>(),
  fullName: z.string(),
  post: z.string(),
  role: z.enum(CouncilRole),
  reply: z.enum(InvitationReply),
  attendance: z.enum(Attendance),
  reason: z.string(),
  substitute: z.string(),
  away: z.boolean(),
});

const guest = z.object({ name: z.string(), post: z.string() });

const invitation = z.object({
  number: z.string(),
  date: isoDate.nullable(),
  replyBy: isoDate.nullable(),
  contact: z.string(),
  materials: z.string(),
  note: z.string(),
  opinionsBy: isoDate.nullable(),
  signerId: idOf<CouncilMemberId>().nullable(),
});

const countingTeam = z.object({
  members: z.array(
    z.object({ name: z.string(), post: z.string(), role: z.enum(['head', 'member', 'secretary']) }),
  ),
  electedBy: z.enum(['consent', 'show_of_hands']),
  agree: count.nullable(),
});

const meeting = summary.extend({
  year,
  begunTime: timeOfDay.nullable(),
  endTime: timeOfDay.nullable(),
  chairId: idOf<CouncilMemberId>().nullable(),
  secretaryId: idOf<CouncilMemberId>().nullable(),
  conclusion: z.string(),
  councilId: idOf<CouncilId>(),
  mode: z.enum(MeetingMode),
  guests: z.array(guest),
  invitation,
  countingTeam: countingTeam.nullable(),
  currentItemId: idOf<AgendaItemId>().nullable(),
  lockedAt: instant.nullable(),
  revision,
  roll: z.array(rollMember),
  quorum: z.object({
    members: z.int(),
    present: z.int(),
    written: z.int(),
    needed: z.int(),
    met: z.boolean(),
    belowWarningShare: z.boolean(),
    /** `Có mặt 17/19 thành viên, cần ít nhất 13: đủ điều kiện họp` */
    sentence: z.string(),
    article: z.string(),
  }),
  agenda: z.array(
    z.object({
      id: idOf<AgendaItemId>(),
      position: z.int(),
      section: z.string(),
      title: z.string(),
      speaker: z.string(),
      minutes: z.int().nullable(),
      remark: z.string(),
      decision: z.string(),
      openedAt: instant.nullable(),
      closedAt: instant.nullable(),
      pollId: idOf<PollId>().nullable(),
    }),
  ),
  polls: z.array(pollShape),
});

/** How long an item of the agenda is planned to take. */
export const plannedMinutes = z.int().min(1).max(600);

export const meetingsContract = {
  list: procedure.input(z.object({ year })).output(z.array(summary)),
  get: procedure.input(meetingInput).output(meeting),
  /** Creates a session with the usual agenda; its roll is the council in force on the day, the provincial one unless told otherwise. */
  create: procedure
    .input(
      z.object({
        councilId: idOf<CouncilId>().nullable().default(null),
        year,
        title: requiredText(300),
        date: isoDate,
        startTime: timeOfDay,
        place: requiredText(200),
        /** A session, unless the council is consulted in writing. */
        mode: z.enum(MeetingMode).optional(),
      }),
    )
    .output(z.object({ meetingId: idOf<MeetingId>() })),
  update: procedure
    .input(
      meetingInput.extend({
        baseRevision: revision,
        title: requiredText(300),
        date: isoDate,
        startTime: timeOfDay,
        place: requiredText(200),
        chairId: idOf<CouncilMemberId>().nullable(),
        secretaryId: idOf<CouncilMemberId>().nullable(),
      }),
    )
    .output(changed),
  setAttendance: procedure
    .input(
      meetingInput.extend({
        memberIds: z.array(idOf<CouncilMemberId>()).min(1).max(LONGEST_LIST),
        /** Who sits in for a member is named with the member alone. */
        attendance: z.enum(Attendance).exclude(['substitute']),
        reason: text(300),
      }),
    )
    .output(changed),
  /** Without an id adds an item at the end, which needs a title; of a known one only what is named is changed. */
  saveAgendaItem: procedure
    .input(
      meetingInput.extend({
        itemId: idOf<AgendaItemId>().nullable(),
        title: requiredText(500).optional(),
        remark: longText().optional(),
        section: text(300).optional(),
        speaker: text(300).optional(),
        minutes: plannedMinutes.nullable().optional(),
      }),
    )
    .output(z.object({ itemId: idOf<AgendaItemId>(), revision })),
  /** Moves an item to a position counted from 1, into the part named or with its own. */
  moveAgendaItem: procedure
    .input(
      meetingInput.extend({
        itemId: idOf<AgendaItemId>(),
        position: z.int().min(1),
        section: text(300).optional(),
      }),
    )
    .output(changed),
  /** Refused with `agenda_item_in_use` when a ballot hangs on it that is not a draft. */
  removeAgendaItem: procedure.input(meetingInput.extend({ itemId: idOf<AgendaItemId>() })).output(changed),
  /** Opens the session: attendance must reach the quorum. */
  start: procedure.input(meetingInput).output(changed),
  /** `begunTime` puts right when the session began. */
  end: procedure
    .input(meetingInput.extend({ endTime: timeOfDay, begunTime: timeOfDay.optional() }))
    .output(changed),
  /** Closes the file of an ended session for good. Refused while votes aren't sealed or there are no minutes. */
  lock: procedure.input(meetingInput).output(changed),
};

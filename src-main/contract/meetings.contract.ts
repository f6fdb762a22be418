import { z } from 'zod';

import { RuleMark } from '../domain/awards/rule-mark.ts';
import { CouncilRole } from '../domain/council/council.ts';
import type { AgendaItemId, CouncilMemberId, MeetingId, PollId, ProposalId } from '../domain/kernel/ids.ts';
import { MeetingState } from '../domain/meetings/meeting.ts';
import { Attendance } from '../domain/voting/attendance.ts';
import { PollState } from '../domain/voting/poll.ts';
import { Verdict } from '../domain/voting/verdict.ts';
import {
  LONGEST_LIST,
  awardCode,
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

const meetingInput = z.object({ meetingId: idOf<MeetingId>() });
const pollInput = z.object({ pollId: idOf<PollId>() });
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
  attendance: z.enum(Attendance),
  reason: z.string(),
});

/** The counts of a paper ballot; null until the counting team has entered them, which is not zero. */
const ballotCounts = z.object({
  issued: count.nullable(),
  returned: count.nullable(),
  valid: count.nullable(),
  invalid: count.nullable(),
});

const itemCounts = z.object({
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
  /** `89,47 %` */
  percentageText: z.string(),
  sentence: z.string(),
});

const poll = z.object({
  id: idOf<PollId>(),
  agendaItemId: idOf<AgendaItemId>(),
  title: z.string(),
  awardCode,
  awardName: z.string(),
  state: z.enum(PollState),
  rule: z.object({
    /** `Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý` */
    text: z.string(),
    article: z.string(),
    mark: z.enum(RuleMark),
    secret: z.boolean(),
    needed: z.int(),
  }),
  counts: ballotCounts,
  items: z.array(
    z.object({
      proposalId: idOf<ProposalId>(),
      name: z.string(),
      detail: z.string(),
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
  revision,
});

const meeting = summary.extend({
  year,
  endTime: timeOfDay.nullable(),
  chairId: idOf<CouncilMemberId>().nullable(),
  secretaryId: idOf<CouncilMemberId>().nullable(),
  conclusion: z.string(),
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
      title: z.string(),
      remark: z.string(),
      pollId: idOf<PollId>().nullable(),
    }),
  ),
  polls: z.array(poll),
});

export const meetingsContract = {
  list: procedure.input(z.object({ year })).output(z.array(summary)),
  get: procedure.input(meetingInput).output(meeting),
  /** Creates a session with the usual agenda; its roll is the council in force on the day. */
  create: procedure
    .input(
      z.object({
        year,
        title: requiredText(300),
        date: isoDate,
        startTime: timeOfDay,
        place: requiredText(200),
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
        conclusion: longText(),
      }),
    )
    .output(changed),
  setAttendance: procedure
    .input(
      meetingInput.extend({
        memberIds: z.array(idOf<CouncilMemberId>()).min(1).max(LONGEST_LIST),
        attendance: z.enum(Attendance),
        reason: text(300),
      }),
    )
    .output(changed),
  saveAgendaItem: procedure
    .input(
      meetingInput.extend({
        itemId: idOf<AgendaItemId>().nullable(),
        title: requiredText(500),
        remark: longText(),
      }),
    )
    .output(z.object({ itemId: idOf<AgendaItemId>(), revision })),
  /** Moves an item to a position counted from 1. */
  moveAgendaItem: procedure
    .input(meetingInput.extend({ itemId: idOf<AgendaItemId>(), position: z.int().min(1) }))
    .output(changed),
  /** Refused with `agenda_item_in_use` when a ballot hangs on it that is not a draft. */
  removeAgendaItem: procedure.input(meetingInput.extend({ itemId: idOf<AgendaItemId>() })).output(changed),
  /** Puts proposals of one award to a secret paper ballot under an agenda item of its own. */
  putToBallot: procedure
    .input(
      meetingInput.extend({
        awardCode,
        proposalIds: z.array(idOf<ProposalId>()).min(1).max(LONGEST_LIST),
      }),
    )
    .output(z.object({ pollId: idOf<PollId>(), revision })),
  /** Opens the session: attendance must reach the quorum. */
  start: procedure.input(meetingInput).output(changed),
  openPoll: procedure.input(pollInput).output(changed),
  /** Stores what the counting team has entered so far; numbers that can't be are told in `problems`, not refused. */
  saveCounts: procedure
    .input(
      pollInput.extend({
        baseRevision: revision,
        counts: ballotCounts,
        items: z.array(itemCounts.extend({ proposalId: idOf<ProposalId>() })).max(LONGEST_LIST),
      }),
    )
    .output(changed),
  /** Closes and seals a reconciled poll. Nothing about its counts can change afterwards. */
  closePoll: procedure
    .input(pollInput.extend({ baseRevision: revision }))
    .output(z.object({ sealCode: z.string(), revision })),
  end: procedure.input(meetingInput.extend({ endTime: timeOfDay })).output(changed),
};

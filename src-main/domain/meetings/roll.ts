import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Attendance, InvitationReply, isInRoom } from '../voting/attendance.ts';
import type { RollMember } from '../voting/attendance.ts';
import type { AttendanceEvent } from './meeting.ts';

/** A line of the roll as it is stored. */
export type RollEntry = RollMember & {
  readonly reply: InvitationReply;
  /** Why the member is absent; of one who came late, why. Empty where no reason was given. */
  readonly reason: string;
  /** Who sits in for the member, with post and letter; empty where nobody does. */
  readonly substitute: string;
  /** Came and is out of the room now. */
  readonly away: boolean;
};

/** What the office enters of a member. */
export type RollEdit = Pick<RollEntry, 'reply' | 'attendance' | 'reason' | 'substitute'>;

export type RollRefusal = { readonly code: 'substitute_not_allowed' | 'substitute_missing' };
export type RoomRefusal = { readonly code: 'already_in_room' | 'not_in_room' };

/** Whether the member, or who sits in, is in the room now. */
export function isHere({ attendance, away }: Pick<RollEntry, 'attendance' | 'away'>): boolean {
  return isInRoom(attendance) && !away;
}

/**
 * The line after an edit. Who declines is absent, and who then comes after all counts as present again; a reason stays only
 * with who is not there, a substitute only with who has one.
 */
export function editedEntry(
  entry: RollEntry,
  edit: RollEdit,
  { substitutesAllowed }: { substitutesAllowed: boolean },
): Result<RollEntry, RollRefusal> {
  const attendance = attendanceAfter(entry, edit);
  if (attendance === Attendance.substitute) {
    if (!substitutesAllowed) return err({ code: 'substitute_not_allowed' });
    if (edit.substitute === '') return err({ code: 'substitute_missing' });
  }
  return ok({
    ...entry,
    reply: edit.reply,
    attendance,
    reason: attendance === Attendance.present ? '' : edit.reason,
    substitute: attendance === Attendance.substitute ? edit.substitute : '',
    away: attendance === entry.attendance && entry.away,
  });
}

function attendanceAfter(entry: RollEntry, { reply, attendance }: RollEdit): Attendance {
  // What was marked by hand goes before what follows from the answer.
  if (reply === entry.reply || attendance !== entry.attendance) return attendance;
  if (reply === InvitationReply.declined) {
    return attendance === Attendance.present ? Attendance.absent : attendance;
  }
  const declinedBefore = entry.reply === InvitationReply.declined;
  return declinedBefore && attendance === Attendance.absent ? Attendance.present : attendance;
}

/** The line after its member came in or left. The reason stays: it says why the member came late. */
export function entryAfter(entry: RollEntry, kind: AttendanceEvent['kind']): Result<RollEntry, RoomRefusal> {
  if (kind === 'left') {
    return isHere(entry) ? ok({ ...entry, away: true }) : err({ code: 'not_in_room' });
  }
  if (isHere(entry)) return err({ code: 'already_in_room' });
  // An opinion in writing is void once its member votes in the room.
  const attendance = isInRoom(entry.attendance) ? entry.attendance : Attendance.present;
  return ok({ ...entry, attendance, away: false });
}

/** The line as it was before its last event. */
export function entryBefore(
  entry: RollEntry,
  { kind, before }: Pick<AttendanceEvent, 'kind' | 'before'>,
): RollEntry {
  return { ...entry, attendance: before, away: kind === 'arrived' && isInRoom(before) };
}

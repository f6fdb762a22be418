import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CouncilMemberId, MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { Attendance } from '../../domain/voting/attendance.ts';
import { LIST_KEY } from '../../domain/voting/count-sheet.ts';
import type { SheetCounts, SheetRowKey } from '../../domain/voting/count-sheet.ts';
import { makeUpCounts } from '../../domain/voting/made-up-counts.ts';
import type { MadeUpCounts, MadeUpOutcome } from '../../domain/voting/made-up-counts.ts';
import { usesPapers } from '../../domain/voting/method.ts';
import { CountEntry, PollState, recordCounts } from '../../domain/voting/poll.ts';
import type { ItemCounts } from '../../domain/voting/tally.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { countChanged } from '../meetings/counting/save-cells.ts';
import { meetingChanged } from '../meetings/load-meeting.ts';
import { quorumOfMeeting } from '../meetings/quorum-of-meeting.ts';
import { setAttendance } from '../meetings/set-attendance.ts';
import type { Clock, IdSource, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';
import type { Rehearsals } from './rehearsal-ports.ts';

type MakeUpPorts = CommandPorts & {
  readonly rehearsals: Rehearsals;
  /** Gives numbers from 0 up to and without 1. */
  readonly random: () => number;
};

/** Makes counts up for every open vote of the rehearsed session, as if its counting team had typed them. */
export function fillPolls(
  ports: MakeUpPorts,
  { outcome }: { outcome: MadeUpOutcome },
): Result<{ polls: number }, Refusal> {
  const session = rehearsedSession(ports);
  if (!session.ok) return session;
  const meetingId = session.value;
  return command(ports, 'rehearsal_fill_polls', meetingId, (repositories) => {
    const open = repositories.polls.ofMeeting(meetingId).filter(({ state }) => state === PollState.open);
    if (open.length === 0) return refuse('no_poll_open');
    for (const poll of open) fillPoll(repositories, poll, makeUpCounts(poll, outcome, ports.random));
    const polls = open.length;
    const changed = [...meetingChanged(meetingId), ...open.flatMap(({ id }) => countChanged(id))];
    return ok({ value: { polls }, payload: { polls, outcome }, changed });
  });
}

function fillPoll(repositories: Repositories, poll: StoredPoll, made: MadeUpCounts): void {
  const recorded = recordCounts(poll, made);
  if (!recorded.ok) throw new Error(`An open vote took no counts: ${recorded.error.code}`);
  repositories.polls.update({ ...recorded.value, revision: poll.revision + 1 });
  if (!usesPapers(poll.method)) return;
  // The sheets of the counting team must say the same: a vote that is typed twice is closed by them.
  repositories.polls.removeSheets(poll.id);
  const { returned, valid, invalid } = made.counts;
  const rows: { row: SheetRowKey; counts: SheetCounts }[] = made.items.map(({ proposalId, counts }) => ({
    row: proposalId,
    counts: onPaper(counts),
  }));
  if (made.listCounts.agree !== null) rows.push({ row: LIST_KEY, counts: onPaper(made.listCounts) });
  const entries = poll.entry === CountEntry.double ? ([1, 2] as const) : ([1] as const);
  for (const entry of entries) {
    repositories.polls.saveSheet(poll.id, { entry, batch: 1, papers: { returned, valid, invalid } }, rows);
  }
}

function onPaper({ agree, disagree, invalidMarks }: ItemCounts): SheetCounts {
  return { agree, disagree, invalidMarks };
}

/** How many members in ten come, send their opinion, or stay away, as long as the quorum is kept. */
const ABSENT_SHARE = 0.1;
const WRITTEN_SHARE = 0.1;

/** Marks the members of the rehearsed session at random; whoever presides and takes the minutes is there. */
export function markAttendance(
  ports: MakeUpPorts &
    Law & { readonly clock: Clock; readonly ids: IdSource; readonly repositories: Repositories },
): Result<{ present: number; written: number; absent: number }, Refusal> {
  const session = rehearsedSession(ports);
  if (!session.ok) return session;
  const { repositories, random } = ports;
  const meeting = repositories.meetings.find(session.value);
  if (!meeting) return refuse('not_found');
  const roll = repositories.meetings.roll(meeting.id);
  const { state } = quorumOfMeeting(ports, repositories, meeting);
  const spare = roll.length - Math.max(state.needed, 1);
  const groups = {
    present: [] as CouncilMemberId[],
    written: [] as CouncilMemberId[],
    absent: [] as CouncilMemberId[],
  };
  for (const { memberId } of roll) {
    const away = groups.written.length + groups.absent.length;
    const stays = memberId === meeting.chairId || memberId === meeting.secretaryId || away >= spare;
    const drawn = stays ? 1 : random();
    if (drawn < ABSENT_SHARE) groups.absent.push(memberId);
    else if (drawn < ABSENT_SHARE + WRITTEN_SHARE) groups.written.push(memberId);
    else groups.present.push(memberId);
  }
  const marks = [
    [groups.present, Attendance.present, ''],
    [groups.written, Attendance.writtenOpinion, 'Diễn tập: gửi phiếu lấy ý kiến'],
    [groups.absent, Attendance.absent, 'Diễn tập: vắng có lý do'],
  ] as const;
  for (const [memberIds, attendance, reason] of marks) {
    if (memberIds.length === 0) continue;
    const marked = setAttendance(ports, { meetingId: meeting.id, memberIds, attendance, reason });
    if (!marked.ok) return marked;
  }
  return ok({
    present: groups.present.length,
    written: groups.written.length,
    absent: groups.absent.length,
  });
}

/** The session that is rehearsed in this book. Figures are made up nowhere else. */
function rehearsedSession({ rehearsals }: MakeUpPorts): Result<MeetingId, Refusal> {
  const meetingId = rehearsals.inside ? rehearsals.running() : null;
  return meetingId === null ? refuse('not_a_rehearsal') : ok(meetingId);
}

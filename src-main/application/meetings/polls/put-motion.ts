import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { AgendaItemId, MeetingId, PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { MeetingMode } from '../../../domain/meetings/meeting.ts';
import { checkSetting, newPoll, usualMethod } from '../../../domain/voting/change-poll.ts';
import type { PollMethod } from '../../../domain/voting/method.ts';
import { CountEntry, PollOrigin } from '../../../domain/voting/poll.ts';
import { motionRule, ruleSetOn } from '../../../domain/voting/rule.ts';
import { emptyBallotCounts, emptyItemCounts } from '../../../domain/voting/tally.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { IdSource, Law } from '../../ports.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';
import { votingRulesOf } from '../voting-rules.ts';
import { placeOnAgenda } from './put-to-ballot.ts';
import { refusePoll } from './refuse-poll.ts';

/** Puts a question to the vote that names nobody, by the regulation of the council on the session's day. */
export function putMotion(
  ports: CommandPorts & { ids: IdSource } & Law,
  input: {
    readonly meetingId: MeetingId;
    readonly title: string;
    /** The item under which the council votes; null for one of its own at the end of the agenda. */
    readonly agendaItemId?: AgendaItemId | null | undefined;
    readonly method?: PollMethod | undefined;
  },
): Result<{ pollId: PollId; revision: number }, Refusal> {
  const { meetingId, title } = input;
  return command(ports, 'put_motion', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const set = ruleSetOn(votingRulesOf(ports, repositories), meeting.value.date);
    if (!set.ok) return refuse('no_rule', { award: '', date: formatDate(meeting.value.date) });
    const rule = motionRule(set.value);
    const inWriting = meeting.value.mode === MeetingMode.writtenRound;
    const poll: StoredPoll = {
      ...newPoll,
      id: ports.ids.newId() as PollId,
      meetingId,
      agendaItemId: input.agendaItemId ?? (ports.ids.newId() as AgendaItemId),
      title,
      awardCode: null,
      method: input.method ?? usualMethod(rule, inWriting),
      wholeList: false,
      rule,
      seats: null,
      origin: PollOrigin.first,
      basedOn: null,
      reason: '',
      round: 1,
      entry: CountEntry.single,
      counts: emptyBallotCounts,
      listCounts: emptyItemCounts,
      items: [],
      revision: 1,
    };
    const checked = checkSetting(poll, rule, inWriting);
    if (!checked.ok) return refusePoll(repositories, poll, checked.error);
    const placed = placeOnAgenda(repositories, poll, input.agendaItemId ?? null);
    if (!placed.ok) return placed;
    repositories.polls.insert(poll);
    const { revision } = touchMeeting(repositories, meeting.value);
    return ok({
      value: { pollId: poll.id, revision },
      payload: { pollId: poll.id, title, method: poll.method },
      changed: meetingChanged(meetingId),
    });
  });
}

import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { awardOf } from '../../domain/awards/award.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { countRoll } from '../../domain/voting/attendance.ts';
import { pollProblems, sealCode } from '../../domain/voting/poll.ts';
import { neededVotes } from '../../domain/voting/rule.ts';
import { emptyItemCounts } from '../../domain/voting/tally.ts';
import { quorumSentence, ruleSentence } from '../../domain/voting/verdict-text.ts';
import type { Law } from '../ports.ts';
import type { Repositories, StoredPoll } from '../repositories.ts';
import { candidatesOf } from './candidates.ts';
import { rollOf } from './named-roll.ts';
import { problemSentence, resultsOf } from './poll-results.ts';
import { quorumOfMeeting } from './quorum-of-meeting.ts';

/** Everything the operator's screen shows of a session. */
export function getMeeting(law: Law, repositories: Repositories, { meetingId }: { meetingId: MeetingId }) {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const polls = repositories.polls.ofMeeting(meetingId);
  const { state, written, rule } = quorumOfMeeting(law, repositories, meeting);
  return ok({
    ...meeting,
    roll: rollOf(repositories, meetingId),
    quorum: {
      members: state.members,
      present: state.present,
      written,
      needed: state.needed,
      met: state.met,
      belowWarningShare: state.belowWarningShare,
      sentence: quorumSentence(state),
      article: rule.article,
    },
    agenda: repositories.meetings.agenda(meetingId).map(({ id, position, title, remark }) => ({
      id,
      position,
      title,
      remark,
      pollId: polls.find((poll) => poll.agendaItemId === id)?.id ?? null,
    })),
    polls: polls.map((poll) => viewOfPoll(law, repositories, poll)),
  }) satisfies Result<unknown, Refusal>;
}

function viewOfPoll(law: Law, repositories: Repositories, poll: StoredPoll) {
  const roll = repositories.meetings.roll(poll.meetingId);
  const results = resultsOf(repositories, poll);
  const candidates = candidatesOf(repositories, poll);
  return {
    id: poll.id,
    agendaItemId: poll.agendaItemId,
    title: poll.title,
    awardCode: poll.awardCode,
    awardName: awardOf(law.awards, poll.awardCode).name,
    state: poll.state,
    rule: {
      text: ruleSentence(poll.rule),
      article: poll.rule.article,
      mark: poll.rule.mark,
      secret: poll.rule.secret,
      needed: neededVotes(poll.rule.threshold, countRoll(roll).members),
    },
    counts: poll.counts,
    items: candidates.map((candidate, index) => ({
      ...candidate,
      counts: poll.items[index]?.counts ?? emptyItemCounts,
      result: results?.[index] ?? null,
    })),
    problems:
      poll.state === 'open'
        ? pollProblems(poll, roll).map((problem) => ({
            itemIndex: problem.itemIndex,
            message: problemSentence(candidates, problem),
          }))
        : [],
    sealCode: poll.seal && sealCode(poll.seal),
    closedAt: poll.closedAt,
    revision: poll.revision,
  };
}

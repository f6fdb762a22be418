import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { countRoll } from '../../domain/voting/attendance.ts';
import { standingRecords } from '../../domain/voting/poll-records.ts';
import { openTie, pollProblems } from '../../domain/voting/poll.ts';
import { sealCode } from '../../domain/voting/seal.ts';
import { secrecyWarnings } from '../../domain/voting/secrecy.ts';
import { emptyItemCounts } from '../../domain/voting/tally.ts';
import { quorumSentence, ruleSentence } from '../../domain/voting/verdict-text.ts';
import { neededBefore } from '../../domain/voting/verdict.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';
import { candidatesOf } from './candidates.ts';
import { rollOf } from './named-roll.ts';
import { listResultOf, problemSentence, resultsOf, subjectOfPoll } from './poll-results.ts';
import { quorumOfMeeting } from './quorum-of-meeting.ts';

/** Everything the operator's screen shows of a session. */
export function getMeeting(law: Law, repositories: Repositories, { meetingId }: { meetingId: MeetingId }) {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const polls = repositories.polls.ofMeeting(meetingId);
  const standing = standingRecords(polls);
  const { state, written, rule } = quorumOfMeeting(law, repositories, meeting);
  return ok({
    ...meeting,
    guests: [...meeting.guests],
    countingTeam: meeting.countingTeam && {
      ...meeting.countingTeam,
      members: [...meeting.countingTeam.members],
    },
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
    agenda: repositories.meetings.agenda(meetingId).map(({ meetingId: _meeting, ...item }) => ({
      ...item,
      pollId: standing.findLast((poll) => poll.agendaItemId === item.id)?.id ?? null,
    })),
    polls: polls.map((poll) => ({
      ...viewOfPoll(law, repositories, poll),
      superseded: !standing.includes(poll),
    })),
  }) satisfies Result<unknown, Refusal>;
}

function viewOfPoll(law: Law, repositories: Repositories, poll: StoredPoll) {
  const roll = poll.roll ?? repositories.meetings.roll(poll.meetingId);
  const results = resultsOf(poll);
  const candidates = candidatesOf(repositories, poll);
  const tie = openTie(poll);
  return {
    id: poll.id,
    agendaItemId: poll.agendaItemId,
    title: poll.title,
    awardCode: poll.awardCode,
    awardName: subjectOfPoll(law, poll),
    method: poll.method,
    wholeList: poll.wholeList,
    state: poll.state,
    seats: poll.seats,
    origin: poll.origin,
    basedOn: poll.basedOn,
    reason: poll.reason,
    round: poll.round,
    entry: poll.entry,
    rule: {
      text: ruleSentence(poll.rule, poll.method),
      article: poll.rule.article,
      mark: poll.rule.mark,
      secret: poll.rule.secret,
      ballotRequired: poll.rule.ballotRequired,
      maxBallots: poll.rule.regulation.maxBallots,
      regulation: poll.rule.regulation.article,
      needed: neededBefore(poll, countRoll(roll)),
    },
    counts: poll.counts,
    listCounts: poll.listCounts,
    listResult: listResultOf(poll),
    chairChoice: poll.chairChoice && [...poll.chairChoice],
    tie: tie && { ...tie, proposalIds: [...tie.proposalIds] },
    secrecy: [...secrecyWarnings(poll)],
    items: candidates.map((candidate, index) => ({
      ...candidate,
      carvedOut: poll.items[index]?.carvedOut ?? false,
      carveOutNote: poll.items[index]?.carveOutNote ?? '',
      recused: [...(poll.items[index]?.recused ?? [])],
      counts: poll.items[index]?.counts ?? emptyItemCounts,
      result: results?.[index] ?? null,
    })),
    problems:
      poll.state === 'open'
        ? pollProblems(poll).map((problem) => ({
            itemIndex: problem.itemIndex,
            message: problemSentence(poll, candidates, problem),
          }))
        : [],
    sealCode: poll.seal && sealCode(poll.seal),
    closedAt: poll.closedAt,
    sealedAt: poll.sealedAt,
    revision: poll.revision,
  };
}

import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { MeetingId, ProposalId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { ProposalOrigin } from '../../domain/proposals/proposal.ts';
import { countRoll } from '../../domain/voting/attendance.ts';
import { pollProblems, sealCode } from '../../domain/voting/poll.ts';
import { neededVotes } from '../../domain/voting/rule.ts';
import { emptyItemCounts } from '../../domain/voting/tally.ts';
import { quorumSentence, ruleSentence } from '../../domain/voting/verdict-text.ts';
import type { Repositories, StoredPoll } from '../repositories.ts';
import type { LawPort } from './law-port.ts';
import { problemSentence, resultsOf } from './poll-results.ts';
import { quorumOfMeeting } from './quorum-of-meeting.ts';

/** Everything the operator's screen shows of a session. */
export function getMeeting(
  law: LawPort,
  repositories: Repositories,
  { meetingId }: { meetingId: MeetingId },
) {
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

/** The roll with names; members are those of the day, so one who has left since is still named. */
export function rollOf(repositories: Repositories, meetingId: MeetingId) {
  const members = new Map(repositories.council.get()?.members.map((member) => [member.id, member]) ?? []);
  return repositories.meetings.roll(meetingId).map(({ memberId, attendance, reason }) => {
    const member = members.get(memberId);
    if (!member) throw new Error(`The roll of ${meetingId} names an unknown member ${memberId}`);
    return { memberId, fullName: member.fullName, post: member.post, role: member.role, attendance, reason };
  });
}

function viewOfPoll(law: LawPort, repositories: Repositories, poll: StoredPoll) {
  const roll = repositories.meetings.roll(poll.meetingId);
  const results = resultsOf(repositories, poll);
  const candidates = candidatesOf(repositories, poll);
  return {
    id: poll.id,
    agendaItemId: poll.agendaItemId,
    title: poll.title,
    awardCode: poll.awardCode,
    awardName: awardNameOf(law, poll),
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

/** The name of the award a poll is about. */
export function awardNameOf({ awards }: LawPort, { awardCode }: Pick<StoredPoll, 'awardCode'>): string {
  return awards.find(({ code }) => code === awardCode)?.name ?? awardCode;
}

/** An item of a ballot as it is read aloud: `Ông Lò Văn Nga`, `Trưởng bản, Sở Tài chính`. */
export type Candidate = { readonly proposalId: ProposalId; readonly name: string; readonly detail: string };

/** The items of a ballot in their order. */
export function candidatesOf(repositories: Repositories, poll: StoredPoll): readonly Candidate[] {
  const proposals = new Map(
    repositories.proposals
      .named(poll.items.map((item) => item.proposalId))
      .map((proposal) => [proposal.id, proposal]),
  );
  const unitNames = new Map(repositories.units.all().map((unit) => [unit.id, unit.name]));
  return poll.items.map(({ proposalId }) => {
    const proposal = proposals.get(proposalId);
    if (!proposal) throw new Error(`A ballot names an unknown proposal ${proposalId}`);
    const unitName = unitNames.get(proposal.unitId) ?? '';
    // A unit put forward from its ranking stands under the name of that day, and not once more under a later one.
    const isUnitItself = proposal.origin === ProposalOrigin.ranking || unitName === proposal.name;
    return {
      proposalId,
      name: [proposal.salutation, proposal.name].filter(Boolean).join(' '),
      detail: [proposal.position, isUnitItself ? '' : unitName].filter(Boolean).join(', '),
    };
  });
}

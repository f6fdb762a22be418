import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { awardOf } from '../../domain/awards/award.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { AgendaItemId, MeetingId, PollId, ProposalId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { emptyAgendaItem } from '../../domain/meetings/meeting.ts';
import { ProposalState } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { PollMethod } from '../../domain/voting/method.ts';
import { CountEntry, PollOrigin, PollState } from '../../domain/voting/poll.ts';
import { ruleFor } from '../../domain/voting/rule.ts';
import { emptyBallotCounts, emptyItemCounts } from '../../domain/voting/tally.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { addStageEvent, changeProposal, refuseDossiers } from '../dossiers/write-step.ts';
import type { Clock, IdSource, Law } from '../ports.ts';
import { statesOfProposals } from '../proposals/list-proposals.ts';
import type { Repositories } from '../repositories.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from './load-meeting.ts';
import { votingRulesOf } from './voting-rules.ts';

/**
 * Puts proposals of one award to a secret paper ballot, under an agenda item of its own. The rule is the one of the
 * session's day and stays with the ballot, whatever the office changes later.
 */
export function putToBallot(
  ports: CommandPorts & { clock: Clock; ids: IdSource } & Law,
  input: { meetingId: MeetingId; awardCode: AwardCode; proposalIds: readonly ProposalId[] },
): Result<{ pollId: PollId; revision: number }, Refusal> {
  return command(ports, 'put_to_ballot', input.meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, input.meetingId);
    if (!meeting.ok) return meeting;
    const awardName = awardOf(ports.awards, input.awardCode).name;
    const rule = ruleFor(votingRulesOf(ports, repositories), input.awardCode, meeting.value.date);
    if (!rule.ok) return refuse('no_rule', { award: awardName, date: formatDate(meeting.value.date) });

    const states = statesOfProposals(repositories, meeting.value.year);
    const proposalIds = [...new Set(input.proposalIds)];
    // Not looked up one by one: those that were taken back are still found, and must not come into a ballot.
    const standing = new Map(
      repositories.proposals.ofYear(meeting.value.year).map((proposal) => [proposal.id, proposal]),
    );
    for (const id of proposalIds) {
      const proposal = standing.get(id);
      if (proposal?.awardCode !== input.awardCode) return refuse('not_found');
      const state = states.get(id);
      if (state === ProposalState.inBallot || state === ProposalState.passed) {
        return refuse('proposal_in_ballot', { name: proposal.name });
      }
    }

    const chosen = proposalIds.flatMap((id) => standing.get(id) ?? []);
    const sentBack = chosen.filter(({ stage }) => stage === 'returned' || stage === 'supplement');
    if (sentBack.length > 0) return refuseDossiers('dossier_sent_back', sentBack);
    presentDossiers(repositories, ports.clock, chosen, meeting.value.title);

    const agendaItemId = ports.ids.newId() as AgendaItemId;
    const pollId = ports.ids.newId() as PollId;
    const title = `Bỏ phiếu xét tặng ${awardName}`;
    const agenda = repositories.meetings.agenda(input.meetingId);
    repositories.meetings.saveAgenda(input.meetingId, [
      ...agenda,
      {
        ...emptyAgendaItem,
        id: agendaItemId,
        meetingId: input.meetingId,
        position: agenda.length + 1,
        title,
      },
    ]);
    repositories.polls.insert({
      id: pollId,
      meetingId: input.meetingId,
      agendaItemId,
      title,
      awardCode: input.awardCode,
      method: rule.value.secret ? PollMethod.secretBallot : PollMethod.showOfHands,
      wholeList: false,
      state: PollState.draft,
      rule: rule.value,
      seats: null,
      origin: PollOrigin.first,
      basedOn: null,
      reason: '',
      round: 1,
      entry: CountEntry.single,
      roll: null,
      counts: emptyBallotCounts,
      listCounts: emptyItemCounts,
      items: proposalIds.map((proposalId) => ({
        proposalId,
        carvedOut: false,
        carveOutNote: '',
        recused: [],
        counts: emptyItemCounts,
      })),
      chairChoice: null,
      seal: null,
      closedAt: null,
      sealedAt: null,
      revision: 1,
    });
    const { revision } = touchMeeting(repositories, meeting.value);
    return ok({
      value: { pollId, revision },
      payload: { pollId, awardCode: input.awardCode, proposalIds },
      changed: [...meetingChanged(input.meetingId), { topic: 'proposals', id: null }],
    });
  });
}

/** What the council votes on has been presented to it, whether or not somebody noted it before. */
function presentDossiers(
  repositories: Repositories,
  clock: Clock,
  proposals: readonly Proposal[],
  session: string,
): void {
  const to = DossierStage.presented;
  for (const proposal of proposals) {
    if (proposal.stage === to) continue;
    changeProposal(repositories, proposal, { stage: to, dueOn: null });
    addStageEvent(repositories, clock, proposal, { from: proposal.stage, to, reason: session });
  }
}

import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { awardOf } from '../../../domain/awards/award.ts';
import type { AwardCode } from '../../../domain/awards/award.ts';
import { DossierStage } from '../../../domain/dossiers/stage.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { AgendaItemId, MeetingId, PollId, ProposalId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { MeetingMode, emptyAgendaItem } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { ProposalState } from '../../../domain/proposals/proposal.ts';
import type { Proposal } from '../../../domain/proposals/proposal.ts';
import { checkSetting, newPoll, uncountedItem, usualMethod } from '../../../domain/voting/change-poll.ts';
import type { PollSetting } from '../../../domain/voting/change-poll.ts';
import type { PollMethod } from '../../../domain/voting/method.ts';
import { CountEntry, PollOrigin } from '../../../domain/voting/poll.ts';
import { ruleFor } from '../../../domain/voting/rule.ts';
import { emptyBallotCounts, emptyItemCounts } from '../../../domain/voting/tally.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { addStageEvent, changeProposal, refuseDossiers } from '../../dossiers/write-step.ts';
import type { Clock, IdSource, Law } from '../../ports.ts';
import { statesOfProposals } from '../../proposals/list-proposals.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';
import { votingRulesOf } from '../voting-rules.ts';
import { refusePoll } from './refuse-poll.ts';
import { ballotsSoFar } from './standing-polls.ts';

export type PutPorts = CommandPorts & { clock: Clock; ids: IdSource } & Law;

export type PutInput = { readonly [Field in keyof PollSetting]?: PollSetting[Field] | undefined } & {
  readonly meetingId: MeetingId;
  readonly awardCode: AwardCode;
  readonly proposalIds: readonly ProposalId[];
  /** The item under which the council votes; null for one of its own at the end of the agenda. */
  readonly agendaItemId?: AgendaItemId | null | undefined;
  /** Who is voted on alone though the others are voted on as a list, and who asked for it. */
  readonly carveOuts?: readonly { readonly proposalId: ProposalId; readonly note: string }[] | undefined;
  /** Why they are voted on once more. */
  readonly reason?: string | undefined;
};

/**
 * Puts proposals of one award to the vote, under an agenda item of its own or a given one. The rule is the one of the
 * session's day and stays with the vote, whatever the office changes later. Those that failed in the session before come to
 * another ballot, as often as the regulation of the council allows.
 */
export function putToBallot(
  ports: PutPorts,
  input: PutInput,
): Result<{ pollId: PollId; revision: number }, Refusal> {
  return command(ports, 'put_to_ballot', input.meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, input.meetingId);
    if (!meeting.ok) return meeting;
    const put = newBallot(ports, repositories, meeting.value, input);
    if (!put.ok) return put;
    const poll = put.value;
    const { revision } = touchMeeting(repositories, meeting.value);
    const { awardCode, proposalIds } = input;
    const { method, wholeList, seats, round } = poll;
    return ok({
      value: { pollId: poll.id, revision },
      payload: { pollId: poll.id, awardCode, proposalIds, method, wholeList, seats, round },
      changed: [...meetingChanged(input.meetingId), { topic: 'proposals', id: null }],
    });
  });
}

/** Makes and stores a draft with everything that hangs on it. */
export function newBallot(
  ports: PutPorts,
  repositories: Repositories,
  meeting: Meeting,
  input: PutInput,
): Result<StoredPoll, Refusal> {
  const awardName = awardOf(ports.awards, input.awardCode).name;
  const rule = ruleFor(votingRulesOf(ports, repositories), input.awardCode, meeting.date);
  if (!rule.ok) return refuse('no_rule', { award: awardName, date: formatDate(meeting.date) });
  const inWriting = meeting.mode === MeetingMode.writtenRound;

  const states = statesOfProposals(repositories, meeting.year);
  const proposalIds = [...new Set(input.proposalIds)];
  // Not looked up one by one: those that were taken back are still found, and must not come into a ballot.
  const standing = new Map(
    repositories.proposals.ofYear(meeting.year).map((proposal) => [proposal.id, proposal]),
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

  const { regulation } = rule.value;
  const before = ballotsSoFar(repositories.polls.ofMeeting(meeting.id));
  const again = chosen.filter(({ id }) => before.has(id));
  const exhausted = again.find(({ id }) => (before.get(id)?.count ?? 0) >= regulation.maxBallots);
  if (exhausted) {
    const { maxBallots: most, article } = regulation;
    return refuse('ballots_exhausted', { name: exhausted.name, most, article });
  }
  const round = 1 + Math.max(0, ...again.map(({ id }) => before.get(id)?.count ?? 0));
  const method = input.method ?? usualMethod(rule.value, inWriting);
  const carved = new Map(input.carveOuts?.map(({ proposalId, note }) => [proposalId, note]));
  const poll: StoredPoll = {
    ...newPoll,
    id: ports.ids.newId() as PollId,
    meetingId: meeting.id,
    agendaItemId: input.agendaItemId ?? (ports.ids.newId() as AgendaItemId),
    title: titleOf(method, awardName, round),
    awardCode: input.awardCode,
    method,
    wholeList: input.wholeList ?? false,
    rule: rule.value,
    seats: input.seats ?? null,
    origin: again.length > 0 ? PollOrigin.reballot : PollOrigin.first,
    basedOn: again.map(({ id }) => before.get(id)?.latest ?? null).at(0) ?? null,
    reason: again.length > 0 ? (input.reason ?? '') : '',
    round,
    entry: input.entry ?? CountEntry.single,
    counts: emptyBallotCounts,
    listCounts: emptyItemCounts,
    items: proposalIds.map((proposalId) => {
      const note = carved.get(proposalId);
      return { ...uncountedItem(proposalId), carvedOut: note !== undefined, carveOutNote: note ?? '' };
    }),
    revision: 1,
  };
  const checked = checkSetting(poll, rule.value, inWriting);
  if (!checked.ok) return refusePoll(repositories, poll, checked.error);
  if (carved.size > 0 && !poll.wholeList) return refuse('no_list');
  const placed = placeOnAgenda(repositories, poll, input.agendaItemId ?? null);
  if (!placed.ok) return placed;
  presentDossiers(repositories, ports.clock, chosen, meeting.title);
  repositories.polls.insert(poll);
  return ok(poll);
}

/** Gives a poll its place on the agenda: a known item, or a new one at the end under the title of the poll. */
export function placeOnAgenda(
  { meetings }: Repositories,
  { meetingId, agendaItemId: id, title }: Pick<StoredPoll, 'meetingId' | 'agendaItemId' | 'title'>,
  known: AgendaItemId | null,
): Result<null, Refusal> {
  const agenda = meetings.agenda(meetingId);
  if (known !== null) return agenda.some((item) => item.id === known) ? ok(null) : refuse('not_found');
  const position = agenda.length + 1;
  meetings.saveAgenda(meetingId, [...agenda, { ...emptyAgendaItem, id, meetingId, position, title }]);
  return ok(null);
}

function titleOf(method: PollMethod, awardName: string, round: number): string {
  const act: Record<PollMethod, string> = {
    secret_ballot: 'Bỏ phiếu',
    show_of_hands: 'Biểu quyết',
    consent: 'Biểu quyết',
    in_writing: 'Lấy ý kiến bằng văn bản',
  };
  return `${act[method]} xét tặng ${awardName}${round > 1 ? ` (lần ${round})` : ''}`;
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

import type { CouncilMemberId, PollId, ProposalId } from '../kernel/ids.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { PollMethod, usesPapers } from './method.ts';
import { PollOrigin, PollState, isCounted, openTie } from './poll.ts';
import type {
  Poll,
  PollClosed,
  PollNotClosed,
  PollNotOpen,
  PollOpen,
  PollSealed,
  NotInPoll,
} from './poll.ts';
import type { VotingRule } from './rule.ts';
import { emptyItemCounts } from './tally.ts';

/** The rule asks for a ballot, and neither hands nor consent are one. */
export type BallotRequired = { readonly code: 'ballot_required' };
/** A list is voted on as one, so that nobody on it can be ranked. */
export type ListWithoutRanks = { readonly code: 'list_without_ranks' };
/** The method belongs to a session with members in a room, or to one without. */
export type MethodNotOfMode = { readonly code: 'method_not_of_mode' };
export type PollNotDraft = { readonly code: 'poll_not_draft' };
/** Something is counted already, so that what is voted on can't change any more. */
export type CountBegun = { readonly code: 'count_begun' };
export type NoList = { readonly code: 'no_list' };
export type NoTie = { readonly code: 'no_tie' };
/** Not as many were chosen as there are places, or somebody who doesn't share them. */
export type ChoiceNotFitting = { readonly code: 'choice_not_fitting'; readonly places: number };

/** How a poll is held. */
export type PollSetting = Pick<Poll, 'method' | 'wholeList' | 'seats' | 'entry'>;

/** Whether a poll can be held so under its rule, in a session with members in a room or in a round in writing. */
export function checkSetting(
  { method, wholeList, seats }: Pick<PollSetting, 'method' | 'wholeList' | 'seats'>,
  rule: Pick<VotingRule, 'ballotRequired'>,
  inWriting: boolean,
): Result<null, BallotRequired | ListWithoutRanks | MethodNotOfMode> {
  if ((method === PollMethod.inWriting) !== inWriting) return err({ code: 'method_not_of_mode' });
  const ballot = method === PollMethod.secretBallot || method === PollMethod.inWriting;
  if (rule.ballotRequired && !ballot) return err({ code: 'ballot_required' });
  return wholeList && seats !== null ? err({ code: 'list_without_ranks' }) : ok(null);
}

/** The method that a poll begins with: what the rule says, or sheets where nobody meets. */
export function usualMethod(
  rule: Pick<VotingRule, 'secret' | 'ballotRequired'>,
  inWriting: boolean,
): PollMethod {
  if (inWriting) return PollMethod.inWriting;
  return rule.secret || rule.ballotRequired ? PollMethod.secretBallot : PollMethod.showOfHands;
}

/** Changes how a draft is held. Without a list, nothing is carved out of it. */
export function setUpPoll<P extends Poll>(
  poll: P,
  setting: PollSetting,
  inWriting: boolean,
): Result<P, PollNotDraft | BallotRequired | ListWithoutRanks | MethodNotOfMode> {
  if (poll.state !== PollState.draft) return err({ code: 'poll_not_draft' });
  const checked = checkSetting(setting, poll.rule, inWriting);
  if (!checked.ok) return checked;
  const items = setting.wholeList
    ? poll.items
    : poll.items.map((item) => ({ ...item, carvedOut: false, carveOutNote: '' }));
  return ok({ ...poll, ...setting, items });
}

/**
 * Takes items out of the list that is voted on as a whole, or back into it, as a member asked for. It can be done until
 * something is counted. `sheets` says whether anything lies on the sheets of the counting team.
 */
export function carveOut<P extends Poll>(
  poll: P,
  changes: readonly { readonly proposalId: ProposalId; readonly carvedOut: boolean; readonly note: string }[],
  { sheets }: { readonly sheets: boolean },
): Result<P, PollClosed | CountBegun | NoList | NotInPoll> {
  if (isCounted(poll)) return err({ code: 'poll_closed' });
  if (!poll.wholeList) return err({ code: 'no_list' });
  if (sheets || hasCounts(poll)) return err({ code: 'count_begun' });
  const known = new Set(poll.items.map(({ proposalId }) => proposalId));
  const stranger = changes.find(({ proposalId }) => !known.has(proposalId));
  if (stranger) return err({ code: 'not_in_poll', proposalId: stranger.proposalId });
  const changeOf = new Map(changes.map((change) => [change.proposalId, change]));
  const items = poll.items.map((item) => {
    const change = changeOf.get(item.proposalId);
    return change
      ? { ...item, carvedOut: change.carvedOut, carveOutNote: change.carvedOut ? change.note : '' }
      : item;
  });
  return ok({ ...poll, items });
}

/**
 * Lets an open vote be prepared anew, as long as no papers are out and nothing is counted: somebody didn't agree where the chair
 * asked for consent, so that the council raises hands or votes on papers instead. `sheets` as for `carveOut`.
 */
export function takeBackPoll<P extends Poll>(
  poll: P,
  { sheets }: { readonly sheets: boolean },
): Result<P, PollClosed | PollNotOpen | PollOpen | CountBegun> {
  if (isCounted(poll)) return err({ code: 'poll_closed' });
  if (poll.state !== PollState.open) return err({ code: 'poll_not_open' });
  if (usesPapers(poll.method) || poll.origin === PollOrigin.correction) return err({ code: 'poll_open' });
  if (sheets || hasCounts(poll)) return err({ code: 'count_begun' });
  const items = poll.items.map((item) => ({ ...item, recused: [] }));
  return ok({ ...poll, state: PollState.draft, roll: null, items });
}

/** Puts those forward whom the chair chose among equals at the last place. Until the record is sealed it can be chosen anew. */
export function chooseTied<P extends Poll>(
  poll: P,
  chosen: readonly ProposalId[],
): Result<P, PollNotClosed | PollSealed | NoTie | ChoiceNotFitting> {
  if (poll.state === PollState.sealed) return err({ code: 'poll_sealed' });
  if (poll.state !== PollState.closed) return err({ code: 'poll_not_closed' });
  const tie = openTie(poll);
  if (tie === null) return err({ code: 'no_tie' });
  const fits = new Set(chosen).size === tie.places && chosen.every((id) => tie.proposalIds.includes(id));
  if (!fits || chosen.length !== tie.places) return err({ code: 'choice_not_fitting', places: tie.places });
  return ok({ ...poll, chairChoice: [...chosen] });
}

/** The record that supersedes a wrong one: open again with the same figures, roll and rule, to be put right and closed. */
export function correctionOf<P extends Poll & { readonly id: PollId }>(
  poll: P,
  reason: string,
): Result<Omit<P, 'id'>, PollNotClosed> {
  if (!isCounted(poll)) return err({ code: 'poll_not_closed' });
  const { id, ...rest } = poll;
  return ok({
    ...rest,
    state: PollState.open,
    origin: PollOrigin.correction,
    basedOn: id,
    reason,
    chairChoice: null,
    seal: null,
    closedAt: null,
    sealedAt: null,
  });
}

/** An item as a new ballot begins with it. */
export function uncountedItem(proposalId: ProposalId) {
  const recused: readonly CouncilMemberId[] = [];
  return { proposalId, carvedOut: false, carveOutNote: '', recused, counts: emptyItemCounts };
}

/** What every new poll has. */
export const newPoll = {
  state: PollState.draft,
  roll: null,
  chairChoice: null,
  seal: null,
  closedAt: null,
  sealedAt: null,
} as const satisfies Partial<Poll>;

function hasCounts({ counts, listCounts, items }: Poll): boolean {
  const { returned, valid, invalid } = counts;
  const rows = [listCounts, ...items.map((item) => item.counts)];
  return [returned, valid, invalid, ...rows.flatMap((row) => Object.values(row))].some(
    (figure) => figure !== null,
  );
}

import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { ProposalId } from '../../../domain/kernel/ids.ts';
import type * as changes from '../../../domain/voting/change-poll.ts';
import type * as rules from '../../../domain/voting/poll.ts';
import type * as seals from '../../../domain/voting/seal.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { candidatesOf } from '../candidates.ts';
import { problemSentence } from '../poll-results.ts';

/** Stores a poll under its next revision, which comes back. */
export function storePoll(repositories: Repositories, poll: StoredPoll): number {
  const revision = poll.revision + 1;
  repositories.polls.update({ ...poll, revision });
  return revision;
}

type ErrorOf<Rule extends (...input: never[]) => { readonly ok: boolean }> =
  Extract<ReturnType<Rule>, { ok: false }> extends { readonly error: infer E } ? E : never;

type PollError =
  | ErrorOf<typeof rules.openPoll>
  | ErrorOf<typeof rules.recordCounts>
  | ErrorOf<typeof rules.closePoll>
  | ErrorOf<typeof seals.sealPoll>
  | ErrorOf<typeof changes.setUpPoll>
  | ErrorOf<typeof changes.carveOut>
  | ErrorOf<typeof changes.takeBackPoll>
  | ErrorOf<typeof changes.chooseTied>
  | ErrorOf<typeof changes.correctionOf>;

/** Says in the contract's words why a poll can't be changed so; names and figures are those of the poll. */
export function refusePoll(
  repositories: Repositories,
  poll: StoredPoll,
  error: PollError,
): { ok: false; error: Refusal } {
  switch (error.code) {
    case 'poll_closed':
    case 'poll_not_open':
    case 'poll_empty':
    case 'poll_not_closed':
    case 'poll_sealed':
    case 'poll_not_draft':
    case 'count_begun':
    case 'no_list':
    case 'no_tie':
    case 'list_without_ranks':
    case 'method_not_of_mode':
      return refuse(error.code);
    case 'ballot_required':
      return refuse('ballot_required', { article: poll.rule.article });
    case 'poll_open':
      return refuse('poll_open', { title: poll.title });
    case 'tie_open':
      return refuse('tie_open', { names: namesOf(repositories, poll, error.proposalIds) });
    case 'recused_in_list':
      return refuse('recused_in_list', { names: namesOf(repositories, poll, error.proposalIds) });
    case 'choice_not_fitting':
      return refuse('choice_not_fitting', { places: error.places });
    case 'not_in_poll':
      return refuse('not_found');
    case 'quorum_not_met':
      return refuse('quorum_not_met', { present: error.quorum.present, needed: error.quorum.needed });
    case 'tally_not_reconciled': {
      const [first] = error.problems;
      if (!first) throw new Error('A tally was refused without a problem');
      return refuse('tally_not_reconciled', {
        detail: problemSentence(poll, candidatesOf(repositories, poll), first),
      });
    }
    default:
      return assertNever(error);
  }
}

function namesOf(repositories: Repositories, poll: StoredPoll, proposalIds: readonly ProposalId[]): string {
  const named = candidatesOf(repositories, poll).filter(({ proposalId }) => proposalIds.includes(proposalId));
  return named.map(({ name }) => name).join('; ');
}

import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ProposalStepItem } from '../award-repositories.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { keepStep } from '../dossiers/write-step.ts';
import { statesOfProposals } from './list-proposals.ts';

/** Takes proposals back. One that stands in a ballot, open or closed, stays: the council's record names it. */
export function withdrawProposals(
  ports: CommandPorts,
  { ids }: { ids: readonly ProposalId[] },
): Result<{ withdrawn: number }, Refusal> {
  return command(ports, 'withdraw_proposals', 'proposals', (repositories) => {
    const statesOfYear = new Map<number, ReturnType<typeof statesOfProposals>>();
    const items = new Map<number, ProposalStepItem[]>();
    for (const id of ids) {
      const proposal = repositories.proposals.find(id);
      if (!proposal) return refuse('not_found');
      const { year } = proposal;
      const states = statesOfYear.get(year) ?? statesOfProposals(repositories, year);
      statesOfYear.set(year, states);
      if (states.has(id)) {
        return refuse('proposal_in_ballot', { name: proposal.name });
      }
      repositories.proposals.withdraw(id);
      const item = { proposalId: id, before: { withdrawn: false }, after: { withdrawn: true } };
      items.set(year, [...(items.get(year) ?? []), item]);
    }
    for (const [year, ofYear] of items) keepStep(repositories, year, 'withdraw', ofYear);
    return ok({
      value: { withdrawn: ids.length },
      payload: { ids },
      changed: [{ topic: 'proposals', id: null }],
    });
  });
}

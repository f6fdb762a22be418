import type { Refusal } from '../../contract/refusal.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { dossiersNamed, refuseSettled } from './dossiers-of-year.ts';
import { keepStep } from './write-step.ts';

/** Takes dossiers off the list, as one step. What a ballot or a decision names stays. */
export function withdrawDossiers(
  ports: CommandPorts,
  { ids }: { ids: readonly ProposalId[] },
): Result<{ withdrawn: number }, Refusal> {
  return command(ports, 'withdraw_dossiers', 'dossiers', (repositories) => {
    const named = dossiersNamed(repositories, ids);
    if (!named.ok) return named;
    const { ofYear, chosen } = named.value;
    const settled = refuseSettled(ofYear, chosen);
    if (settled) return settled;
    for (const { id } of chosen) repositories.proposals.withdraw(id);
    const items = chosen.map(({ id }) => ({
      proposalId: id,
      before: { withdrawn: false },
      after: { withdrawn: true },
    }));
    keepStep(repositories, ofYear.year, 'withdraw', items);
    return ok({
      value: { withdrawn: chosen.length },
      payload: { ids: chosen.map(({ id }) => id) },
      changed: [{ topic: 'proposals', id: null }],
    });
  });
}

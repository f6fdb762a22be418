import type { Refusal } from '../../contract/refusal.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate, Instant } from '../../domain/kernel/dates.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { deliverEntry } from '../../domain/register/change-entry.ts';
import { command } from '../command.ts';
import type { Repositories } from '../repositories.ts';
import { storeChange } from './store-change.ts';
import type { EntryRef, RegisterPorts } from './store-change.ts';

/**
 * Records that awards were handed over, all of them or none; their dossiers are then delivered too.
 *
 * @param input.to who received them: the recipient, or who signs for a whole unit
 */
export function deliverEntries(
  ports: RegisterPorts,
  input: { entries: readonly EntryRef[]; on: IsoDate; to: string; document: string },
): Result<{ delivered: number }, Refusal> {
  const { entries, on, to, document } = input;
  const today = localMomentOf(ports.clock.now()).date;
  const subject = entries.length === 1 ? (entries[0]?.id ?? '') : `${entries.length}`;
  return command(ports, 'deliver_awards', subject, (repositories) => {
    for (const ref of entries) {
      const stored = storeChange(ports, repositories, { ...ref, reason: '', document }, (entry) =>
        deliverEntry(entry, { on, to }, today),
      );
      if (!stored.ok) return stored;
      const { proposalId } = stored.value.entry;
      if (proposalId !== null) deliverDossier(repositories, proposalId, on, ports.clock.now());
    }
    return ok({
      value: { delivered: entries.length },
      payload: { entries: entries.map(({ id }) => id), on, to, document },
      changed: [
        ...entries.map(({ id }) => ({ topic: 'register' as const, id })),
        { topic: 'proposals', id: null },
      ],
    });
  });
}

function deliverDossier(
  { proposals, dossiers }: Repositories,
  proposalId: ProposalId,
  on: IsoDate,
  at: Instant,
): void {
  const proposal = proposals.find(proposalId);
  if (!proposal || proposal.stage === DossierStage.delivered) return;
  proposals.change(proposal.id, { stage: DossierStage.delivered, revision: proposal.revision + 1 });
  dossiers.addEvent({
    proposalId,
    at,
    from: proposal.stage,
    to: DossierStage.delivered,
    reason: `Cấp phát ngày ${formatDate(on)}`,
    letterHash: null,
  });
}

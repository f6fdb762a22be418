import type { ChangeEvent } from '../../contract/live.contract.ts';
import type { DossierAction } from '../../domain/dossiers/dossier-field.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Clock, IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { createNomineeTier } from './tie-dossiers.ts';
import { addStageEvent, keepStep } from './write-step.ts';

/** What pages must ask again when dossiers came in: their nominees are in the registry now. */
export const dossiersAdded: readonly ChangeEvent[] = [
  { topic: 'proposals', id: null },
  { topic: 'people', id: null },
];

/**
 * Stores new dossiers, each with its nominee in the registry and the first line of its history; `finish` makes one step of
 * them and answers with their ids. To be called inside a command.
 */
export function createDossierKeeper(
  repositories: Repositories,
  { clock, ids }: { clock: Clock; ids: IdSource },
): {
  keep(proposal: Proposal): void;
  finish(year: number, action: DossierAction): readonly ProposalId[];
} {
  const tier = createNomineeTier(repositories, ids);
  const kept: ProposalId[] = [];
  return {
    keep(proposal) {
      repositories.proposals.insert({ ...proposal, subjectId: tier.tie(proposal) });
      addStageEvent(repositories, clock, proposal, { from: null, to: proposal.stage, reason: '' });
      kept.push(proposal.id);
    },
    finish(year, action) {
      const items = kept.map((proposalId) => ({
        proposalId,
        before: { withdrawn: true },
        after: { withdrawn: false },
      }));
      keepStep(repositories, year, action, items);
      return kept;
    },
  };
}

import type { ChangeEvent } from '../../contract/live.contract.ts';
import type { DossierAction } from '../../domain/dossiers/dossier-field.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Clock, IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { tieNominees } from './tie-dossiers.ts';
import { addStageEvent, keepStep } from './write-step.ts';

/** What pages must ask again when dossiers came in: their nominees are in the registry now. */
export const dossiersAdded: readonly ChangeEvent[] = [
  { topic: 'proposals', id: null },
  { topic: 'people', id: null },
];

/**
 * Stores new dossiers of a year as one step, each with its nominee in the registry and the first line of its history, and
 * answers with their ids. To be called inside a command.
 */
export function keepDossiers(
  repositories: Repositories,
  ports: { clock: Clock; ids: IdSource },
  year: number,
  action: DossierAction,
  proposals: readonly Proposal[],
): readonly ProposalId[] {
  const tied = tieNominees(repositories, ports.ids, proposals);
  return keepTiedDossiers(repositories, ports, year, action, tied);
}

/** As `keepDossiers`, for those whose nominees are in the registry. */
export function keepTiedDossiers(
  repositories: Repositories,
  { clock }: { clock: Clock },
  year: number,
  action: DossierAction,
  proposals: readonly Proposal[],
): readonly ProposalId[] {
  repositories.proposals.insert(...proposals);
  for (const proposal of proposals) {
    addStageEvent(repositories, clock, proposal, { from: null, to: proposal.stage, reason: '' });
  }
  const items = proposals.map(({ id }) => ({
    proposalId: id,
    before: { withdrawn: true },
    after: { withdrawn: false },
  }));
  keepStep(repositories, year, action, items);
  return proposals.map(({ id }) => id);
}

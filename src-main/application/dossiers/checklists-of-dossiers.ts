import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import type { JudgingLaw } from '../../domain/law/judge-case.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Repositories } from '../repositories.ts';
import { checklistOf, createChecklists } from './checklist.ts';
import type { ChecklistLine } from './checklist.ts';

/** The checklists of dossiers with what the office noted; a dossier that has not come in yet is held to the rules of today. */
export function checklistsOfDossiers(
  { units, dossiers }: Pick<Repositories, 'units' | 'dossiers'>,
  law: Pick<JudgingLaw, 'bookOn'>,
  proposals: readonly Proposal[],
  today: IsoDate,
): ReadonlyMap<ProposalId, readonly ChecklistLine[]> {
  const unitKinds = new Map(units.all().map(({ id, kind }) => [id, kind]));
  const checklists = createChecklists(law);
  const records = Map.groupBy(dossiers.parts(proposals.map(({ id }) => id)), ({ proposalId }) => proposalId);
  return new Map(
    proposals.map((proposal) => {
      const on = proposal.receivedOn ?? today;
      const parts = checklists.partsOf(proposal, unitKinds.get(proposal.unitId), on);
      return [proposal.id, checklistOf(parts, records.get(proposal.id) ?? [])];
    }),
  );
}

import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { awardNameOn } from '../../domain/awards/award.ts';
import type { ProposalId, SubjectId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { atOnce } from '../../domain/kernel/steps.ts';
import type { Eligibility } from '../../domain/law/finding.ts';
import { judgingLaw } from '../../domain/law/judge-case.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { subjectIdsOf } from '../people/subject-ids.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { checklistsOfDossiers } from './checklists-of-dossiers.ts';
import { judgeDossiers } from './judge-dossiers.ts';
import { dossierRows } from './list-dossiers.ts';
import type { DossierRow } from './list-dossiers.ts';

type GetPorts = Law & { repositories: Repositories; clock: Clock };

/** A dossier with its checklist, its history and what its subject was given before. */
export function getDossier(ports: GetPorts, { id }: { id: ProposalId }): Result<DossierDetails, Refusal> {
  const { repositories } = ports;
  const proposal = repositories.proposals.find(id);
  const [row] = proposal ? atOnce(dossierRows(ports, proposal.year, [proposal])) : [];
  if (!proposal || !row) return refuse('not_found');
  return ok({
    row,
    eligibility: [...eligibilityOf(ports, proposal)],
    parts: checklistOfDossier(ports, id).map(({ fileHash: _fileHash, ...line }) => line),
    events: repositories.dossiers.events(id).map(({ proposalId: _proposalId, ...event }) => event),
    honours: proposal.subjectId === null ? [] : honoursOf(ports, proposal.subjectId),
  });
}

export type DossierDetails = {
  readonly row: DossierRow;
  readonly eligibility: Eligibility[];
  readonly parts: Omit<ReturnType<typeof checklistOfDossier>[number], 'fileHash'>[];
  readonly events: Omit<ReturnType<Repositories['dossiers']['events']>[number], 'proposalId'>[];
  readonly honours: ReturnType<typeof honoursOf>;
};

/** The checklist of one dossier; of none where there is no such dossier. */
export function checklistOfDossier({ repositories, clock, ...law }: GetPorts, id: ProposalId) {
  const proposal = repositories.proposals.find(id);
  if (!proposal) return [];
  const judging = judgingLaw(law, repositories.amendments.all());
  const today = localMomentOf(clock.now()).date;
  return checklistsOfDossiers(repositories, judging, [proposal], today).get(id) ?? [];
}

function eligibilityOf(
  { repositories, clock, ...law }: GetPorts,
  proposal: Proposal,
): readonly Eligibility[] {
  const judging = judgingLaw(law, repositories.amendments.all());
  const today = localMomentOf(clock.now()).date;
  return judgeDossiers(repositories, judging, [proposal], today).get(proposal.id) ?? [];
}

function honoursOf({ repositories, awards, clock }: GetPorts, subjectId: SubjectId) {
  const today = localMomentOf(clock.now()).date;
  const names = new Map(awards.map((award) => [award.code, awardNameOn(award, today)]));
  return repositories.register
    .ofSubjects(subjectIdsOf(repositories, subjectId))
    .map(({ id, awardCode, category, year, decisionNumber, decisionDate, decidedBy, status }) => ({
      id,
      awardCode,
      awardName: names.get(awardCode) ?? awardCode,
      category,
      year,
      decisionNumber,
      decisionDate,
      decidedBy,
      status,
    }))
    .toSorted((a, b) => b.year - a.year || compareDates(b.decisionDate, a.decisionDate));
}

function compareDates(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

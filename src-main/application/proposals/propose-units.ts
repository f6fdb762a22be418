import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { SubjectKind } from '../../domain/awards/award.ts';
import type { Award, AwardCode } from '../../domain/awards/award.ts';
import type { ClusterId, ProposalId, UnitId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import { ProposalOrigin, newDossier } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { dossiersAdded, keepDossiers } from '../dossiers/keep-dossier.ts';
import type { Clock, IdSource } from '../ports.ts';

/** Proposes units of a cluster, as collectives, for a title or form that is open to collectives. */
export function proposeUnits(
  ports: CommandPorts & { clock: Clock; ids: IdSource; awards: readonly Award[] },
  {
    clusterId,
    awardCode,
    unitIds,
  }: { clusterId: ClusterId; awardCode: AwardCode; unitIds: readonly UnitId[] },
): Result<{ proposed: number }, Refusal> {
  return command(ports, 'propose_units', clusterId, (repositories) => {
    const { clusters, units, proposals } = repositories;
    const cluster = clusters.find(clusterId);
    if (!cluster) return refuse('not_found');
    const award = ports.awards.find(({ code }) => code === awardCode);
    if (!award?.subjectKinds.includes(SubjectKind.collective)) {
      return refuse('award_not_for_subject', { award: award?.name ?? awardCode });
    }
    const standing = proposals.ofYear(cluster.year).filter((proposal) => proposal.awardCode === awardCode);
    const proposed: Proposal[] = [];
    const receivedOn = localMomentOf(ports.clock.now()).date;
    for (const unitId of new Set(unitIds)) {
      const unit = units.find(unitId);
      if (!unit || !cluster.members.some((member) => member.unitId === unitId)) {
        return refuse('not_a_member', { unit: unit?.name ?? unitId });
      }
      if (standing.some((proposal) => isOfUnitItself(proposal, unit))) {
        return refuse('already_proposed', { unit: unit.name, award: award.name });
      }
      proposed.push({
        ...newDossier,
        receivedOn,
        id: ports.ids.newId() as ProposalId,
        year: cluster.year,
        subjectKind: SubjectKind.collective,
        salutation: '',
        name: unit.name,
        position: '',
        unitId,
        awardCode,
        objectClass: '',
        field: '',
        origin: ProposalOrigin.ranking,
        sourceHash: null,
      });
    }
    keepDossiers(repositories, ports, cluster.year, 'propose', proposed);
    return ok({
      value: { proposed: proposed.length },
      payload: { awardCode, unitIds },
      changed: dossiersAdded,
    });
  });
}

/** Whether a proposal is for the unit as a whole, from its ranking or a list, and not for a person or a part of it. */
function isOfUnitItself({ origin, subjectKind, unitId, name }: Proposal, unit: Unit): boolean {
  const named = subjectKind === SubjectKind.collective && foldText(name) === foldText(unit.name);
  return unitId === unit.id && (origin === ProposalOrigin.ranking || named);
}

import type { Refusal } from '../../contract/refusal.ts';
import { SubjectKind } from '../../domain/awards/award.ts';
import type { SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { createSubjectTier } from '../people/tie-subject.ts';
import type { SubjectStore } from '../people/tie-subject.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

type Nominee = Pick<Proposal, 'subjectKind' | 'salutation' | 'name' | 'position' | 'unitId' | 'objectClass'>;

/** Finds or makes the registry's entry of each of these nominees. To be called inside a command, and thrown away with it. */
export function createNomineeTier(
  repositories: SubjectStore,
  ids: IdSource,
  nominees: readonly Pick<Nominee, 'name'>[],
): { tie(nominee: Nominee): SubjectId } {
  const tier = createSubjectTier(
    repositories,
    ids,
    nominees.map(({ name }) => name),
  );
  const units = new Map(repositories.units.all().map((unit) => [unit.id, unit]));
  return {
    tie: (nominee) =>
      tier.tie({
        kind: nominee.subjectKind,
        salutation: nominee.salutation,
        name: nominee.name,
        position: nominee.position,
        unitId: nominee.unitId,
        objectClass: nominee.objectClass,
        isUnit: isUnitItself(nominee, units),
      }),
  };
}

/** Proposals with their nominees' entries of the registry. To be called inside a command, or with changes kept for one. */
export function tieNominees(
  store: SubjectStore,
  ids: IdSource,
  proposals: readonly Proposal[],
): readonly Proposal[] {
  const tier = createNomineeTier(store, ids, proposals);
  return proposals.map((proposal) => ({ ...proposal, subjectId: tier.tie(proposal) }));
}

/** Ties what was proposed before there was a registry; gives no command where everything is tied. */
export function tieDossiers(
  ports: CommandPorts & { repositories: Repositories; ids: IdSource },
  { year }: { year: number },
): Result<unknown, Refusal> {
  if (ports.repositories.proposals.ofYear(year).every(({ subjectId }) => subjectId !== null)) return ok(null);
  return command(ports, 'tie_dossiers', String(year), (repositories) => {
    const untied = repositories.proposals.ofYear(year).filter(({ subjectId }) => subjectId === null);
    const tier = createNomineeTier(repositories, ports.ids, untied);
    for (const proposal of untied) {
      repositories.proposals.change(proposal.id, { subjectId: tier.tie(proposal) });
    }
    return ok({
      value: {},
      payload: { year, tied: untied.length },
      changed: [{ topic: 'people', id: null }],
    });
  });
}

function isUnitItself({ subjectKind, name, unitId }: Nominee, units: ReadonlyMap<UnitId, Unit>): boolean {
  const unit = units.get(unitId);
  return (
    subjectKind === SubjectKind.collective && unit !== undefined && foldText(name) === foldText(unit.name)
  );
}

import type { SubjectKind } from '../../domain/awards/award.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import { predecessorsOf } from '../../domain/units/lineage.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { subjectLines } from './subject-lines.ts';

/** A page of the registry; people of a unit are also those of the units that went into it. */
export function searchPeople(
  repositories: Repositories,
  law: Pick<Law, 'awards'>,
  query: { text: string; kind: SubjectKind | null; unitId: UnitId | null; limit: number; offset: number },
) {
  const { unitId, ...rest } = query;
  const unitIds =
    unitId === null ? [] : [unitId, ...predecessorsOf(repositories.units.successions(), unitId)];
  const byGivenName = isByGivenName(repositories);
  const { rows, total } = repositories.subjects.search({ ...rest, unitIds, byGivenName });
  return { rows: subjectLines(repositories, law, rows), total, byGivenName };
}

/** Unless the office chose otherwise, persons go by given name, as in Vietnamese lists. */
function isByGivenName({ settings }: Repositories): boolean {
  return settings.get('sortByGivenName') !== false;
}

/** Chooses how names are ordered. */
export function saveNameOrder(ports: CommandPorts, { byGivenName }: { byGivenName: boolean }) {
  return command(ports, 'save_name_order', 'settings', ({ settings }) => {
    settings.set('sortByGivenName', byGivenName);
    return ok({ value: {}, payload: { byGivenName }, changed: [{ topic: 'people', id: null }] });
  });
}

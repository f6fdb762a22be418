import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { circleIn } from '../../domain/units/lineage.ts';
import type { Unit, UnitKind, UnitSuccession } from '../../domain/units/unit.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { refuseTaken } from './unit-taken.ts';

type SuccessionEdit = {
  readonly predecessorIds: readonly UnitId[];
  readonly successorIds: readonly UnitId[];
  readonly newUnit: { readonly code: string; readonly name: string; readonly kind: UnitKind } | null;
  readonly on: IsoDate;
  readonly basis: string;
  readonly endPredecessors: boolean;
};

/**
 * Records a merger, division or renaming: each predecessor goes into each successor, and into a unit that is made for it where one is
 * told. Scores and awards stay with the units that earned them.
 */
export function saveSuccession(
  ports: CommandPorts & { ids: IdSource },
  edit: SuccessionEdit,
): Result<{ steps: number; newUnitId: UnitId | null }, Refusal> {
  return command(ports, 'save_succession', edit.predecessorIds[0] ?? '', (repositories) => {
    const { units } = repositories;
    const predecessors = unitsOf(repositories, edit.predecessorIds);
    const known = unitsOf(repositories, edit.successorIds);
    if (!predecessors || !known) return refuse(RefusalCode.notFound);
    const added = edit.newUnit && newUnitOf(ports.ids, edit.newUnit, edit.on);
    const successors = added ? [...known, added] : known;
    if (successors.length === 0) return refuse(RefusalCode.successorMissing);
    const wrong = refuseDays(predecessors, successors, edit.on) ?? refuseCircles(repositories, edit, known);
    if (wrong) return wrong;

    if (edit.endPredecessors) endBefore(repositories, predecessors, edit.on);
    if (added) {
      const taken = refuseTaken(units, added);
      if (taken) return taken;
      units.insert(added);
    }
    const { on, basis } = edit;
    for (const { id: predecessorId } of predecessors) {
      for (const { id: successorId } of successors) {
        units.saveSuccession({ predecessorId, successorId, on, basis });
      }
    }
    const newUnitId = added?.id ?? null;
    return ok({
      value: { steps: predecessors.length * successors.length, newUnitId },
      payload: { ...edit, newUnitId },
      changed: [{ topic: 'units', id: null }],
    });
  });
}

/** Takes back one step. */
export function removeSuccession(
  ports: CommandPorts,
  { predecessorId, successorId }: Pick<UnitSuccession, 'predecessorId' | 'successorId'>,
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_succession', predecessorId, ({ units }) => {
    const step = units
      .successions()
      .find((one) => one.predecessorId === predecessorId && one.successorId === successorId);
    if (!step) return refuse(RefusalCode.notFound);
    units.removeSuccession(predecessorId, successorId);
    return ok({ value: {}, payload: step, changed: [{ topic: 'units', id: predecessorId }] });
  });
}

function unitsOf({ units }: Repositories, ids: readonly UnitId[]): Unit[] | null {
  const found = [...new Set(ids)].map((id) => units.find(id));
  return found.some((unit) => unit === undefined) ? null : found.filter((unit) => unit !== undefined);
}

function newUnitOf(ids: IdSource, newUnit: NonNullable<SuccessionEdit['newUnit']>, validFrom: IsoDate): Unit {
  const id = ids.newId() as UnitId;
  return { ...newUnit, id, validFrom, validTo: null, isSample: false, revision: 1 };
}

/** Nothing goes on before it begins, and nothing goes into what isn't there yet. */
function refuseDays(predecessors: readonly Unit[], successors: readonly Unit[], on: IsoDate) {
  const parameters = ({ name, validFrom }: Unit) => ({
    name,
    from: formatDate(validFrom),
    on: formatDate(on),
  });
  const early = predecessors.find(({ validFrom }) => validFrom >= on);
  if (early) return refuse(RefusalCode.predecessorNotYet, parameters(early));
  const late = successors.find(({ validFrom }) => validFrom > on);
  return late ? refuse(RefusalCode.successorNotYet, parameters(late)) : null;
}

function refuseCircles({ units }: Repositories, edit: SuccessionEdit, successors: readonly Unit[]) {
  const successions: Pick<UnitSuccession, 'predecessorId' | 'successorId'>[] = units.successions();
  const nameOf = (id: UnitId) => units.find(id)?.name ?? '';
  for (const predecessorId of edit.predecessorIds) {
    for (const { id: successorId } of successors) {
      if (predecessorId === successorId) {
        return refuse(RefusalCode.successionIntoItself, { name: nameOf(predecessorId) });
      }
      const step = { predecessorId, successorId };
      const circle = circleIn(successions, step);
      if (circle) return refuse(RefusalCode.successionCircular, { circle: circle.map(nameOf).join(' → ') });
      successions.push(step);
    }
  }
  return null;
}

function endBefore({ units }: Repositories, predecessors: readonly Unit[], on: IsoDate): void {
  const lastDay = dayBefore(on);
  for (const unit of predecessors) {
    if (unit.validTo !== null && unit.validTo <= lastDay) continue;
    units.update({ ...unit, validTo: lastDay, revision: unit.revision + 1 });
  }
}

function dayBefore(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10) as IsoDate;
}

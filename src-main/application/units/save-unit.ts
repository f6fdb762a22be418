import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Unit, UnitKind } from '../../domain/units/unit.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';
import { refuseTaken } from './unit-taken.ts';

export type UnitEdit = {
  readonly id: UnitId | null;
  readonly baseRevision: number | null;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly validFrom: IsoDate;
};

/** Adds a unit, or changes a known one. */
export function saveUnit(
  ports: CommandPorts & { ids: IdSource },
  edit: UnitEdit,
): Result<{ id: UnitId; revision: number }, Refusal> {
  const id = edit.id ?? (ports.ids.newId() as UnitId);
  return command(ports, 'save_unit', id, ({ units }) => {
    const known = edit.id === null ? undefined : units.find(edit.id);
    if (edit.id !== null && known === undefined) return refuse('not_found');
    if (known && known.revision !== edit.baseRevision) return refuse('stale_revision', { name: known.name });
    if (known?.validTo && known.validTo < edit.validFrom) return refuse('ends_before_start');
    const unit: Unit = {
      id,
      code: edit.code,
      name: edit.name,
      kind: edit.kind,
      validFrom: edit.validFrom,
      validTo: known?.validTo ?? null,
      isSample: known?.isSample ?? false,
      revision: (known?.revision ?? 0) + 1,
    };
    const taken = refuseTaken(units, unit);
    if (taken) return taken;
    if (known) units.update(unit);
    else units.insert(unit);
    return ok({
      value: { id, revision: unit.revision },
      payload: unit,
      changed: [{ topic: 'units', id }],
    });
  });
}

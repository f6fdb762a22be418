import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { refuseTaken } from './unit-taken.ts';

/** Ends a unit on its last day, or opens it again with null. Its scores and awards stay. */
export function endUnit(
  ports: CommandPorts,
  input: { id: UnitId; baseRevision: number; validTo: IsoDate | null },
): Result<{ id: UnitId; revision: number }, Refusal> {
  return command(ports, 'end_unit', input.id, ({ units }) => {
    const unit = units.find(input.id);
    if (!unit) return refuse('not_found');
    if (unit.revision !== input.baseRevision) return refuse('stale_revision', { name: unit.name });
    if (input.validTo !== null && input.validTo < unit.validFrom) return refuse('ends_before_start');
    // Opened again, it would stand beside a successor that took its name or code.
    const taken = refuseTaken(units, { ...unit, validTo: input.validTo });
    if (taken) return taken;
    const revision = unit.revision + 1;
    units.update({ ...unit, validTo: input.validTo, revision });
    return ok({
      value: { id: unit.id, revision },
      payload: { validTo: input.validTo, revision },
      changed: [{ topic: 'units', id: unit.id }],
    });
  });
}

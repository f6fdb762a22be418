import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Unit, UnitKind } from '../../domain/units/unit.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';

export type UnitEdit = {
  readonly id: UnitId | null;
  readonly baseRevision: number | null;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly validFrom: IsoDate;
};

/** Adds a unit, or changes a known one. Two units in force can't share a code or a name (folded, so `hòa` is `hoà`). */
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
    const others = units.all().filter((other) => other.id !== id && other.validTo === null);
    const sameCode = others.find((other) => foldText(other.code) === foldText(edit.code));
    if (sameCode) return refuse('unit_code_taken', { code: edit.code, name: sameCode.name });
    const sameName = others.find((other) => foldText(other.name) === foldText(edit.name));
    if (sameName) return refuse('unit_name_taken', { name: sameName.name });

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
    if (known) units.update(unit);
    else units.insert(unit);
    return ok({
      value: { id, revision: unit.revision },
      payload: unit,
      changed: [{ topic: 'units', id }],
    });
  });
}

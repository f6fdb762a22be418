import { refuse } from '../../contract/refusal.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Unit } from '../../domain/units/unit.ts';
import type { UnitRepository } from '../repositories.ts';

/** Two units in force can't share a code or a name (folded, so `hòa` is `hoà`); an ended one gives both free. */
export function refuseTaken(units: UnitRepository, unit: Pick<Unit, 'id' | 'code' | 'name' | 'validTo'>) {
  if (unit.validTo !== null) return null;
  const others = units.all().filter((other) => other.id !== unit.id && other.validTo === null);
  const sameCode = others.find((other) => foldText(other.code) === foldText(unit.code));
  if (sameCode) return refuse('unit_code_taken', { code: unit.code, name: sameCode.name });
  const sameName = others.find((other) => foldText(other.name) === foldText(unit.name));
  return sameName ? refuse('unit_name_taken', { name: sameName.name }) : null;
}

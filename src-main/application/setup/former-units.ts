import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { UnitKind } from '../../domain/units/unit.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** Districts and communes that ended, and what they went into: resources/sample/former-units.json. */
export type FormerUnits = {
  readonly existedFrom: IsoDate;
  readonly endedOn: IsoDate;
  readonly on: IsoDate;
  readonly basis: string;
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  /** `successor` is the code of a unit of today, `from` the names of the communes that it was formed from. */
  readonly successors: readonly {
    readonly successor: string;
    readonly districts: readonly string[];
    readonly from: readonly string[];
  }[];
};

/**
 * Stores the units that ended and their steps into those of today. A former commune gets a made-up code: that of its successor with
 * its place, `03637-1`, since its own often lives on in the successor.
 *
 * @returns all units by code, those of today among them
 */
export function storeFormerUnits(
  { units }: Pick<Repositories, 'units'>,
  ids: IdSource,
  former: FormerUnits,
  idOfCode: ReadonlyMap<string, UnitId>,
): ReadonlyMap<string, UnitId> {
  const all = new Map(idOfCode);
  const { existedFrom: validFrom, endedOn: validTo, on, basis } = former;
  const add = (code: string, name: string, kind: UnitKind) => {
    const id = ids.newId() as UnitId;
    all.set(code, id);
    units.insert({ id, code, name, kind, validFrom, validTo, isSample: true, revision: 1 });
    return id;
  };
  for (const { code, name } of former.districts) add(code, name, UnitKind.district);
  for (const { successor, districts, from } of former.successors) {
    const successorId = unitOfCode(all, successor);
    const communes = from.map((name, index) => add(`${successor}-${index + 1}`, name, kindOf(name)));
    for (const predecessorId of [...communes, ...districts.map((code) => unitOfCode(all, code))]) {
      units.saveSuccession({ predecessorId, successorId, on, basis });
    }
  }
  return all;
}

/** The unit of a sample code. Throws where the files of the sample don't fit together. */
export function unitOfCode(idOfCode: ReadonlyMap<string, UnitId>, code: string): UnitId {
  const id = idOfCode.get(code);
  if (id === undefined) throw new Error(`The sample names an unknown unit ${code}`);
  return id;
}

function kindOf(name: string): UnitKind {
  return name.startsWith('Phường') ? UnitKind.ward : UnitKind.commune;
}

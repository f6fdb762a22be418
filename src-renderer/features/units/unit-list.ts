import type { InferContractRouterOutputs } from '@orpc/contract';

import type { unitsContract } from '../../../src-main/contract/units.contract.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { UnitKind } from '../../../src-main/domain/units/unit.ts';
import { hasEnded } from '../../ui/today.ts';

export type UnitRow = InferContractRouterOutputs<typeof unitsContract>['list'][number];

/** The units that the page can show at all: those in force on the day or still to come, and on demand the ended ones. */
export function unitsInView(
  units: readonly UnitRow[],
  { showEnded, on }: { readonly showEnded: boolean; readonly on: IsoDate },
): readonly UnitRow[] {
  return showEnded ? units : units.filter((unit) => !hasEnded(unit, on));
}

/** How many units there are of each kind, in the order of the kinds, kinds without any left out. */
export function countByKind(
  units: readonly { readonly kind: UnitKind }[],
): readonly { readonly kind: UnitKind; readonly count: number }[] {
  return Object.values(UnitKind)
    .map((kind) => ({ kind, count: units.filter((unit) => unit.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

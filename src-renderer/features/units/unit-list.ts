import type { InferContractRouterOutputs } from '@orpc/contract';

import type { unitsContract } from '../../../src-main/contract/units.contract.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { UnitKind, isInForce } from '../../../src-main/domain/units/unit.ts';

export type UnitRow = InferContractRouterOutputs<typeof unitsContract>['list'][number];

export type UnitFilter = {
  readonly kind: UnitKind | null;
  readonly showEnded: boolean;
  readonly on: IsoDate;
};

/** The units that the page can show at all: those in force on the day or still to come, and on demand the ended ones. */
export function unitsInView(
  units: readonly UnitRow[],
  { showEnded, on }: Pick<UnitFilter, 'showEnded' | 'on'>,
): readonly UnitRow[] {
  return showEnded ? units : units.filter((unit) => !hasEnded(unit, on));
}

/** Whether the last day of something lies behind. */
export function hasEnded(
  period: { readonly validFrom: IsoDate; readonly validTo: IsoDate | null },
  on: IsoDate,
): boolean {
  return period.validFrom <= on && !isInForce(period, on);
}

/** How many units there are of each kind, in the order of the kinds, kinds without any left out. */
export function countByKind(
  units: readonly { readonly kind: UnitKind }[],
): readonly { readonly kind: UnitKind; readonly count: number }[] {
  return Object.values(UnitKind)
    .map((kind) => ({ kind, count: units.filter((unit) => unit.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

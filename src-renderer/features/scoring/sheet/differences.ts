import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import { pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import type { LayerDifference } from '../../../../src-main/domain/scoring/results/layer-differences.ts';
import type { Criterion } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import type { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import type { Sheet, SheetUnit } from './sheet-types.ts';

/** A cell by unit and criterion, of whichever layer. */
export type CellPlace = { readonly unitId: UnitId; readonly criterionCode: string };

/** Names a cell of a sheet, of whichever layer. */
export function cellName({ unitId, criterionCode }: CellPlace): string {
  return `${unitId}/${criterionCode}`;
}

export type Differences = {
  /** In the order of the sheet. */
  readonly list: readonly LayerDifference[];
  /** Their cells, by `cellName`. */
  readonly cells: ReadonlySet<string>;
  /** Those that no reason was given for, in the order of the sheet. */
  readonly withoutReason: readonly CellPlace[];
};

/** Where a layer departs from what stood before it, and where it doesn't say why. */
export function differencesOf(
  list: readonly LayerDifference[],
  layer: ScoreLayer,
  remarks: ReadonlyMap<string, string>,
): Differences {
  const places = list.map(({ unitId, criterionCode }): CellPlace => ({ unitId, criterionCode }));
  return {
    list,
    cells: new Set(places.map(cellName)),
    withoutReason: places.filter((place) => !remarks.has(placeKey({ ...place, layer, kind: 'reason' }))),
  };
}

/** The next place after one, in the order of the sheet, beginning anew behind the last; `direction` -1 goes backwards. */
export function nextPlace(
  { units, scheme }: Pick<Sheet, 'units' | 'scheme'>,
  places: readonly CellPlace[],
  from: CellPlace | null,
  direction: 1 | -1,
): CellPlace | null {
  if (places.length === 0) return null;
  const rows = new Map(units.map(({ id }, index) => [id, index]));
  const columns = new Map(scheme.criteria.map(({ code }, index) => [code, index]));
  const position = (place: CellPlace) =>
    (rows.get(place.unitId) ?? 0) * scheme.criteria.length + (columns.get(place.criterionCode) ?? 0);
  const here = from === null ? (direction === 1 ? -1 : Number.MAX_SAFE_INTEGER) : position(from);
  const ordered = direction === 1 ? places : places.toReversed();
  return ordered.find((place) => (position(place) - here) * direction > 0) ?? ordered[0] ?? null;
}

/** A cell in which the cluster's check departs from the unit's own score, as the unit explains it. */
export type ExplanationLine = {
  readonly unit: SheetUnit;
  readonly criterion: Criterion;
  readonly self: Points;
  readonly cluster: Points;
  /** The cluster's points less the unit's own. */
  readonly difference: Points;
};

/** What there is to explain of the cluster layer's differences, in their order. */
export function explanationLines(
  sheet: Pick<Sheet, 'units' | 'scheme'>,
  list: readonly LayerDifference[],
): readonly ExplanationLine[] {
  const units = new Map(sheet.units.map((unit) => [unit.id, unit]));
  const criteria = new Map(sheet.scheme.criteria.map((criterion) => [criterion.code, criterion]));
  return list.flatMap(({ unitId, criterionCode, before, after }) => {
    const [unit, criterion] = [units.get(unitId), criteria.get(criterionCode)];
    if (!unit || !criterion) return [];
    return [{ unit, criterion, self: before, cluster: after, difference: pointsOf(after - before) }];
  });
}

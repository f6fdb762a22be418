import type { UnitId } from '../../kernel/ids.ts';
import { pointsFrom } from '../../kernel/points.ts';
import { quantityFrom } from '../../kernel/quantity.ts';
import type { Measure } from '../formulas/measure.ts';
import type { SheetEntries } from '../results/entries.ts';
import type { Exemption } from '../results/evaluate-sheet.ts';
import type { CellContent } from '../sheet/cell-content.ts';

/** A target and a result as they are written: `against(100, 97.5)`. */
export function against(target: number, actual: number): CellContent {
  return measured({ target: quantityFrom(target), actual: quantityFrom(actual) });
}

/** A result without a target. */
export function reached(actual: number): CellContent {
  return measured({ actual: quantityFrom(actual) });
}

function measured(measure: Measure): CellContent {
  return { value: null, measure };
}

/** Points given by hand. */
export function given(points: number): CellContent {
  return { value: pointsFrom(points), measure: null };
}

/** By unit, by criterion. */
export function makeEntries(rows: Record<string, Record<string, CellContent>>): SheetEntries {
  return new Map(
    Object.entries(rows).map(([unit, entries]) => [unit as UnitId, new Map(Object.entries(entries))]),
  );
}

export function unitIds(...names: readonly string[]): readonly UnitId[] {
  return names as readonly UnitId[];
}

export function exempt(unit: string, criterionCode: string): Exemption {
  return { unitId: unit as UnitId, criterionCode };
}

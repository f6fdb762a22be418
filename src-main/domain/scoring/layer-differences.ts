import type { UnitId } from '../kernel/ids.ts';
import { scoreLayers } from './layer.ts';
import type { ScoreLayer } from './layer.ts';
import { sameMeasure } from './measure.ts';
import type { ScoreCell } from './score-sheet.ts';

/** A cell in which a layer departs from what stood before it. */
export type LayerDifference = { readonly unitId: UnitId; readonly criterionCode: string };

/**
 * Where a layer says something else than the layers before it together did. Where nobody had said anything before there is
 * nothing to differ from.
 */
export function layerDifferences(cells: readonly ScoreCell[], layer: ScoreLayer): readonly LayerDifference[] {
  const before = contentBefore(cells, layer);
  return cells
    .filter((cell) => cell.layer === layer)
    .filter((cell) => {
      const earlier = before.get(placeKey(cell));
      return (
        earlier !== undefined && !(earlier.value === cell.value && sameMeasure(earlier.measure, cell.measure))
      );
    })
    .map(({ unitId, criterionCode }) => ({ unitId, criterionCode }));
}

/** What counts at each cell before a layer: of the layers before it, the last that says something. */
function contentBefore(cells: readonly ScoreCell[], layer: ScoreLayer): ReadonlyMap<string, ScoreCell> {
  const before = new Map<string, ScoreCell>();
  for (const earlier of scoreLayers.slice(0, scoreLayers.indexOf(layer))) {
    for (const cell of cells) {
      if (cell.layer === earlier) before.set(placeKey(cell), cell);
    }
  }
  return before;
}

function placeKey({ unitId, criterionCode }: LayerDifference): string {
  return JSON.stringify([unitId, criterionCode]);
}

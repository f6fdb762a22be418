import { entriesOfLayer } from '../../../src-main/domain/scoring/results/entries.ts';
import { scoreLayers } from '../../../src-main/domain/scoring/sheet/layer.ts';
import type { ScoreLayer } from '../../../src-main/domain/scoring/sheet/layer.ts';
import { sheetLines } from './sheet/sheet-lines.ts';
import type { SheetFacts } from './sheet/sheet-lines.ts';
import type { Sheet } from './sheet/sheet-types.ts';

export type LayerProgress = {
  readonly layer: ScoreLayer;
  /** Units with at least one score. */
  readonly begun: number;
  /** Units with a score for every criterion. */
  readonly complete: number;
  /** Cells without a score. */
  readonly missing: number;
  readonly locked: boolean;
};

/** How far each layer of a sheet is. */
export function sheetProgress(
  sheet: SheetFacts & Pick<Sheet, 'cells' | 'lockedLayers'>,
): readonly LayerProgress[] {
  return scoreLayers.map((layer) => {
    const lines = sheetLines(sheet, entriesOfLayer(sheet.cells, layer));
    return {
      layer,
      begun: lines.filter(({ totals }) => totals.total !== null).length,
      complete: lines.filter(({ totals }) => totals.complete).length,
      missing: lines.reduce((sum, { totals }) => sum + totals.missing, 0),
      locked: sheet.lockedLayers.includes(layer),
    };
  });
}

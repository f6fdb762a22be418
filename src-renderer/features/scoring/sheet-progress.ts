import { scoreLayers } from '../../../src-main/domain/scoring/layer.ts';
import type { ScoreLayer } from '../../../src-main/domain/scoring/layer.ts';
import { layerLines } from './sheet-lines.ts';
import type { Sheet } from './sheet-lines.ts';

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
  sheet: Pick<Sheet, 'units' | 'scheme' | 'cells' | 'lockedLayers'>,
): readonly LayerProgress[] {
  return scoreLayers.map((layer) => {
    const lines = layerLines(sheet, sheet.cells, layer);
    return {
      layer,
      begun: lines.filter(({ totals }) => totals.total !== null).length,
      complete: lines.filter(({ totals }) => totals.complete).length,
      missing: lines.reduce((sum, { totals }) => sum + totals.missing, 0),
      locked: sheet.lockedLayers.includes(layer),
    };
  });
}

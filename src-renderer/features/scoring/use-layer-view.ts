import { useMemo } from 'react';

import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import type { Points } from '../../../src-main/domain/kernel/points.ts';
import type { ScoreLayer } from '../../../src-main/domain/scoring/layer.ts';
import type { Criterion } from '../../../src-main/domain/scoring/scheme.ts';
import { scoredCriteria } from '../../../src-main/domain/scoring/scheme.ts';
import { effectiveValues } from '../../../src-main/domain/scoring/score-sheet.ts';
import type { ScoreCell } from '../../../src-main/domain/scoring/score-sheet.ts';
import { cellKey } from './score-edits.ts';
import type { ScoreEdit, ScoreEditsState } from './score-edits.ts';
import { layerLines, previousLayer, shownCells } from './sheet-lines.ts';
import type { Sheet, SheetCell, SheetUnit, UnitLine } from './sheet-lines.ts';

/** One layer of a sheet as the page shows it, with what was typed and isn't stored yet. */
export type LayerView = {
  readonly sheet: Sheet;
  readonly layer: ScoreLayer;
  readonly locked: boolean;
  readonly cells: readonly ScoreCell[];
  readonly lines: readonly UnitLine[];
  readonly linesById: ReadonlyMap<string, UnitLine>;
  /** The scores that the layer is compared with. */
  readonly previous: ReadonlyMap<UnitId, ReadonlyMap<string, Points>>;
  readonly units: ReadonlyMap<string, SheetUnit>;
  /** The criteria that take a score, by code. */
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly stored: ReadonlyMap<string, SheetCell>;
  readonly pending: ReadonlyMap<string, ScoreEdit>;
  readonly failed: boolean;
};

/** Works a layer out anew whenever the sheet or what is typed changes. */
export function useLayerView(
  sheet: Sheet,
  layer: ScoreLayer,
  { pending, saveState }: ScoreEditsState,
): LayerView {
  const { units, scheme, cells: storedCells } = sheet;
  const cells = useMemo(() => shownCells(storedCells, pending), [storedCells, pending]);
  const lines = useMemo(() => layerLines({ units, scheme }, cells, layer), [units, scheme, cells, layer]);
  const linesById = useMemo(
    () => new Map<string, UnitLine>(lines.map((line) => [line.unit.id, line])),
    [lines],
  );
  const previous = useMemo(() => {
    const before = previousLayer(layer);
    return effectiveValues(cells.filter((cell) => cell.layer === before));
  }, [cells, layer]);
  const unitsById = useMemo(() => new Map<string, SheetUnit>(units.map((unit) => [unit.id, unit])), [units]);
  const criteria = useMemo(
    () => new Map(scoredCriteria(scheme).map((criterion) => [criterion.code, criterion])),
    [scheme],
  );
  const stored = useMemo(() => new Map(storedCells.map((cell) => [cellKey(cell), cell])), [storedCells]);
  return {
    sheet,
    layer,
    locked: sheet.lockedLayers.includes(layer),
    cells,
    lines,
    linesById,
    previous,
    units: unitsById,
    criteria,
    stored,
    pending,
    failed: saveState === 'failed',
  };
}

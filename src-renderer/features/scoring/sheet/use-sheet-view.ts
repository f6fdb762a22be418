import { useMemo, useState } from 'react';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { effectiveEntries, entriesOfLayer } from '../../../../src-main/domain/scoring/results/entries.ts';
import type { SheetEntries } from '../../../../src-main/domain/scoring/results/entries.ts';
import type { UnitEvaluation } from '../../../../src-main/domain/scoring/results/evaluate-sheet.ts';
import {
  differencesBetween,
  evaluateLayers,
  layersBefore,
  noLayers,
} from '../../../../src-main/domain/scoring/results/layer-differences.ts';
import type {
  LayerDifference,
  LayersResult,
} from '../../../../src-main/domain/scoring/results/layer-differences.ts';
import type { CellContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import { ScoreLayer, SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { ScoreCell } from '../../../../src-main/domain/scoring/sheet/score-sheet.ts';
import { lockOn } from '../../../../src-main/domain/scoring/sheet/stages.ts';
import { emptyContent } from '../edits/cell-content.ts';
import type { ScoreEditsState } from '../edits/score-edits.ts';
import { differencesOf } from './differences.ts';
import type { Differences } from './differences.ts';
import { createListKeeper } from './keep-list.ts';
import { sheetFields } from './sheet-columns.ts';
import type { SheetField } from './sheet-fields.ts';
import { sheetLines } from './sheet-lines.ts';
import type { UnitLine } from './sheet-lines.ts';
import type { Sheet, SheetUnit } from './sheet-types.ts';
import { shownCells, shownRemarks } from './shown-sheet.ts';
import type { Overlay } from './shown-sheet.ts';

export type LinesById = ReadonlyMap<string, UnitLine>;

/** One stage of a sheet as the page shows it, with what was typed and isn't stored yet, and what is tried out. */
export type SheetView = {
  readonly sheet: Sheet;
  readonly stage: SheetStage;
  /** The layer that the stage works on; the final result shows the last one and changes none. */
  readonly layer: ScoreLayer;
  /** Which stage's lock keeps this one from being changed; null where it can be changed. */
  readonly lock: SheetStage | null;
  readonly cells: readonly ScoreCell[];
  /** Texts at cells, by `placeKey`. */
  readonly remarks: ReadonlyMap<string, string>;
  /** What counts in the stage: what its layer says, and in the end the last layer that says something. */
  readonly entries: SheetEntries;
  readonly lines: readonly UnitLine[];
  readonly linesById: LinesById;
  /** The lines without what is being tried out; null while nothing is. */
  readonly untried: LinesById | null;
  /** What the layers before this one together came to, by unit. */
  readonly earlier: ReadonlyMap<string, UnitEvaluation>;
  readonly differences: Differences;
  readonly units: ReadonlyMap<string, SheetUnit>;
  /** What the columns hold, by column. */
  readonly fields: ReadonlyMap<string, SheetField>;
  /** What a cell of the layer holds, or in the end the one that counts. */
  readonly contentOf: (unitId: string, criterionCode: string) => CellContent;
  readonly pending: Overlay;
  readonly tried: Overlay;
  readonly failed: boolean;
};

const nothingTried: Overlay = new Map();

/** The layer whose cells a stage shows and changes. */
function layerOfStage(stage: SheetStage): ScoreLayer {
  switch (stage) {
    case SheetStage.self:
    case SheetStage.cluster:
    case SheetStage.appraisal:
      return stage;
    case SheetStage.explanation:
      return ScoreLayer.cluster;
    case SheetStage.final:
      return ScoreLayer.appraisal;
    default:
      return assertNever(stage);
  }
}

/** Works a stage out anew whenever the sheet, what is typed or what is tried out changes. */
export function useSheetView(
  sheet: Sheet,
  stage: SheetStage,
  { pending, saveState }: ScoreEditsState,
  tried: Overlay | null,
): SheetView {
  const layer = layerOfStage(stage);
  const known = useMemo(() => shownCells(sheet.cells, pending), [sheet.cells, pending]);
  const cells = useMemo(() => (tried === null ? known : shownCells(known, tried)), [known, tried]);
  const remarks = useMemo(() => shownRemarks(sheet.remarks, pending), [sheet.remarks, pending]);
  const entries = useMemo(() => entriesOfStage(stage, cells), [stage, cells]);
  const lines = useStageLines(sheet, entries);
  const linesById = useMemo(() => byId(lines), [lines]);
  const isTrying = tried !== null && tried.size > 0;
  const knownEntries = useMemo(
    () => (isTrying ? entriesOfStage(stage, known) : null),
    [isTrying, stage, known],
  );
  const untriedLines = useStageLines(sheet, knownEntries);
  const untried = useMemo(() => (isTrying ? byId(untriedLines) : null), [isTrying, untriedLines]);
  const { before, differing } = useLayerDifferences(sheet, layer, cells);
  const earlier = useMemo(
    () => new Map<string, UnitEvaluation>(before.evaluations.map((unit) => [unit.unitId, unit])),
    [before],
  );
  const differences = useMemo(() => differencesOf(differing, layer, remarks), [differing, layer, remarks]);
  const units = useMemo(
    () => new Map<string, SheetUnit>(sheet.units.map((unit) => [unit.id, unit])),
    [sheet.units],
  );
  const fields = useMemo(() => sheetFields(sheet.scheme), [sheet.scheme]);
  const contentOf = useMemo(() => {
    const byUnit: ReadonlyMap<string, ReadonlyMap<string, CellContent>> = entries;
    return (unitId: string, code: string) => byUnit.get(unitId)?.get(code) ?? emptyContent;
  }, [entries]);
  const failed = saveState === 'failed';
  return useMemo(
    () => ({
      sheet,
      stage,
      layer,
      lock: lockOn(sheet.lockedLayers, stage),
      cells,
      remarks,
      entries,
      lines,
      linesById,
      untried,
      earlier,
      differences,
      units,
      fields,
      contentOf,
      pending,
      tried: tried ?? nothingTried,
      failed,
    }),
    [
      sheet,
      stage,
      layer,
      cells,
      remarks,
      entries,
      lines,
      linesById,
      untried,
      earlier,
      differences,
      units,
      fields,
      contentOf,
      pending,
      tried,
      failed,
    ],
  );
}

function entriesOfStage(stage: SheetStage, cells: readonly ScoreCell[]): SheetEntries {
  return stage === SheetStage.final ? effectiveEntries(cells) : entriesOfLayer(cells, layerOfStage(stage));
}

/** @param entries null where nothing is to be worked out */
function useStageLines(sheet: Sheet, entries: SheetEntries | null): readonly UnitLine[] {
  const { units, scheme, exemptions, standings, flagQuota } = sheet;
  return useMemo(
    () => (entries === null ? [] : sheetLines({ units, scheme, exemptions, standings, flagQuota }, entries)),
    [units, scheme, exemptions, standings, flagQuota, entries],
  );
}

/** What stood before a layer, and where the layer departs from it. */
function useLayerDifferences(
  sheet: Sheet,
  layer: ScoreLayer,
  cells: readonly ScoreCell[],
): { readonly before: LayersResult; readonly differing: readonly LayerDifference[] } {
  const { units, scheme, exemptions } = sheet;
  const [sameList] = useState(createListKeeper<ScoreCell>);
  // What is typed goes into the layer itself: the layers before it needn't be worked out again for that.
  const earlierCells = useMemo(() => {
    const layers = layersBefore(layer);
    return sameList(cells.filter((cell) => layers.includes(cell.layer)));
  }, [sameList, layer, cells]);
  const before = useMemo(
    () =>
      earlierCells.length === 0 ? noLayers : evaluateLayers({ units, scheme, exemptions }, earlierCells),
    [units, scheme, exemptions, earlierCells],
  );
  const differing = useMemo(() => {
    if (before === noLayers) return [];
    const own = cells.filter((cell) => cell.layer === layer);
    const after = evaluateLayers({ units, scheme, exemptions }, [...earlierCells, ...own]);
    return differencesBetween({ units, scheme }, before, after);
  }, [units, scheme, exemptions, layer, cells, earlierCells, before]);
  return { before, differing };
}

function byId(lines: readonly UnitLine[]): LinesById {
  return new Map(lines.map((line) => [line.unit.id, line]));
}

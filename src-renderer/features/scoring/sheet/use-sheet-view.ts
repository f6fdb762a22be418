import { useMemo } from 'react';

import { effectiveEntries, entriesOfLayer } from '../../../../src-main/domain/scoring/results/entries.ts';
import type { SheetEntries } from '../../../../src-main/domain/scoring/results/entries.ts';
import { ScoreLayer, SheetStage, scoreLayers } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { ScoreCell } from '../../../../src-main/domain/scoring/sheet/score-sheet.ts';
import { lockOn } from '../../../../src-main/domain/scoring/sheet/stages.ts';
import { emptyContent } from '../edits/cell-content.ts';
import type { CellContent } from '../edits/cell-content.ts';
import type { ScoreEditsState } from '../edits/score-edits.ts';
import { differencesOf } from './differences.ts';
import type { Differences } from './differences.ts';
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
  readonly lines: readonly UnitLine[];
  readonly linesById: LinesById;
  /** The lines without what is being tried out; null while nothing is. */
  readonly untried: LinesById | null;
  /** The lines over what counted before this layer. */
  readonly earlier: LinesById;
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
      return stage satisfies never;
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
  const lines = useStageLines(sheet, stage, cells);
  const linesById = useMemo(() => byId(lines), [lines]);
  const isTrying = tried !== null && tried.size > 0;
  const untriedLines = useStageLines(sheet, stage, isTrying ? known : null);
  const untried = useMemo(() => (isTrying ? byId(untriedLines) : null), [isTrying, untriedLines]);
  const earlier = useEarlierLines(sheet, layer, cells);
  const differences = useMemo(
    () =>
      differencesOf(
        { units: sheet.units, scheme: sheet.scheme, exemptions: sheet.exemptions, cells },
        layer,
        remarks,
      ),
    [sheet.units, sheet.scheme, sheet.exemptions, cells, layer, remarks],
  );
  const units = useMemo(
    () => new Map<string, SheetUnit>(sheet.units.map((unit) => [unit.id, unit])),
    [sheet.units],
  );
  const fields = useMemo(() => sheetFields(sheet.scheme), [sheet.scheme]);
  const contentOf = useMemo(() => {
    const entries: ReadonlyMap<string, ReadonlyMap<string, CellContent>> = entriesOfStage(stage, cells);
    return (unitId: string, code: string) => entries.get(unitId)?.get(code) ?? emptyContent;
  }, [stage, cells]);
  const failed = saveState === 'failed';
  return useMemo(
    () => ({
      sheet,
      stage,
      layer,
      lock: lockOn(sheet.lockedLayers, stage),
      cells,
      remarks,
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

/** What counts in a stage: the entries of its layer, and in the end of the last layer that says something. */
export function entriesOfStage(stage: SheetStage, cells: readonly ScoreCell[]): SheetEntries {
  return stage === SheetStage.final ? effectiveEntries(cells) : entriesOfLayer(cells, layerOfStage(stage));
}

/** @param cells null where nothing is to be worked out */
function useStageLines(
  sheet: Sheet,
  stage: SheetStage,
  cells: readonly ScoreCell[] | null,
): readonly UnitLine[] {
  const { units, scheme, exemptions, standings, flagQuota } = sheet;
  return useMemo(
    () =>
      cells === null
        ? []
        : sheetLines({ units, scheme, exemptions, standings, flagQuota }, entriesOfStage(stage, cells)),
    [units, scheme, exemptions, standings, flagQuota, stage, cells],
  );
}

function useEarlierLines(sheet: Sheet, layer: ScoreLayer, cells: readonly ScoreCell[]): LinesById {
  const { units, scheme, exemptions, standings, flagQuota } = sheet;
  return useMemo(() => {
    const before = scoreLayers.slice(0, scoreLayers.indexOf(layer));
    if (before.length === 0) return new Map();
    const entries = effectiveEntries(cells.filter((cell) => before.includes(cell.layer)));
    return byId(sheetLines({ units, scheme, exemptions, standings, flagQuota }, entries));
  }, [units, scheme, exemptions, standings, flagQuota, layer, cells]);
}

function byId(lines: readonly UnitLine[]): LinesById {
  return new Map(lines.map((line) => [line.unit.id, line]));
}

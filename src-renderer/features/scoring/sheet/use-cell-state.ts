import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { GridCellRef, GridCellState } from '../../../grid/index.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import { figureMark, pointsMark } from './cell-mark.ts';
import type { CellFacts } from './cell-mark.ts';
import { cellName } from './differences.ts';
import { fieldValue } from './sheet-fields.ts';
import type { SheetField } from './sheet-fields.ts';
import type { UnitLine } from './sheet-lines.ts';
import type { SheetCell } from './sheet-types.ts';
import { useNoteText } from './use-note-text.ts';
import { useResultState } from './use-result-state.ts';
import type { SheetView } from './use-sheet-view.ts';

/** How the cells of a stage stand out, what their tooltips say, and what is kept at them. */
export function useCellState(view: SheetView): (cell: GridCellRef) => GridCellState | undefined {
  const { t } = useTranslation('scoring');
  const noteText = useNoteText(view);
  const resultState = useResultState(view);
  const factsOf = useCellFacts(view);
  const kept = useKeptFiles(view);
  return useCallback(
    ({ rowId, columnId }) => {
      const line = view.linesById.get(rowId);
      if (!line) return undefined;
      const field = view.fields.get(columnId);
      if (!field) return resultState(line, columnId);
      const facts = factsOf(line, field);
      const { tone, notes } = markOf(view, line, field, facts);
      const sentences = notes.map(noteText);
      if (view.lock !== null) sentences.push(t('note.locked'));
      const key = placeKey({ unitId: line.unit.id, criterionCode: field.criterion.code, layer: view.layer });
      const note = field.kind === 'points' ? view.remarks.get(`${key}#note`) : undefined;
      const files = field.kind === 'points' ? kept.get(key) : undefined;
      return {
        readOnly: view.lock !== null || view.stage === SheetStage.final || facts.exemption !== null,
        tone,
        ...(sentences.length > 0 ? { title: sentences.join(' ') } : {}),
        ...(note === undefined ? {} : { note: { text: note } }),
        ...(files === undefined ? {} : { attachments: files }),
      };
    },
    [view, factsOf, noteText, resultState, kept, t],
  );
}

function markOf(view: SheetView, line: UnitLine, field: SheetField, facts: CellFacts) {
  const { code } = field.criterion;
  const content = view.contentOf(line.unit.id, code);
  if (field.kind !== 'points') {
    return figureMark({ ...facts, value: fieldValue(field, content), given: content.value !== null });
  }
  const result = line.cells.get(code);
  if (!result) return { tone: 'none' as const, notes: [] };
  const previous = view.earlier.get(line.unit.id)?.cells.get(code)?.points ?? null;
  return pointsMark({ ...facts, result, previous });
}

function useCellFacts(view: SheetView): (line: UnitLine, field: SheetField) => CellFacts {
  const { sheet, layer, stage, pending, tried, failed, differences, remarks } = view;
  const stored = useMemo(
    () => new Map<string, SheetCell>(sheet.cells.map((cell) => [placeKey(cell), cell])),
    [sheet.cells],
  );
  const exemptions = useMemo(
    () => new Map(sheet.exemptions.map((exemption) => [cellName(exemption), exemption.reason])),
    [sheet.exemptions],
  );
  return useCallback(
    ({ unit, totals }, { criterion: { code } }) => {
      const place = { unitId: unit.id, criterionCode: code };
      const key = placeKey({ ...place, layer });
      const typed = pending.has(key);
      const cell = typed || tried.has(key) ? undefined : stored.get(key);
      return {
        begun: totals.total !== null,
        unsaved: typed && failed,
        tried: tried.has(key),
        // The final result has no layer of its own that could differ.
        differs: stage !== SheetStage.final && differences.cells.has(cellName(place)),
        reason: remarks.get(`${key}#reason`) ?? null,
        exemption: exemptions.get(cellName(place)) ?? null,
        source:
          cell !== undefined && cell.sourceName !== null
            ? { name: cell.sourceName, cell: cell.sourceCell }
            : null,
      };
    },
    [layer, stage, pending, tried, failed, differences, remarks, stored, exemptions],
  );
}

/** How many files are kept at each cell. */
function useKeptFiles({ sheet }: SheetView): ReadonlyMap<string, number> {
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const file of sheet.evidence) {
      const key = placeKey(file);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }, [sheet.evidence]);
}

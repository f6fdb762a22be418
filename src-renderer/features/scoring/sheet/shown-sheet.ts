import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import type { ScoreCell } from '../../../../src-main/domain/scoring/sheet/score-sheet.ts';
import { isEmptyContent } from '../edits/cell-content.ts';
import type { MoveKind, Written } from '../edits/score-edits.ts';
import { isRemark, placeKey } from '../edits/sheet-edit.ts';
import type { RemarkEdit, ScoreEdit, SheetEdit } from '../edits/sheet-edit.ts';
import type { Sheet, SheetRemark } from './sheet-types.ts';

export type Overlay = ReadonlyMap<string, SheetEdit>;

/** The cells as the page shows them: what was typed in place of what is stored. */
export function shownCells(cells: readonly ScoreCell[], overlay: Overlay): readonly ScoreCell[] {
  if (overlay.size === 0) return cells;
  const edits = [...overlay.values()];
  // Naming every cell of a large sheet at each keystroke costs as much as computing it.
  const touched = new Set<string>(edits.map(({ unitId }) => unitId));
  return [
    ...cells.filter((cell) => !touched.has(cell.unitId) || !overlay.has(placeKey(cell))),
    ...edits.filter((edit): edit is ScoreEdit => !isRemark(edit) && !isEmptyContent(edit)),
  ];
}

/** The texts at cells as the page shows them, by `placeKey`. */
export function shownRemarks(remarks: readonly SheetRemark[], overlay: Overlay): ReadonlyMap<string, string> {
  const texts = new Map(remarks.map((remark) => [placeKey(remark), remark.text]));
  for (const [key, edit] of overlay) {
    if (!isRemark(edit)) continue;
    if (edit.text === null) texts.delete(key);
    else texts.set(key, edit.text);
  }
  return texts;
}

/** The sheet after something was stored at a moment; which file a score came from is known once the sheet is read anew. */
export function applyWritten(
  sheet: Sheet,
  { revision, changes }: Written,
  kind: 'edit' | MoveKind,
  changedAt: Instant,
): Sheet {
  const changed = new Set(changes.map(placeKey));
  const contents = changes.filter((change): change is ScoreEdit => !isRemark(change));
  const texts = changes.filter(isRemark);
  return {
    ...sheet,
    cells: [
      ...sheet.cells.filter((cell) => !changed.has(placeKey(cell))),
      ...contents
        .filter((content) => !isEmptyContent(content))
        .map((content) => ({ ...content, sourceName: null, sourceCell: null, changedAt })),
    ],
    remarks: [
      ...sheet.remarks.filter((remark) => !changed.has(placeKey(remark))),
      ...texts.flatMap((remark) => remarkOf(remark, changedAt)),
    ],
    revision,
    canUndo: kind !== 'undo' || sheet.canUndo,
    canRedo: kind === 'undo' || (kind === 'redo' && sheet.canRedo),
  };
}

function remarkOf({ text, ...key }: RemarkEdit, changedAt: Instant): readonly SheetRemark[] {
  return text === null ? [] : [{ ...key, text, changedAt }];
}

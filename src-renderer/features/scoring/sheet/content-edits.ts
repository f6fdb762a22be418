import { sameContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import type { CellContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import type { GridEdit, GridValue } from '../../../grid/index.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import type { Said, ScoreEdit } from '../edits/sheet-edit.ts';
import { withFieldValue } from './sheet-fields.ts';
import type { SheetField } from './sheet-fields.ts';
import type { SheetView } from './use-sheet-view.ts';

/**
 * The edits of one action, one for each cell of the sheet: several figures of a criterion are one content. `seen` holds what
 * cells said when typing began, where they say something else by now.
 */
export function contentEdits(
  { units, fields, layer, contentOf }: Pick<SheetView, 'units' | 'fields' | 'layer' | 'contentOf'>,
  edits: readonly GridEdit[],
): { readonly changes: readonly ScoreEdit[]; readonly seen: ReadonlyMap<string, Said> } {
  const changed = new Map<string, ScoreEdit>();
  const seen = new Map<string, Said>();
  for (const { rowId, columnId, value, ...edit } of edits) {
    const [unit, field] = [units.get(rowId), fields.get(columnId)];
    if (!unit || !field) continue;
    const place = { unitId: unit.id, criterionCode: field.criterion.code, layer };
    const key = placeKey(place);
    const stored = contentOf(unit.id, field.criterion.code);
    changed.set(key, { ...place, ...withFieldValue(field, changed.get(key) ?? stored, value) });
    if (edit.seen !== undefined && isOfOfficer(field, stored, edit.seen)) {
      seen.set(key, withFieldValue(field, stored, edit.seen));
    }
  }
  return {
    changes: [...changed.values()].filter(
      (edit) => !sameContent(edit, contentOf(edit.unitId, edit.criterionCode)),
    ),
    seen,
  };
}

/** Whether someone changed the cell meanwhile. Computed points follow from the figures of others and are no one's typing. */
function isOfOfficer(field: SheetField, stored: CellContent, seen: GridValue): boolean {
  if (field.kind !== 'points') return true;
  return stored.value !== null || (stored.measure === null && seen !== null);
}

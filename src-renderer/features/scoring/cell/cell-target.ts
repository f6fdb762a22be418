import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import type { GridCellRef } from '../../../grid/index.ts';
import type { CellPlace } from '../sheet/differences.ts';
import {
  bonusColumn,
  classColumn,
  groupTotalColumn,
  penaltyColumn,
  rankColumn,
  totalColumn,
  unitColumn,
} from '../sheet/sheet-columns.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';

/** What the panel beside the grid is about: a cell of a criterion, a sum, or a unit's place in the ranking. */
export type CellTarget =
  | ({ readonly kind: 'cell' } & CellPlace)
  | { readonly kind: 'group'; readonly unitId: UnitId; readonly code: string }
  | { readonly kind: 'total'; readonly unitId: UnitId }
  | { readonly kind: 'rank'; readonly unitId: UnitId };

/** What a cell of the grid is about; null for one that isn't in the sheet. */
export function targetOf(
  { units, fields, sheet }: Pick<SheetView, 'units' | 'fields' | 'sheet'>,
  { rowId, columnId }: GridCellRef,
): CellTarget | null {
  const unitId = units.get(rowId)?.id;
  if (unitId === undefined) return null;
  const field = fields.get(columnId);
  if (field) return { kind: 'cell', unitId, criterionCode: field.criterion.code };
  const group = sheet.scheme.criteria.find(({ code }) => groupTotalColumn(code) === columnId);
  if (group) return { kind: 'group', unitId, code: group.code };
  switch (columnId) {
    case totalColumn:
    case bonusColumn:
    case penaltyColumn:
      return { kind: 'total', unitId };
    case unitColumn:
    case rankColumn:
    case classColumn:
      return { kind: 'rank', unitId };
    default:
      return null;
  }
}

/** The cells of criteria among some of the grid, each once. */
export function placesOf(
  { units, fields }: Pick<SheetView, 'units' | 'fields'>,
  cells: readonly GridCellRef[],
): readonly CellPlace[] {
  const places = new Map<string, CellPlace>();
  for (const { rowId, columnId } of cells) {
    const [unit, field] = [units.get(rowId), fields.get(columnId)];
    if (!unit || !field) continue;
    const criterionCode = field.criterion.code;
    places.set(`${unit.id}/${criterionCode}`, { unitId: unit.id, criterionCode });
  }
  return [...places.values()];
}

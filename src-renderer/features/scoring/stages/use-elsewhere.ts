import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { sameContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import type { GridCellRef } from '../../../grid/index.ts';
import type { ScoreEdits } from '../edits/score-edits.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import type { SheetCell } from '../sheet/sheet-types.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';

/** The cells of the layer that have just been changed in another window, so that the grid can let them flash. */
export function useElsewhere(
  { sheet, layer }: SheetView,
  takeWritten: ScoreEdits['takeWritten'],
): readonly GridCellRef[] {
  const known = useRef<ReadonlyMap<string, SheetCell> | null>(null);
  const [changed, setChanged] = useState<readonly GridCellRef[]>([]);
  const compare = useEffectEvent((cells: readonly SheetCell[]) => {
    const now = new Map(cells.map((cell) => [placeKey(cell), cell]));
    const before = known.current;
    known.current = now;
    const own = takeWritten();
    if (before === null) return;
    const news = [...now]
      .filter(([key, cell]) => {
        const was = before.get(key);
        return cell.layer === layer && !own.has(key) && (!was || !sameContent(was, cell));
      })
      .map(([, cell]) => ({ rowId: cell.unitId, columnId: cell.criterionCode }));
    if (news.length > 0) setChanged(news);
  });
  useEffect(() => compare(sheet.cells), [sheet.cells]);
  return changed;
}

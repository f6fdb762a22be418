import { useEffect, useRef, useState } from 'react';

import type { GridCellRef } from '../../../grid/index.ts';
import { sameContent } from '../edits/cell-content.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import type { SheetCell } from '../sheet/sheet-types.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';

/** The cells of the layer that have just been changed in another window, so that the grid can let them flash. */
export function useElsewhere({ sheet, layer, pending }: SheetView): readonly GridCellRef[] {
  const known = useRef<ReadonlyMap<string, SheetCell> | null>(null);
  const own = useRef(new Set<string>());
  const [changed, setChanged] = useState<readonly GridCellRef[]>([]);
  useEffect(() => {
    // What was on its way from here comes back as stored; that is no news.
    for (const key of pending.keys()) own.current.add(key);
  }, [pending]);
  useEffect(() => {
    const now = new Map(sheet.cells.map((cell) => [placeKey(cell), cell]));
    const before = known.current;
    known.current = now;
    if (before === null) return;
    const news = [...now]
      .filter(([key, cell]) => {
        const was = before.get(key);
        return cell.layer === layer && !own.current.has(key) && (!was || !sameContent(was, cell));
      })
      .map(([, cell]) => ({ rowId: cell.unitId, columnId: cell.criterionCode }));
    own.current.clear();
    if (news.length > 0) setChanged(news);
  }, [sheet.cells, layer]);
  return changed;
}

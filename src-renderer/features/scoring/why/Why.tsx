import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import type { CellTarget } from '../cell/cell-target.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { CellWhy } from './CellWhy.tsx';
import { RankWhy } from './RankWhy.tsx';
import { SumWhy } from './SumWhy.tsx';

/** How a cell, a sum or a rank came about. */
export function Why({ view, target }: { view: SheetView; target: CellTarget }) {
  const line = view.linesById.get(target.unitId);
  if (!line) return null;
  switch (target.kind) {
    case 'cell':
      return <CellWhy view={view} place={target} />;
    case 'group':
      return <SumWhy view={view} line={line} code={target.code} />;
    case 'total':
      return <SumWhy view={view} line={line} code={null} />;
    case 'rank':
      return <RankWhy view={view} unitId={target.unitId} />;
    default:
      return assertNever(target);
  }
}

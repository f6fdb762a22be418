import { enterTexts } from '../editor/edit-session.ts';
import { choicesOf } from '../model/column-texts.ts';
import { columnAtIndex, isReadOnlyCell, refAt, valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { positionsIn } from '../model/position.ts';
import { activePosition, selectedAreas } from '../selection/grid-selection.ts';

/** Space in a check column: ticks or unticks every selected check, after the active one. False in other columns. */
export function toggleChecks(context: GridContext): boolean {
  const active = activePosition(context);
  const column = active === null ? undefined : columnAtIndex(context, active.column);
  const activeCell = active === null ? null : refAt(context, active);
  if (column?.kind !== 'check' || activeCell === null) return false;
  const { labels } = context.rendered;
  const isTicked = valueOf(context, activeCell) === choicesOf(column, labels)[0]?.value;
  const entries = positionsIn(selectedAreas(context)).flatMap((position) => {
    const cell = refAt(context, position);
    const checks = columnAtIndex(context, position.column);
    if (cell === null || checks?.kind !== 'check' || isReadOnlyCell(context, cell)) return [];
    const [yes, no] = choicesOf(checks, labels);
    return [{ ...cell, text: (isTicked ? no : yes)?.label ?? '' }];
  });
  if (entries.length > 0) enterTexts(context, entries);
  else context.store.update({ notice: labels.readOnlyCell });
  return true;
}

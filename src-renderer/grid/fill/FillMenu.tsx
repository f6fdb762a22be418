import { useGridContext } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { useStoreSlice } from '../model/store.ts';
import { selectedArea } from '../selection/grid-selection.ts';
import { useSelection } from '../selection/use-selection.ts';
import type { GridLabels } from '../types.ts';
import { fillTo } from './fill.ts';
import type { FillDone } from './plan-fill.ts';

/** How the cells that were just filled are to be filled, as long as they are selected. */
export function FillMenu({ labels }: { readonly labels: GridLabels }) {
  const context = useGridContext();
  const done = useStoreSlice(context.store, (state) => state.fillDone);
  const open = useSelection(context, () => done !== null && isStillSelected(context, done));
  if (done === null || !open) return null;
  const modes = [
    { mode: 'copy', label: labels.fillCopy },
    { mode: 'series', label: labels.fillSeries },
  ] as const;
  return (
    <span role="group" aria-label={labels.fillMenu} className="sg-fill-menu">
      {modes.map(({ mode, label }) => (
        <button
          key={mode}
          type="button"
          aria-pressed={done.mode === mode}
          onClick={() => {
            if (done.mode !== mode) fillTo(context, done.source, done.target, mode);
            context.input?.focus({ preventScroll: true });
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}

function isStillSelected(context: GridContext, { target }: FillDone): boolean {
  const area = selectedArea(context);
  return (
    area !== null &&
    area.top === target.top &&
    area.left === target.left &&
    area.bottom === target.bottom &&
    area.right === target.right
  );
}

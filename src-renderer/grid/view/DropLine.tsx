import { useGridContext } from '../model/grid-context.ts';
import { useStoreSlice } from '../model/store.ts';

/** Where the dragged column would go. */
export function DropLine() {
  const { store } = useGridContext();
  const left = useStoreSlice(store, (state) => state.dropAt);
  return left === null ? null : <div className="sg-drop-line" style={{ left }} aria-hidden="true" />;
}

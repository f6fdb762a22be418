import type { BrowserWindow, Display, Screen } from 'electron';

/** How long a number stays. */
const SHOWN_MS = 4000;

export type NumberedDisplay = Pick<Display, 'id' | 'bounds'> & { readonly number: number };

export interface DisplayNumbersParts {
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching' | 'getPrimaryDisplay'>;
  operatorWindow(): BrowserWindow | null;
  createWindow(display: NumberedDisplay, isOperators: boolean): BrowserWindow;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Shows its number on every display for a few seconds, counted from the left and from the top, so that the operator sees
 * which one is the hall's. Asked for again meanwhile, the plates that stand are enough.
 */
export function createDisplayNumbers(parts: DisplayNumbersParts): () => Promise<void> {
  let plates: readonly BrowserWindow[] = [];
  return async () => {
    if (plates.length > 0) return;
    const { screen } = parts;
    const operator = parts.operatorWindow();
    const own =
      operator === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(operator.getBounds());
    plates = screen
      .getAllDisplays()
      .toSorted((one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y)
      .map(({ id, bounds }, index) => parts.createWindow({ id, bounds, number: index + 1 }, id === own.id));
    await parts.wait(SHOWN_MS);
    const shown = plates;
    plates = [];
    for (const plate of shown) if (!plate.isDestroyed()) plate.close();
  };
}

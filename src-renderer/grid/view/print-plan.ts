/** Printing is set smaller than the screen: 9 pt for the screen's 14 px. */
const printScale = 12 / 14;
/** Smaller letters than 6 pt are for nobody; a sheet that is still too wide goes over several pages. */
const smallestShrink = 2 / 3;

const pxPerMm = 96 / 25.4;
/** A4 within its margins of 10 mm, as in the style sheet, less the outer lines. */
const pageWidths = { portrait: 189 * pxPerMm, landscape: 276 * pxPerMm } as const;

export type Orientation = keyof typeof pageWidths;

export interface PrintPlan {
  /** px on paper per px at 100 % on the screen. */
  readonly scale: number;
  /** The columns of each stretch of pages, by index; frozen ones begin each of them. */
  readonly parts: readonly (readonly number[])[];
}

/** Cuts the columns into as many stretches as pages beside each other are needed. */
export function planPrint(
  widths: readonly number[],
  frozenCount: number,
  ordinalWidth: number,
  { orientation, fitToWidth }: { readonly orientation: Orientation; readonly fitToWidth: boolean },
): PrintPlan {
  const pageWidth = pageWidths[orientation];
  const total = widths.reduce((sum, width) => sum + width, ordinalWidth) * printScale;
  const shrink = fitToWidth ? Math.max(smallestShrink, Math.min(1, pageWidth / total)) : 1;
  const scale = printScale * shrink;
  // What was shrunk to fit exactly must not fail by a rounding.
  const room = pageWidth / scale + 0.01;
  const frozenWidth = widths.slice(0, frozenCount).reduce((sum, width) => sum + width, ordinalWidth);
  // Frozen columns that would fill the page are printed once, like any other.
  const repeated = frozenWidth <= room / 2 ? frozenCount : 0;
  const startWidth = repeated === 0 ? ordinalWidth : frozenWidth;
  const frozen = widths.slice(0, repeated).map((_width, index) => index);
  const parts: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (let index = repeated; index < widths.length; index += 1) {
    const width = widths[index] ?? 0;
    if (used + width > room) {
      parts.push([...frozen]);
      used = startWidth;
    }
    parts.at(-1)?.push(index);
    used += width;
  }
  return { scale, parts: parts.length === 0 ? [frozen] : parts };
}

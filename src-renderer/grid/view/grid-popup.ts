import type { GridCellRef } from '../types.ts';

/** What a popup opens at, in px of the window: it hangs below `bottom`, or stands on `top` where there is no room. */
export interface PopupAnchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** A menu or panel of the grid. There is one at a time, so that cells and headings carry none of their own. */
export type GridPopup =
  | { readonly kind: 'cell-menu' | 'note'; readonly anchor: PopupAnchor; readonly cell: GridCellRef }
  | { readonly kind: 'column-menu' | 'filter'; readonly anchor: PopupAnchor; readonly columnId: string }
  | { readonly kind: 'columns' | 'legend' | 'shortcuts' | 'print'; readonly anchor: PopupAnchor };

export function anchorOf(element: Element): PopupAnchor {
  const { left, top, bottom } = element.getBoundingClientRect();
  return { left, top, bottom };
}

import type { Area } from '../model/position.ts';

/** How a cell is selected: not at all, or with the sides where the selection ends, as class names for the style sheet. */
export type SelectionMark = string;

/**
 * What of the selection one row shows, as text that stays equal while nothing changes for that row: for each stretch of
 * selected columns its first and last one and whether the selection goes on above and below.
 */
export function rowSelectionKey(areas: readonly Area[], row: number): string {
  return areas
    .filter((area) => row >= area.top && row <= area.bottom)
    .map(
      (area) => `${area.left}-${area.right}${row === area.top ? 't' : ''}${row === area.bottom ? 'b' : ''}`,
    )
    .join(' ');
}

export interface SelectedStretch {
  readonly left: number;
  readonly right: number;
  readonly top: boolean;
  readonly bottom: boolean;
}

export function readRowSelectionKey(key: string): SelectedStretch[] {
  if (key === '') return [];
  return key.split(' ').map((part) => {
    const [left = 0, right = 0] = part.split('-').map((edge) => Number.parseInt(edge, 10));
    return { left, right, top: part.includes('t'), bottom: part.includes('b') };
  });
}

/** '' for a cell that isn't selected. */
export function selectionMark(stretches: readonly SelectedStretch[], column: number): SelectionMark {
  const stretch = stretches.find(({ left, right }) => column >= left && column <= right);
  if (stretch === undefined) return '';
  const sides = [
    stretch.top ? ' sg-edge-top' : '',
    stretch.bottom ? ' sg-edge-bottom' : '',
    stretch.left === column ? ' sg-edge-left' : '',
    stretch.right === column ? ' sg-edge-right' : '',
  ];
  return ` sg-selected${sides.join('')}`;
}

import type { CSSProperties } from 'react';

interface LinePlace {
  readonly row: number;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly frozenRows: number;
}

/** The line over a row on which the editor and the fill handle lie; over a frozen row it stays as that does. */
export function editorLine({ row, rowHeight, headerHeight, frozenRows }: LinePlace): {
  readonly className: string;
  readonly style: CSSProperties;
} {
  const style = { top: headerHeight + row * rowHeight, height: rowHeight };
  return row < frozenRows
    ? { className: 'sg-editor-line sg-frozen-line', style: { ...style, marginBottom: -rowHeight } }
    : { className: 'sg-editor-line', style };
}

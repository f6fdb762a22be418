import { IconPaperclip } from '@tabler/icons-react';
import { memo } from 'react';

import type { SelectionMark } from '../selection/row-selection.ts';
import type { GridAlign, GridTone, GridValue, SpreadsheetGridProps } from '../types.ts';

interface GridCellProps {
  readonly id: string;
  readonly rowId: string;
  readonly columnId: string;
  readonly columnIndex: number;
  readonly value: GridValue;
  /** The refused text and why it was refused. */
  readonly rejectedText: string | undefined;
  readonly title: string | undefined;
  readonly tone: GridTone;
  readonly readOnly: boolean;
  readonly align: GridAlign;
  readonly left: number | undefined;
  readonly width: number;
  readonly selection: SelectionMark;
  readonly hasNote: boolean;
  readonly attachments: number;
  /** Someone else has just changed it. */
  readonly flashes: boolean;
  /** Whether the find bar has found it, and whether it is the match it stands at. */
  readonly found: 'no' | 'yes' | 'current';
  readonly format: SpreadsheetGridProps['format'];
  readonly renderValue: SpreadsheetGridProps['renderValue'];
}

const foundClass = { no: '', yes: ' sg-found', current: ' sg-found sg-found-current' } as const;

/** One cell. All its props are plain values, so that it renders only when something of its own changes. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { rowId, columnId, value, rejectedText, tone, readOnly, selection } = props;
  const cell = { rowId, columnId };
  const rejected = rejectedText !== undefined;
  const content = rejectedText ?? (props.renderValue ?? props.format)(value, cell);
  return (
    <div
      role="gridcell"
      id={props.id}
      className={`sg-cell sg-align-${props.align} sg-tone-${rejected ? 'rejected' : tone}${readOnly ? ' sg-read-only' : ''}${props.flashes ? ' sg-flash' : ''}${foundClass[props.found]}${selection}`}
      aria-colindex={props.columnIndex + 2}
      aria-selected={selection !== ''}
      aria-readonly={readOnly}
      aria-invalid={rejected || tone === 'error' ? true : undefined}
      title={props.title}
      style={props.left === undefined ? { width: props.width } : { left: props.left, width: props.width }}
    >
      {content}
      {props.hasNote ? (
        <span className="sg-note-mark" aria-hidden="true">
          ◥
        </span>
      ) : null}
      {props.attachments > 0 ? (
        <span className="sg-clip" aria-hidden="true">
          <IconPaperclip size="1.1em" />
          {props.attachments > 1 ? props.attachments : null}
        </span>
      ) : null}
    </div>
  );
});

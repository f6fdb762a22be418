import { memo, useEffect, useRef, useState } from 'react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { SheetRowKey } from '../../../../src-main/domain/voting/count-sheet.ts';
import type { ItemCounts } from '../../../../src-main/domain/voting/tally.ts';
import { addedDetail } from '../../../ui/added-detail.ts';
import { useUniformHeight } from '../../../ui/use-uniform-height.ts';
import { estimatedRowHeight, useVisibleRows } from '../../../ui/use-visible-rows.ts';
import { countsOf } from './count-fields.ts';
import type { CountFields, RowField } from './count-fields.ts';
import type { BallotRow, RowState } from './count-view.ts';

export type ListState = RowState | 'differs';

/** What the sticky head covers of the list in pixels, until it is measured. */
const HEAD_HEIGHT = 36;

/** Every row with its figures and whether they can be; only those in view are in the page. */
export function RowList({
  rows,
  fields,
  columns,
  labels,
  current,
  stateOf,
  onChoose,
}: {
  rows: readonly BallotRow[];
  fields: CountFields;
  columns: readonly RowField[];
  labels: Readonly<Record<RowField, string>>;
  current: number;
  stateOf: (key: SheetRowKey) => ListState;
  onChoose: (index: number) => void;
}) {
  const { t } = useTranslation('counting');
  const { t: common } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const [headHeight, setHeadHeight] = useState(HEAD_HEIGHT);
  const [rowHeight, measure] = useUniformHeight(estimatedRowHeight);
  const { items, above, below, show } = useVisibleRows(
    rows.length,
    scroller,
    (index) => rows[index]?.key ?? index,
    { headHeight, rowHeight },
  );
  const showCurrent = useRef(() => {});
  useEffect(() => {
    showCurrent.current = () => show(current);
  });
  useEffect(() => showCurrent.current(), [current]);
  // A line more above the list, or in its head, takes room from the rows: the one that is typed must not go out of view.
  useEffect(() => {
    const [list, row] = [scroller.current, head.current];
    if (list === null || row === null) return undefined;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      setHeadHeight(row.offsetHeight);
      cancelAnimationFrame(frame);
      // By then the window on the rows has its new height too.
      frame = requestAnimationFrame(() => showCurrent.current());
    });
    observer.observe(list);
    observer.observe(row);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, []);
  const columnCount = columns.length + 3;
  return (
    <div ref={scroller} className="counting-scroll">
      <table className="counting-table" aria-label={t('table')} aria-rowcount={rows.length + 1}>
        <colgroup>
          <col className="counting-ordinal-column" />
          <col />
          {columns.map((field) => (
            <col key={field} className="counting-figure-column" />
          ))}
          <col className="counting-state-column" />
        </colgroup>
        <thead ref={head}>
          <tr aria-rowindex={1}>
            <th scope="col">{common('column.ordinal')}</th>
            <th scope="col">{t('subject')}</th>
            {columns.map((field) => (
              <th key={field} scope="col" className="counting-number">
                {labels[field]}
              </th>
            ))}
            <th scope="col">{t('stateColumn')}</th>
          </tr>
        </thead>
        <tbody>
          <Room height={above} columns={columnCount} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <RowLine
                key={row.key}
                index={index}
                row={row}
                {...countsOf(fields, row.fields)}
                columns={columns}
                current={index === current}
                state={stateOf(row.key)}
                measure={measure}
                onChoose={onChoose}
              />
            );
          })}
          <Room height={below} columns={columnCount} />
        </tbody>
      </table>
    </div>
  );
}

/** A row of the list. Its figures come one by one, so that a keystroke draws anew only the row that it changes. */
const RowLine = memo(function RowLine({
  index,
  row,
  columns,
  current,
  state,
  measure,
  onChoose,
  ...counts
}: ItemCounts & {
  index: number;
  row: BallotRow;
  columns: readonly RowField[];
  current: boolean;
  state: ListState;
  measure: Ref<HTMLTableRowElement>;
  onChoose: (index: number) => void;
}) {
  const { t } = useTranslation('counting');
  const added = addedDetail(row.name, row.detail);
  return (
    <tr
      ref={measure}
      data-index={index}
      data-state={state}
      aria-rowindex={index + 2}
      aria-current={current}
      className="counting-row"
      onClick={() => onChoose(index)}
    >
      <td className="counting-number">{row.ordinal}</td>
      <td>
        <button type="button" tabIndex={-1} title={[row.name, added].filter(Boolean).join(', ')}>
          {row.name}
          {added !== '' && <span className="meeting-detail">, {added}</span>}
        </button>
      </td>
      {columns.map((field) => (
        <td key={field} className="counting-number">
          {counts[field]}
        </td>
      ))}
      <td className="counting-state">{t(`state.${state}`)}</td>
    </tr>
  );
});

function Room({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { filledRow } from '../../../../src-main/domain/voting/count-sheet.ts';
import type { ItemCounts } from '../../../../src-main/domain/voting/tally.ts';
import { addedDetail } from '../../../ui/added-detail.ts';
import type { RowField } from './count-fields.ts';
import type { BallotRow, RowState } from './count-view.ts';
import { Figure } from './Figure.tsx';

/** Figures that follow from those typed. */
export type Offers = { readonly [Field in keyof ItemCounts]?: number };

/** What Enter would write into the blanks of a row. */
export function offeredCounts(row: BallotRow, counts: ItemCounts, valid: number | null): Offers {
  const filled = filledRow(counts, row.expected(valid));
  const { writtenAgree, writtenDisagree } = counts;
  const rest = writtenAgree !== null && writtenDisagree === null ? row.opinions - writtenAgree : -1;
  const marks: Offers =
    filled === null
      ? {}
      : {
          ...(counts.disagree === null && { disagree: filled.disagree }),
          ...(counts.invalidMarks === null && { invalidMarks: filled.invalidMarks }),
        };
  return rest >= 0 ? { ...marks, writtenDisagree: rest } : marks;
}

/** The row that is read aloud: its name large, its figures, and whether they can be. It stays where it is, row after row. */
export function CurrentRow({
  row,
  place,
  rows,
  counts,
  columns,
  labels,
  valid,
  hands,
  state,
  reasons,
  differences,
  inputs,
  onChange,
  onKeyDown,
  finder,
}: {
  row: BallotRow;
  /** Of the row in the list, from 0. */
  place: number;
  rows: number;
  counts: ItemCounts;
  columns: readonly RowField[];
  labels: Readonly<Record<RowField, string>>;
  valid: number | null;
  hands: boolean;
  state: RowState;
  reasons: readonly string[];
  differences: ReadonlyMap<string, number | null> | null;
  inputs: RefObject<(HTMLInputElement | null)[]>;
  onChange: (field: RowField, value: number | null) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>, column: number) => void;
  /** Leads to another row. */
  finder: ReactNode;
}) {
  const { t } = useTranslation('counting');
  const offers = offeredCounts(row, counts, valid);
  const expected = row.expected(valid);
  const added = addedDetail(row.name, row.detail);
  return (
    <section className="counting-current" data-state={state} aria-label={t('rowInputs')}>
      <div>
        <div className="counting-bar">
          <span className="counting-ordinal">
            {t('rowOf', { row: place + 1, rows })}
            {row.recused > 0 && ` · ${t('recused', { count: row.recused })}`}
            {expected !== null && ` · ${t('expected', { count: expected })}`}
          </span>
          {finder}
        </div>
        <p className="counting-name" aria-live="polite">
          {row.ordinal !== null && `${row.ordinal}. `}
          {row.name}
          {added !== '' && <small>, {added}</small>}
        </p>
      </div>
      <div className="counting-group">
        {columns.map((field, column) => (
          <Figure
            key={field}
            ref={(input) => {
              inputs.current[column] = input;
            }}
            label={labels[field]}
            value={counts[field]}
            offered={offers[field] ?? null}
            other={differences?.get(row.fields[field])}
            wrong={state === 'wrong'}
            onChange={(value) => onChange(field, value)}
            onKeyDown={(event) => onKeyDown(event, column)}
          />
        ))}
        <div className="counting-reason" role="status" data-state={state}>
          {reasons.length > 0 ? (
            reasons.join('. ')
          ) : (
            <RowHint {...{ counts, columns, labels, offers, state, hands }} />
          )}
        </div>
      </div>
    </section>
  );
}

function RowHint({
  counts,
  columns,
  labels,
  offers,
  state,
  hands,
}: {
  counts: ItemCounts;
  columns: readonly RowField[];
  labels: Readonly<Record<RowField, string>>;
  offers: Offers;
  state: RowState;
  hands: boolean;
}) {
  const { t } = useTranslation('counting');
  if (state === 'done') return t('done');
  if (offers.disagree !== undefined || offers.invalidMarks !== undefined) {
    return t(hands ? 'offerHands' : 'offer', {
      disagree: offers.disagree ?? counts.disagree ?? 0,
      invalid: offers.invalidMarks ?? counts.invalidMarks ?? 0,
    });
  }
  if (offers.writtenDisagree !== undefined) return t('offerWritten', { disagree: offers.writtenDisagree });
  const missing = columns
    .filter((field) => counts[field] === null)
    .map((field) => labels[field].toLowerCase());
  return t('missing', { fields: missing.join(', ') });
}

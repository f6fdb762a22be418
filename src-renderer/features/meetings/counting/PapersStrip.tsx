import { memo } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { BallotCounts } from '../../../../src-main/domain/voting/tally.ts';
import { paperFields } from './count-fields.ts';
import type { CountFields, PaperField } from './count-fields.ts';
import { Figure } from './Figure.tsx';

/**
 * The papers: handed out, come back, valid and not. Of several batches each has its own, and only how many were handed out
 * is known of all together.
 */
export const PapersStrip = memo(function PapersStrip({
  batch,
  batches,
  differences,
  first,
  onChange,
  onDone,
  ...papers
}: BallotCounts & {
  batch: number;
  batches: number;
  differences: ReadonlyMap<string, number | null> | null;
  /** Where the papers begin, for whoever leads the focus there. */
  first: RefObject<HTMLInputElement | null>;
  onChange: (changes: CountFields) => void;
  /** Enter in the last figure. */
  onDone: () => void;
}) {
  const { t } = useTranslation('counting');
  const offers = offered(papers);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, index: number): void {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    const field = paperFields[index];
    const offer = field && offers[field];
    if (field !== undefined && offer !== undefined && papers[field] === null) onChange({ [field]: offer });
    const inputs = event.currentTarget.closest('.counting-group')?.querySelectorAll('input');
    const next = inputs?.[index + 1];
    if (next) next.focus();
    else onDone();
  }

  return (
    <div
      className="counting-group"
      role="group"
      aria-label={batches > 1 ? t('papersOfBatch', { batch }) : t('papersLabel')}
    >
      {paperFields.map((field, index) => (
        <Figure
          key={field}
          {...(index === 0 ? { ref: first } : {})}
          label={t(`paper.${field}`)}
          value={papers[field]}
          offered={offers[field] ?? null}
          other={field === 'issued' ? undefined : differences?.get(field)}
          wrong={isWrong(field, papers)}
          onChange={(value) => onChange({ [field]: value })}
          onKeyDown={(event) => onKeyDown(event, index)}
        />
      ))}
    </div>
  );
});

/** What follows from the figures typed: every paper that came back is valid or not. */
function offered({ returned, valid, invalid }: BallotCounts): { readonly [Field in PaperField]?: number } {
  if (returned === null) return {};
  if (valid === null && invalid === null) return { valid: returned, invalid: 0 };
  if (valid === null && invalid !== null && invalid <= returned) return { valid: returned - invalid };
  if (valid !== null && invalid === null && valid <= returned) return { invalid: returned - valid };
  return {};
}

function isWrong(field: PaperField, { issued, returned, valid, invalid }: BallotCounts): boolean {
  if (field === 'issued') return false;
  if (field === 'returned') return issued !== null && returned !== null && returned > issued;
  return returned !== null && valid !== null && invalid !== null && returned !== valid + invalid;
}

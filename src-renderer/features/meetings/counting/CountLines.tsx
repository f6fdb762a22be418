import { useTranslation } from 'react-i18next';

import type { BallotCounts } from '../../../../src-main/domain/voting/tally.ts';
import type { CountView } from './count-view.ts';

/** A batch of so few papers all but shows the ballots themselves. */
const FEWEST_PAPERS = 2;

/** How the count adds up while it is typed: figures that were typed, never a share or a verdict. */
export function CountLines({
  view,
  rows,
  totals,
  batches,
  batchPapers,
  differences,
}: {
  view: CountView;
  rows: number;
  /** Null where nothing lies on papers. */
  totals: BallotCounts | null;
  batches: number;
  batchPapers: BallotCounts;
  /** How many figures differ between two entries; `hidden` until both are complete, null where the count is typed once. */
  differences: number | 'hidden' | null;
}) {
  const { t } = useTranslation('counting');
  return (
    <div className="counting-lines" role="status">
      {totals && batches > 1 && <span>{t('ofAllBatches', { count: batches })}:</span>}
      {totals && <PaperLines totals={totals} />}
      {view.paperReasons.map((reason) => (
        <span key={reason} data-ok={false}>
          {reason}
        </span>
      ))}
      {batches > 1 && batchPapers.returned !== null && batchPapers.returned <= FEWEST_PAPERS && (
        <span data-ok={false}>{t('smallBatch', { count: batchPapers.returned })}</span>
      )}
      <span>{t('progress', { counted: view.counted, rows })}</span>
      <span data-ok={view.wrong === 0}>
        {view.wrong === 0 ? t('noWrongRows') : t('wrongRows', { count: view.wrong })}
      </span>
      {differences === 'hidden' && <span>{t('notCompared')}</span>}
      {typeof differences === 'number' && (
        <span data-ok={differences === 0}>
          {differences === 0 ? t('noDifferences') : t('differences', { count: differences })}
        </span>
      )}
    </div>
  );
}

function PaperLines({ totals: { issued, returned, valid, invalid } }: { totals: BallotCounts }) {
  const { t } = useTranslation('counting');
  return (
    <>
      <span data-ok={issued === null || returned === null || issued >= returned}>
        {issued === null || returned === null || returned > issued
          ? t('issuedOpen')
          : t('issuedLine', { issued, returned, out: issued - returned })}
      </span>
      <span data-ok={returned === null || valid === null || invalid === null || returned === valid + invalid}>
        {returned === null || valid === null || invalid === null || returned !== valid + invalid
          ? t('returnedOpen')
          : t('returnedLine', { returned, valid, invalid })}
      </span>
    </>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { PagedList } from './PagedList.tsx';

/** What all votes of the session came to. */
export function SummarySlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'summary' }> }) {
  const { t } = useTranslation('projector');
  const rows = useMemo(
    () =>
      slide.rows.map(({ subject, round, outcome }, index) => ({
        ordinal: index + 1,
        name: round > 1 ? t('round', { subject, round }) : subject,
        detail: '',
        figures:
          outcome === null ? (
            <span className="slide-note">{t('counting')}</span>
          ) : (
            <>
              <span className="slide-verdict">{t('passedOf', outcome)}</span>
              <span className="slide-note">{outcome.sealed ? t('sealed') : t('notSealed')}</span>
            </>
          ),
      })),
    [slide.rows, t],
  );
  return <PagedList label={t('summary')} heading={slide.title} rows={rows} quorum={slide.quorum} />;
}

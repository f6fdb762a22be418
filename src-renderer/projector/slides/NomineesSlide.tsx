import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { headingOf } from './heading-of.ts';
import { PagedList } from './PagedList.tsx';
import { useCandidateRows } from './use-candidate-rows.ts';

/** Whom a vote will be about, before it is opened. */
export function NomineesSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'nominees' }> }) {
  const { t } = useTranslation('projector');
  const rows = useCandidateRows(slide.candidates);
  return (
    <PagedList
      label={t('nominees')}
      heading={headingOf(slide)}
      firstNote={slide.ruleText}
      rows={rows}
      quorum={slide.quorum}
    />
  );
}

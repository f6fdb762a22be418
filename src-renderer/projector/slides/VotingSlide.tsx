import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { headingOf } from './heading-of.ts';
import { PagedList } from './PagedList.tsx';

/** Names and the rule while ballots are filled in: the slide has no field that a count could come in by. */
export function VotingSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'voting' }> }) {
  const { t } = useTranslation('projector');
  const rows = useMemo(
    () => slide.candidates.map((candidate, index) => ({ ordinal: index + 1, ...candidate })),
    [slide.candidates],
  );
  return (
    <PagedList
      label={t('voting')}
      heading={headingOf(slide)}
      note={slide.ruleText}
      rows={rows}
      quorum={slide.quorum}
    />
  );
}

import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { headingOf } from './heading-of.ts';
import { PagedList } from './PagedList.tsx';
import { useCandidateRows } from './use-candidate-rows.ts';

/** Names and the rule while a vote runs: the slide has no field that a count could come in by. */
export function VotingSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'voting' }> }) {
  const { t } = useTranslation('projector');
  const { method, wholeList, candidates, issued } = slide;
  const rows = useCandidateRows(candidates);
  const apart = candidates.filter((candidate) => candidate.apart).length;
  const list = apart > 0 ? t('wholeListBut', { count: apart }) : t('wholeList');
  const label = method === 'secret_ballot' ? t('voting') : t('votingOpen');
  return (
    <PagedList
      label={issued === null ? label : `${label} · ${t('issued', { count: issued })}`}
      heading={headingOf(slide)}
      note={slide.ruleText}
      firstNote={[wholeList && list, t(`howTo.${method}`)].filter((text) => text !== false).join(' ')}
      rows={rows}
      quorum={slide.quorum}
    />
  );
}

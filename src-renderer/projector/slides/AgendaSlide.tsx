import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { PagedList } from './PagedList.tsx';

export function AgendaSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'agenda' }> }) {
  const { t } = useTranslation('projector');
  const rows = useMemo(
    () => slide.items.map(({ position, title }) => ({ ordinal: position, name: title, detail: '' })),
    [slide.items],
  );
  return (
    <PagedList
      label={t('agenda')}
      heading={slide.title}
      rows={rows}
      rowStyle={SLIDE_TEXT.body}
      quorum={slide.quorum}
    />
  );
}

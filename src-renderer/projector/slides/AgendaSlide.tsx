import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { PagedList } from './PagedList.tsx';
import type { ListRow } from './PagedList.tsx';

/** The agenda in its parts; the item that is dealt with stands out, those behind it are pale. */
export function AgendaSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'agenda' }> }) {
  const { t } = useTranslation('projector');
  const rows = useMemo(
    () =>
      slide.items.map(({ position, section, time, title, speaker, progress }, index): ListRow => {
        const begins = section !== '' && section !== slide.items[index - 1]?.section;
        return {
          ordinal: position,
          name: time === null ? title : `${time} – ${title}`,
          detail: speaker,
          ...(begins && { section }),
          ...(progress !== 'ahead' && { mark: progress, markText: t(progress) }),
        };
      }),
    [slide.items, t],
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

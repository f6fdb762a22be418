import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { cssOf, fittingStyle } from './fitting.ts';
import { PagedList } from './PagedList.tsx';
import { BODY_WIDTH, bodyHeight, SlideFrame } from './SlideFrame.tsx';
import { floorHeight, SpeechFloor } from './SpeechFloor.tsx';

type Item = Extract<ProjectorSlide, { kind: 'item' }>;

/** One item of the agenda, what is voted on under it, and the clock of whoever has the floor. */
export function ItemSlide({ slide }: { slide: Item }) {
  const { t } = useTranslation('projector');
  const { position, items, section, title, speaker, votes, speech, quorum } = slide;
  const rows = useMemo(
    () =>
      votes.map(({ subject, collectives, individuals, households }, index) => {
        const kinds = [
          collectives > 0 && t('collectives', { count: collectives }),
          individuals > 0 && t('individuals', { count: individuals }),
          households > 0 && t('households', { count: households }),
        ].filter((text) => text !== false);
        return { ordinal: index + 1, name: subject, detail: kinds.join(', ') || t('noNominees') };
      }),
    [votes, t],
  );
  const place = t('item', { position, items });
  const label = section === '' ? place : `${place} · ${section}`;
  const presenter = speaker === '' ? '' : t('presenter', { name: speaker });
  const floor = speech && { element: <SpeechFloor speech={speech} />, height: floorHeight(speech) };
  if (rows.length > 0) {
    return (
      <PagedList
        label={label}
        heading={title}
        firstNote={presenter}
        rows={rows}
        quorum={quorum}
        floor={floor}
      />
    );
  }
  const presenterHeight = presenter === '' ? 0 : 2 * SLIDE_TEXT.body.lineHeight;
  const style = fittingStyle(title, [SLIDE_TEXT.title, SLIDE_TEXT.heading, SLIDE_TEXT.body], {
    width: BODY_WIDTH,
    height: bodyHeight(quorum) - (floor?.height ?? 0) - presenterHeight,
  });
  return (
    <SlideFrame label={label} quorum={quorum} floor={floor?.element} centred>
      <h1 style={cssOf(style)}>{title}</h1>
      {presenter !== '' && <p className="slide-note">{presenter}</p>}
    </SlideFrame>
  );
}

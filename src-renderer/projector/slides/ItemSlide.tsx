import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { cssOf, fittingStyle } from './fitting.ts';
import { BODY_WIDTH, bodyHeight, SlideFrame } from './SlideFrame.tsx';

export function ItemSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'item' }> }) {
  const { t } = useTranslation('projector');
  const style = fittingStyle(slide.title, [SLIDE_TEXT.title, SLIDE_TEXT.heading, SLIDE_TEXT.body], {
    width: BODY_WIDTH,
    height: bodyHeight(slide.quorum),
  });
  return (
    <SlideFrame
      label={t('item', { position: slide.position, items: slide.items })}
      quorum={slide.quorum}
      centred
    >
      <h1 style={cssOf(style)}>{slide.title}</h1>
    </SlideFrame>
  );
}

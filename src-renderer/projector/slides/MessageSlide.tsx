import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { cssOf, fittingStyle } from './fitting.ts';
import { BODY_WIDTH, bodyHeight, SlideFrame } from './SlideFrame.tsx';

/** What the operator typed, in the lines in which it was typed. */
export function MessageSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'message' }> }) {
  const { t } = useTranslation('projector');
  const style = fittingStyle(slide.text, [SLIDE_TEXT.title, SLIDE_TEXT.heading, SLIDE_TEXT.body], {
    width: BODY_WIDTH,
    height: bodyHeight(slide.quorum),
  });
  return (
    <SlideFrame label={t('message')} quorum={slide.quorum} centred>
      <p className="slide-lines" style={cssOf(style)}>
        {slide.text}
      </p>
    </SlideFrame>
  );
}

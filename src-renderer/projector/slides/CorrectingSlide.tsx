import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { cssOf, fittingStyle } from './fitting.ts';
import { headingOf } from './heading-of.ts';
import { BODY_WIDTH, SlideFrame } from './SlideFrame.tsx';

/** In place of a result that no longer stands, until the corrected record is closed. */
export function CorrectingSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'correcting' }> }) {
  const { t } = useTranslation('projector');
  const heading = headingOf(slide);
  const style = fittingStyle(heading, [SLIDE_TEXT.title, SLIDE_TEXT.heading, SLIDE_TEXT.body], {
    width: BODY_WIDTH,
    height: 4 * SLIDE_TEXT.title.lineHeight,
  });
  return (
    <SlideFrame label={t('result')} quorum={slide.quorum} centred>
      <h1 className="slide-gold" style={cssOf(style)}>
        {heading}
      </h1>
      <div className="slide-rule" />
      <p style={cssOf(SLIDE_TEXT.heading)}>{t('correcting')}</p>
      <p className="slide-note">{t('correctingHint')}</p>
    </SlideFrame>
  );
}

import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { formatSeconds } from '../../../src-main/domain/meetings/speech-clock.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { formatTimeOfDay, useNow } from '../use-clock.ts';
import { cssOf, fittingStyle } from './fitting.ts';
import { BODY_WIDTH, SlideFrame } from './SlideFrame.tsx';

/** A break with the time that is left of it. */
export function BreakSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'break' }> }) {
  const { t } = useTranslation('projector');
  const endsAt = Date.parse(slide.endsAt);
  const left = Math.ceil((endsAt - useNow()) / 1000);
  const text = slide.text === '' ? t('breakDefault') : slide.text;
  const style = fittingStyle(text, [SLIDE_TEXT.title, SLIDE_TEXT.heading, SLIDE_TEXT.body], {
    width: BODY_WIDTH,
    height: 3 * SLIDE_TEXT.title.lineHeight,
  });
  return (
    <SlideFrame label={t('break')} quorum={slide.quorum} centred>
      <h1 style={cssOf(style)}>{text}</h1>
      <div className="slide-rule" />
      {left > 0 ? (
        <>
          <p className="slide-gold" role="timer" style={cssOf(SLIDE_TEXT.figure)}>
            {formatSeconds(left)}
          </p>
          <p className="slide-note">{t('resumesAt', { time: formatTimeOfDay(endsAt) })}</p>
        </>
      ) : (
        <p className="slide-gold" style={cssOf(SLIDE_TEXT.title)}>
          {t('breakOver')}
        </p>
      )}
    </SlideFrame>
  );
}

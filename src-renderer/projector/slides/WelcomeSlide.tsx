import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { cssOf, fittingStyle } from './fitting.ts';
import { BODY_WIDTH, SlideFrame } from './SlideFrame.tsx';

export function WelcomeSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'welcome' }> }) {
  const titleStyle = fittingStyle(slide.title, [SLIDE_TEXT.title, SLIDE_TEXT.heading, SLIDE_TEXT.body], {
    width: BODY_WIDTH,
    height: 3 * SLIDE_TEXT.title.lineHeight,
  });
  const councilStyle = fittingStyle(slide.council, [SLIDE_TEXT.heading, SLIDE_TEXT.small], {
    width: BODY_WIDTH,
    height: SLIDE_TEXT.heading.lineHeight,
  });
  return (
    <SlideFrame label="" quorum={slide.quorum} centred>
      <p className="slide-gold" style={cssOf(councilStyle)}>
        {slide.council}
      </p>
      <div className="slide-rule" />
      <h1 style={cssOf(titleStyle)}>{slide.title}</h1>
      <div className="slide-rule" />
      <p>{slide.when}</p>
      <p className="slide-note">{slide.place}</p>
    </SlideFrame>
  );
}

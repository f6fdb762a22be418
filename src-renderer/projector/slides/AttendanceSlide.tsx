import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { cssOf } from './fitting.ts';
import { SlideFrame } from './SlideFrame.tsx';

/** The roll in figures: who is absent and why is no matter of the hall. */
export function AttendanceSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'attendance' }> }) {
  const { t } = useTranslation('projector');
  const { members, present, needed, written } = slide;
  const count = members - present;
  return (
    <SlideFrame label={t('attendance')} quorum={slide.quorum} centred>
      <h1 className="slide-gold" style={cssOf(SLIDE_TEXT.figure)}>
        {present}/{members}
      </h1>
      <p>{t('presentOf')}</p>
      <div className="slide-rule" />
      <p>{t('needed', { count: needed })}</p>
      {count > 0 && (
        <p className="slide-note">
          {written > 0 ? t('absentWritten', { count, written }) : t('absent', { count })}
        </p>
      )}
    </SlideFrame>
  );
}

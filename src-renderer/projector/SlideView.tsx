import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../src-main/contract/projector.contract.ts';
import { assertNever } from '../../src-main/domain/kernel/assert-never.ts';
import { SlideBoundary } from './SlideBoundary.tsx';
import { AgendaSlide } from './slides/AgendaSlide.tsx';
import { AttendanceSlide } from './slides/AttendanceSlide.tsx';
import { BreakSlide } from './slides/BreakSlide.tsx';
import { CorrectingSlide } from './slides/CorrectingSlide.tsx';
import { ItemSlide } from './slides/ItemSlide.tsx';
import { MessageSlide } from './slides/MessageSlide.tsx';
import { NomineesSlide } from './slides/NomineesSlide.tsx';
import { ResultSlide } from './slides/ResultSlide.tsx';
import { StatusSlide } from './slides/StatusSlide.tsx';
import { SummarySlide } from './slides/SummarySlide.tsx';
import { VotingSlide } from './slides/VotingSlide.tsx';
import { WelcomeSlide } from './slides/WelcomeSlide.tsx';

/** Draws one slide, in the hall and in the operator's previews alike. */
export function SlideView({ slide }: { slide: ProjectorSlide }) {
  const { t } = useTranslation('projector');
  return (
    // After a failed slide, one of another kind or title is tried anew.
    <SlideBoundary
      key={'title' in slide ? `${slide.kind} ${slide.title}` : slide.kind}
      fallback={<StatusSlide title={t('errorTitle')} hint={t('errorHint')} />}
    >
      <SlideOfKind slide={slide} />
    </SlideBoundary>
  );
}

function SlideOfKind({ slide }: { slide: ProjectorSlide }) {
  const { t } = useTranslation('projector');
  switch (slide.kind) {
    case 'blank':
      return null;
    case 'gone':
      return <StatusSlide title={t('goneTitle')} hint={t('goneHint')} />;
    case 'welcome':
      return <WelcomeSlide slide={slide} />;
    case 'attendance':
      return <AttendanceSlide slide={slide} />;
    case 'agenda':
      return <AgendaSlide slide={slide} />;
    case 'item':
      return <ItemSlide slide={slide} />;
    case 'nominees':
      return <NomineesSlide slide={slide} />;
    case 'voting':
      return <VotingSlide slide={slide} />;
    case 'correcting':
      return <CorrectingSlide slide={slide} />;
    case 'result':
      return <ResultSlide slide={slide} />;
    case 'summary':
      return <SummarySlide slide={slide} />;
    case 'message':
      return <MessageSlide slide={slide} />;
    case 'break':
      return <BreakSlide slide={slide} />;
    default:
      return assertNever(slide);
  }
}

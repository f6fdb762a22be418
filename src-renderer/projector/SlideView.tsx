import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../src-main/contract/projector.contract.ts';
import { assertNever } from '../../src-main/domain/kernel/assert-never.ts';
import { SlideBoundary } from './SlideBoundary.tsx';
import { AgendaSlide } from './slides/AgendaSlide.tsx';
import { ItemSlide } from './slides/ItemSlide.tsx';
import { MessageSlide } from './slides/MessageSlide.tsx';
import { ResultSlide } from './slides/ResultSlide.tsx';
import { VotingSlide } from './slides/VotingSlide.tsx';
import { WelcomeSlide } from './slides/WelcomeSlide.tsx';

/** Draws one slide, in the hall and in the operator's preview alike. */
export function SlideView({ slide }: { slide: ProjectorSlide }) {
  const { t } = useTranslation('projector');
  return (
    // A slide of another kind or title begins at its first page, and after a failed one drawing is tried anew.
    <SlideBoundary
      key={'title' in slide ? `${slide.kind} ${slide.title}` : slide.kind}
      fallback={<MessageSlide title={t('errorTitle')} hint={t('errorHint')} />}
    >
      <SlideOfKind slide={slide} />
    </SlideBoundary>
  );
}

function SlideOfKind({ slide }: { slide: ProjectorSlide }) {
  switch (slide.kind) {
    case 'blank':
      return null;
    case 'welcome':
      return <WelcomeSlide slide={slide} />;
    case 'agenda':
      return <AgendaSlide slide={slide} />;
    case 'item':
      return <ItemSlide slide={slide} />;
    case 'voting':
      return <VotingSlide slide={slide} />;
    case 'result':
      return <ResultSlide slide={slide} />;
    default:
      return assertNever(slide);
  }
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { Book } from '../../src-main/contract/book.ts';
import { book, transport } from '../api/page-connection.ts';
import { useConnectionState } from '../api/use-connection-state.ts';
import { RehearsalFrame } from '../ui/RehearsalFrame.tsx';
import { hallAction } from './hall-keys.ts';
import { PagingContext } from './paging-context.ts';
import { DisconnectedContext } from './slides/SlideFrame.tsx';
import { StatusSlide } from './slides/StatusSlide.tsx';
import { SlideView } from './SlideView.tsx';
import { Stage } from './Stage.tsx';
import { useHallControls } from './use-hall-controls.ts';
import { useHall } from './use-hall.ts';
import { useIdlePointer } from './use-idle-pointer.ts';

/**
 * The hall screen. It knows nothing but the slide: when the program is out of reach it keeps the last one. Its keys are
 * those of `hallAction`; `F` or a double click fills the display.
 */
export function ProjectorPage() {
  const { t } = useTranslation('projector');
  const { hall, stage, failed, place } = useHall();
  const connection = useConnectionState(transport);
  const black = hall?.black ?? false;
  const controls = useHallControls({ black, meetingId: null });
  const idle = useIdlePointer();
  const { act } = controls;

  useEffect(() => {
    document.title = t('documentTitle');
  }, [t]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (plain && event.key.toLowerCase() === 'f') toggleFullScreen();
      const action = hallAction(event, place.current);
      if (action === null) return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [act, place]);

  const disconnected = connection !== 'connected' || failed || controls.failed;
  return (
    <DisconnectedContext value={disconnected}>
      {book === Book.rehearsal && <RehearsalFrame words />}
      <main className="hall" data-idle={idle} data-black={black} onDoubleClick={toggleFullScreen}>
        {!black && (
          <Stage theme={hall?.theme}>
            {hall && stage ? (
              <PagingContext value={stage}>
                <SlideView slide={hall.slide} />
              </PagingContext>
            ) : (
              <StatusSlide title={t('waiting')} />
            )}
          </Stage>
        )}
      </main>
    </DisconnectedContext>
  );
}

function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse; the window then simply keeps its size.
  change.catch(() => undefined);
}

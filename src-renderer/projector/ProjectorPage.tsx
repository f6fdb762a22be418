import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc, transport } from '../api/page-connection.ts';
import { useConnectionState } from '../api/use-connection-state.ts';
import { MessageSlide } from './slides/MessageSlide.tsx';
import { DisconnectedContext } from './slides/SlideFrame.tsx';
import { SlideView } from './SlideView.tsx';
import { Stage } from './Stage.tsx';
import { useIdlePointer } from './use-idle-pointer.ts';
import { HallContext } from './use-pages.ts';
import { useProjectorSlide } from './use-projector-slide.ts';

/**
 * The hall screen. It knows nothing but the slide: when the program is out of reach it keeps the last one.
 * `B` makes it black, the space bar turns a page, `F` or a double click fills the display.
 */
export function ProjectorPage() {
  const { t } = useTranslation('projector');
  const shown = useProjectorSlide();
  const connection = useConnectionState(transport);
  const setBlack = useMutation(orpc.projector.setBlack.mutationOptions());
  const idle = useIdlePointer();
  const black = shown.data?.black ?? false;
  const { mutate } = setBlack;

  useEffect(() => {
    document.title = t('documentTitle');
  }, [t]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const key = event.key.toLowerCase();
      if (key === 'b') mutate({ black: !black });
      if (key === 'f') toggleFullScreen();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [black, mutate]);

  const disconnected = connection !== 'connected' || shown.isError || setBlack.isError;
  return (
    <HallContext value={true}>
      <DisconnectedContext value={disconnected}>
        <main className="hall" data-idle={idle} data-black={black} onDoubleClick={toggleFullScreen}>
          {!black && (
            <Stage>
              {shown.data ? <SlideView slide={shown.data.slide} /> : <MessageSlide title={t('waiting')} />}
            </Stage>
          )}
        </main>
      </DisconnectedContext>
    </HallContext>
  );
}

function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse; the window then simply keeps its size.
  change.catch(() => undefined);
}

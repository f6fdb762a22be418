import { IconAlertTriangle, IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { drawnHeight } from '../measure-text.ts';
import { STAGE } from '../stage-scale.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { useClock } from '../use-clock.ts';

/** The quorum as every slide of a session carries it. */
export type Quorum = { readonly sentence: string; readonly met: boolean };

/** Whether the hall screen has lost the program and shows what it had last. */
export const DisconnectedContext = createContext(false);

const SIDE = 48;
const ICON = 60;
/** Narrower than the slide's own, so that the sentence of an ordinary quorum takes one line. */
const STRIP_SIDE = 32;
const STRIP_GAP = 16;
/** The line with label and clock, its padding included. */
const TOP_HEIGHT = 94;
const BODY_PADDING = 22;
const STRIP_PADDING = 27;

/** Room for text across a slide, in pixels of the canvas. */
export const BODY_WIDTH = STAGE.width - 2 * SIDE;

const STRIP_WIDTH = STAGE.width - 2 * STRIP_SIDE - ICON - STRIP_GAP;

/** Room for what stands between the top line and the quorum strip. */
export function bodyHeight(quorum: Quorum): number {
  const strip = drawnHeight(quorum.sentence, SLIDE_TEXT.body, STRIP_WIDTH);
  return STAGE.height - TOP_HEIGHT - BODY_PADDING - strip - STRIP_PADDING;
}

/** What all slides of a session share: a label and the clock above, the quorum below. */
export function SlideFrame({
  label,
  page,
  quorum,
  floor = null,
  centred = false,
  children,
}: {
  label: string;
  page?: string | undefined;
  quorum: Quorum;
  /** Above the quorum. */
  floor?: ReactNode;
  centred?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="slide">
      <div className="slide-top">
        <span>{label}</span>
        {page !== undefined && <span>{page}</span>}
        <Disconnected />
        <Clock />
      </div>
      <div className={centred ? 'slide-body slide-body-centred' : 'slide-body'}>{children}</div>
      {floor}
      <div className="slide-strip" data-met={quorum.met}>
        {quorum.met ? (
          <IconCircleCheck size={ICON} aria-hidden />
        ) : (
          <IconAlertTriangle size={ICON} aria-hidden />
        )}
        <span>{quorum.sentence}</span>
      </div>
    </div>
  );
}

function Clock() {
  return <span className="slide-clock">{useClock()}</span>;
}

/** A small sign that what is shown may be old. */
export function Disconnected() {
  const { t } = useTranslation('projector');
  if (!useContext(DisconnectedContext)) return null;
  return (
    <span className="slide-sign" title={t('reconnecting')}>
      <IconPlugConnectedX size={ICON} aria-label={t('reconnecting')} />
    </span>
  );
}

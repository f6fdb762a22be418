import { IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { formatSeconds, speechClock } from '../../../src-main/domain/meetings/speech-clock.ts';
import { drawnHeight } from '../measure-text.ts';
import { STAGE } from '../stage-scale.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import { useNow } from '../use-clock.ts';
import { cssOf } from './fitting.ts';

type Speech = NonNullable<Extract<ProjectorSlide, { kind: 'item' }>['speech']>;

const SIDE = 48;
const GAP = 28;
const ICON = 72;
/** Room for `-120:05` in the type of a title. */
const CLOCK_WIDTH = 420;
const PADDING = 32;
const NAME_WIDTH = STAGE.width - 2 * SIDE - 2 * GAP - ICON - CLOCK_WIDTH;

/** The height of the strip of a speech, in pixels of the canvas. */
export function floorHeight({ speaker }: Speech): number {
  const name = drawnHeight(speaker, SLIDE_TEXT.name, NAME_WIDTH);
  return Math.max(name, SLIDE_TEXT.title.lineHeight) + PADDING;
}

/** Who has the floor, and how much of the time is left. */
export function SpeechFloor({ speech }: { speech: Speech }) {
  const { t } = useTranslation('projector');
  const { elapsed, remaining, phase } = speechClock({ ...speech, endedAt: null }, useNow());
  return (
    <div
      className="slide-floor"
      data-phase={phase}
      style={{ padding: `${PADDING / 2}px ${SIDE}px`, gap: GAP }}
    >
      <IconMicrophone size={ICON} aria-label={t('floor')} />
      <span className="slide-text" style={cssOf(SLIDE_TEXT.name)}>
        {speech.speaker}
      </span>
      <span className="slide-time" role="timer" style={{ ...cssOf(SLIDE_TEXT.title), width: CLOCK_WIDTH }}>
        {formatSeconds(remaining ?? elapsed)}
      </span>
    </div>
  );
}

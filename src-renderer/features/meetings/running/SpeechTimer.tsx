import { Button, Group, Text } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { formatSeconds, speechClock } from '../../../../src-main/domain/meetings/speech-clock.ts';
import { useNow } from '../../../projector/use-clock.ts';
import { useAltKey } from './use-alt-key.ts';
import type { RunningSpeech, useRunningCommands } from './use-running.ts';

/** The clock of whoever has the floor, as the hall sees it. */
export function SpeechTimer({
  meetingId,
  speech,
  commands: { endSpeech, extendSpeech },
}: {
  meetingId: MeetingId;
  speech: RunningSpeech;
  commands: ReturnType<typeof useRunningCommands>;
}) {
  const { t } = useTranslation('running');
  const { elapsed, remaining, phase } = speechClock(speech, useNow());
  const { mutate: end } = endSpeech;
  const stop = useCallback(() => end({ meetingId }), [end, meetingId]);
  useAltKey('T', stop, true);
  return (
    <div className="running-timer" data-phase={phase}>
      <span className="running-clock" role="timer">
        {formatSeconds(remaining ?? elapsed)}
      </span>
      <div>
        <Text fw={600}>{speech.speaker}</Text>
        <Text size="sm">{t('elapsed', { time: formatSeconds(elapsed) })}</Text>
        {/* Said once when it begins to hold, not every second. */}
        <Text size="sm" fw={600} role="status">
          {phase === 'ending' && t('ending')}
          {phase === 'over' && t('isOver')}
        </Text>
      </div>
      <Group gap={4} ml="auto">
        {speech.limitSeconds !== null && (
          <Button
            size="xs"
            variant="default"
            onClick={() => extendSpeech.mutate({ meetingId, speechId: speech.id, seconds: 60 })}
          >
            {t('extend')}
          </Button>
        )}
        <Button size="xs" color="red" loading={endSpeech.isPending} onClick={stop}>
          {t('stop')}
        </Button>
      </Group>
    </div>
  );
}

import { ActionIcon, Autocomplete, Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { formatSeconds, speechClock } from '../../../../src-main/domain/meetings/speech-clock.ts';
import { foldedOptionsFilter } from '../../../ui/folded-options-filter.ts';
import { formatTime } from '../../../ui/format-moment.ts';
import { SpeechTimer } from './SpeechTimer.tsx';
import { useRunningCommands } from './use-running.ts';
import type { RunningItem, RunningSpeech, RunningView } from './use-running.ts';

const LIMITS = [0, 2, 3, 5, 7, 10, 15, 20] as const;
const USUAL_LIMIT = 5;

/** Who has the floor under an item, whom it is given to next, and who has spoken. */
export function Speeches({
  meetingId,
  running,
  item,
}: {
  meetingId: MeetingId;
  running: RunningView;
  item: RunningItem;
}) {
  const { t } = useTranslation('running');
  const commands = useRunningCommands();
  const ofItem = running.speeches.filter(({ itemId }) => itemId === item.id);
  const current = running.speeches.find(({ endedAt }) => endedAt === null);
  const spoken = ofItem.filter(({ endedAt }) => endedAt !== null).toReversed();
  const isCurrent = item.id === running.currentItemId;
  return (
    <section className="running-speeches" aria-labelledby="speeches-title">
      <Title order={3} size="h4" id="speeches-title">
        {t('speeches')}
      </Title>
      {current && <SpeechTimer meetingId={meetingId} speech={current} commands={commands} />}
      {isCurrent && (
        <GiveFloor
          speakers={running.speakers}
          pending={commands.startSpeech.isPending}
          onStart={(speaker, limitSeconds) =>
            commands.startSpeech.mutate({ meetingId, speaker, limitSeconds })
          }
        />
      )}
      {spoken.length === 0 && current === undefined && (
        <Text size="sm" c="dimmed">
          {t('noSpeeches')}
        </Text>
      )}
      <ol className="running-spoken" aria-label={t('list')}>
        {spoken.map((speech) => (
          <li key={speech.id}>
            <span>{formatTime(speech.startedAt)}</span>
            <span>{speech.speaker}</span>
            <span>{lengthOf(speech)}</span>
            {isCurrent && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() =>
                  commands.startSpeech.mutate({
                    meetingId,
                    speaker: speech.speaker,
                    limitSeconds: leftOf(speech),
                  })
                }
              >
                {t('again')}
              </Button>
            )}
            {running.state === 'in_session' && (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="red"
                aria-label={t('remove', { name: speech.speaker })}
                onClick={() => commands.removeSpeech.mutate({ meetingId, speechId: speech.id })}
              >
                <IconTrash size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function GiveFloor({
  speakers,
  pending,
  onStart,
}: {
  speakers: RunningView['speakers'];
  pending: boolean;
  onStart: (speaker: string, limitSeconds: number | null) => void;
}) {
  const { t } = useTranslation('running');
  const [speaker, setSpeaker] = useState('');
  const [listOpen, setListOpen] = useState(false);
  const [minutes, setMinutes] = useLocalStorage<number>({
    key: 'so-vang:speech-minutes',
    defaultValue: USUAL_LIMIT,
  });
  const names = [...new Set(speakers.map(({ name, post }) => (post === '' ? name : `${name}, ${post}`)))];
  return (
    <form
      className="running-floor"
      onSubmit={(event) => {
        event.preventDefault();
        if (speaker.trim() === '' || pending) return;
        onStart(speaker, minutes === 0 ? null : minutes * 60);
        setSpeaker('');
        setListOpen(false);
      }}
    >
      <Autocomplete
        flex={1}
        size="xs"
        label={t('speaker')}
        placeholder={t('speakerPlaceholder')}
        data={names}
        filter={foldedOptionsFilter}
        limit={12}
        maxLength={200}
        value={speaker}
        onChange={setSpeaker}
        dropdownOpened={listOpen}
        onDropdownOpen={() => setListOpen(true)}
        onDropdownClose={() => setListOpen(false)}
      />
      <NativeSelect
        size="xs"
        label={t('limit')}
        value={String(minutes)}
        data={LIMITS.map((count) => ({
          value: String(count),
          label: count === 0 ? t('limits.none') : t('limits.minutes', { count }),
        }))}
        onChange={(event) => setMinutes(Number(event.currentTarget.value))}
      />
      <Group align="flex-end">
        <Button type="submit" size="xs" loading={pending} disabled={speaker.trim() === ''}>
          {t('start')}
        </Button>
      </Group>
    </form>
  );
}

/** `3:20` of a speech that has ended. */
function lengthOf(speech: RunningSpeech): string {
  return formatSeconds(speechClock(speech, 0).elapsed);
}

/** Whoever goes on has what was left, and at least half a minute. */
function leftOf(speech: RunningSpeech): number | null {
  const { remaining } = speechClock(speech, 0);
  return remaining === null ? null : Math.max(30, remaining);
}

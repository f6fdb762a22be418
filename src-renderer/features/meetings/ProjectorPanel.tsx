import { ActionIcon, Button, Group, NativeSelect, Paper, Switch, Text, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorView } from '../../../src-main/domain/meetings/projector-view.ts';
import { orpc, shell } from '../../api/page-connection.ts';
import { SlideView } from '../../projector/SlideView.tsx';
import { Stage } from '../../projector/Stage.tsx';
import { useProjectorSlide } from '../../projector/use-projector-slide.ts';
import { notifyError, notifyHindrance } from '../../ui/notify.ts';
import type { MeetingView } from './meeting-types.ts';

/** What the hall sees, and the switches for it; always at hand during a session. */
export function ProjectorPanel({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const view = useQuery(orpc.projector.view.queryOptions());
  const shown = view.data?.view;
  const black = view.data?.black ?? false;
  const { mutate: setBlack } = useMutation(orpc.projector.setBlack.mutationOptions({ onError: notifyError }));
  return (
    <Paper withBorder p="xs" component="section" aria-labelledby="projector-title">
      <Group justify="space-between" mb={6} gap={4}>
        <Title order={2} size="h3" id="projector-title">
          {t('projector.title')}
        </Title>
        <Group gap={4} wrap="nowrap">
          <Button size="compact-xs" onClick={() => void openHall(t('projector.blocked'))}>
            {t('projector.open')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void shell.closeProjector().catch(notifyError)}
          >
            {t('projector.close')}
          </Button>
        </Group>
      </Group>
      <Preview />
      <Group gap={4} mt={6} wrap="nowrap">
        <Button
          size="compact-xs"
          flex={1}
          variant={black ? 'filled' : 'default'}
          color="dark"
          aria-pressed={black}
          onClick={() => setBlack({ black: !black })}
        >
          {t('projector.black')}
        </Button>
        <BlackKey onToggle={() => setBlack({ black: !black })} />
      </Group>
      <Choices meeting={meeting} shown={shown} />
      <Text size="xs" c="dimmed" mt={6} lh={1.3}>
        {t('projector.hint')}
      </Text>
    </Paper>
  );
}

function Preview() {
  const { t } = useTranslation('meetings');
  const { data } = useProjectorSlide();
  return (
    <div className="projector-preview" data-black={data?.black ?? false}>
      {data?.black === true ? (
        <span>{t('projector.isBlack')}</span>
      ) : (
        <Stage label={t('projector.preview')}>{data && <SlideView slide={data.slide} />}</Stage>
      )}
    </div>
  );
}

function Choices({ meeting, shown }: { meeting: MeetingView; shown: ProjectorView | undefined }) {
  const { t } = useTranslation('meetings');
  const { mutate: show } = useMutation(orpc.projector.show.mutationOptions({ onError: notifyError }));
  const meetingId = meeting.id;
  const ofThisMeeting = shown !== undefined && shown.kind !== 'blank' && shown.meetingId === meetingId;
  const simple = [
    { kind: 'welcome', view: { kind: 'welcome', meetingId } },
    { kind: 'agenda', view: { kind: 'agenda', meetingId } },
    { kind: 'blank', view: { kind: 'blank' } },
  ] as const;
  const { agenda, polls } = meeting;
  const itemIndex =
    ofThisMeeting && shown.kind === 'item' ? agenda.findIndex(({ id }) => id === shown.itemId) : -1;
  const pollId = ofThisMeeting && shown.kind === 'poll' ? shown.pollId : '';
  const showItem = (index: number): void => {
    const item = agenda[index];
    if (item) show({ kind: 'item', meetingId, itemId: item.id });
  };
  return (
    <>
      <Group gap={4} mt={4} grow preventGrowOverflow={false}>
        {simple.map(({ kind, view }) => {
          const active = shown?.kind === kind && (kind === 'blank' || ofThisMeeting);
          return (
            <Button
              key={kind}
              size="compact-xs"
              px={2}
              variant={active ? 'filled' : 'default'}
              aria-pressed={active}
              onClick={() => show(view)}
            >
              {t(`projector.${kind}`)}
            </Button>
          );
        })}
      </Group>
      <Group gap={2} mt={4} wrap="nowrap" align="flex-end">
        <NativeSelect
          flex={1}
          size="xs"
          label={t('projector.item')}
          value={itemIndex === -1 ? '' : String(itemIndex)}
          data={[
            { value: '', label: t('projector.choose'), disabled: true },
            ...agenda.map(({ position, title }, index) => ({
              value: String(index),
              label: `${position}. ${title}`,
            })),
          ]}
          onChange={(event) => showItem(Number(event.currentTarget.value))}
        />
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('projector.previous')}
          disabled={itemIndex <= 0}
          onClick={() => showItem(itemIndex - 1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('projector.next')}
          disabled={itemIndex + 1 >= agenda.length}
          onClick={() => showItem(itemIndex + 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
      {polls.length > 0 && (
        <NativeSelect
          size="xs"
          mt={4}
          label={t('projector.poll')}
          value={pollId}
          data={[
            { value: '', label: t('projector.choose'), disabled: true },
            ...polls.map(({ id, awardName, state }) => ({
              value: id,
              label: `${awardName} · ${t(`pollState.${state}`)}`,
            })),
          ]}
          onChange={(event) => {
            const poll = polls.find(({ id }) => id === event.currentTarget.value);
            if (poll) show({ kind: 'poll', meetingId, pollId: poll.id });
          }}
        />
      )}
    </>
  );
}

/** `B` makes the hall black from this window too, unless something is being typed or the key is switched off. */
function BlackKey({ onToggle }: { onToggle: () => void }) {
  const { t } = useTranslation('meetings');
  const [enabled, setEnabled] = useLocalStorage({ key: 'so-vang:black-key', defaultValue: true });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (plain && event.key.toLowerCase() === 'b' && !takesText(event.target)) onToggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, onToggle]);
  return (
    <Switch
      size="xs"
      label={t('projector.shortcut')}
      checked={enabled}
      onChange={(event) => setEnabled(event.currentTarget.checked)}
    />
  );
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

async function openHall(blockedMessage: string): Promise<void> {
  try {
    if (await shell.openProjector()) return;
    notifyHindrance(blockedMessage);
  } catch (error) {
    notifyError(error);
  }
}

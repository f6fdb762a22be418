import './projecting.css';

import { Button, Group, Paper, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc, shell } from '../../../api/page-connection.ts';
import { PagingContext } from '../../../projector/paging-context.ts';
import { SlideView } from '../../../projector/SlideView.tsx';
import { Stage } from '../../../projector/Stage.tsx';
import { useHallControls } from '../../../projector/use-hall-controls.ts';
import { useHall } from '../../../projector/use-hall.ts';
import type { HallState } from '../../../projector/use-hall.ts';
import { notifyError, notifyHindrance } from '../../../ui/notify.ts';
import type { MeetingView } from '../meeting-types.ts';
import { HallChoices } from './HallChoices.tsx';
import { PlacingNotice } from './PlacingNotice.tsx';
import { useHallShortcuts } from './use-hall-shortcuts.ts';
import type { Privacy } from './use-privacy.ts';

/** What the hall sees and will see next, and the switches for it; always at hand during a session. */
export function ProjectorPanel({ meeting, privacy }: { meeting: MeetingView; privacy: Privacy }) {
  const { t } = useTranslation('projecting');
  const { hall, stage, place } = useHall();
  const black = hall?.black ?? false;
  const { act } = useHallControls({ black, meetingId: meeting.id, onError: notifyError });
  const shortcuts = useHallShortcuts(act, place);
  const theme = useMutation(orpc.projector.setTheme.mutationOptions({ onError: notifyError }));
  return (
    <Paper withBorder p="xs" component="section" aria-labelledby="projector-title" className="projecting">
      <Group justify="space-between" gap={4}>
        <Title order={2} size="h3" id="projector-title">
          {t('title')}
        </Title>
        <Group gap={4} wrap="nowrap">
          <Button size="compact-xs" onClick={() => void openHall(t('blocked'))}>
            {t('open')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void shell.closeProjector().catch(notifyError)}
          >
            {t('close')}
          </Button>
        </Group>
      </Group>
      <div className="projector-preview" data-black={black}>
        {hall === undefined || stage === undefined || black || hall.slide.kind === 'blank' ? (
          <span>{t(emptyText(hall))}</span>
        ) : (
          <PagingContext value={stage}>
            <Stage label={t('preview')} theme={hall.theme}>
              <SlideView slide={hall.slide} />
            </Stage>
          </PagingContext>
        )}
      </div>
      <div className="projecting-next">
        <NextPreview meeting={meeting} hall={hall} />
        <div className="projecting-keys">
          <div className="projecting-pair">
            <Button size="compact-xs" variant="default" onClick={() => act({ kind: 'step', by: -1 })}>
              {t('previous')}
            </Button>
            <Button size="compact-xs" onClick={() => act({ kind: 'step', by: 1 })}>
              {t('forward')}
            </Button>
          </div>
          <Button
            size="compact-xs"
            variant={black ? 'filled' : 'default'}
            color="dark"
            aria-pressed={black}
            onClick={() => act({ kind: 'black' })}
          >
            {t('black')}
          </Button>
          <Switch
            size="xs"
            label={t('light')}
            checked={hall?.theme === 'light'}
            onChange={(event) => theme.mutate({ theme: event.currentTarget.checked ? 'light' : 'dark' })}
          />
        </div>
      </div>
      <HallChoices meeting={meeting} shown={hall?.view} />
      <Group gap={6} justify="space-between">
        <Switch
          size="xs"
          label={t('shortcut')}
          checked={shortcuts.enabled}
          onChange={(event) => shortcuts.enable(event.currentTarget.checked)}
        />
        {shell.identifyDisplays && (
          <Button
            size="compact-xs"
            variant="subtle"
            px={4}
            onClick={() => void shell.identifyDisplays?.().catch(notifyError)}
          >
            {t('identify')}
          </Button>
        )}
      </Group>
      <PlacingNotice privacy={privacy} />
    </Paper>
  );
}

/** The hall has been drawn by then. */
const AFTER_HALL_MS = 200;

/** Asked for anew after the hall's slide has changed, so that the hall never waits for it. */
function NextPreview({ meeting, hall }: { meeting: MeetingView; hall: HallState | undefined }) {
  const { t } = useTranslation('projecting');
  const next = useQuery(orpc.projector.next.queryOptions({ input: { meetingId: meeting.id } }));
  const { refetch } = next;
  const slide = hall?.slide;
  useEffect(() => {
    const timer = setTimeout(() => void refetch(), AFTER_HALL_MS);
    return () => clearTimeout(timer);
  }, [refetch, slide]);
  return (
    <div className="projector-preview">
      {next.data ? (
        <Stage label={t('next')} theme={hall?.theme}>
          <SlideView slide={next.data.slide} />
        </Stage>
      ) : (
        <Text span size="xs">
          {t(next.data === null ? 'end' : 'waiting')}
        </Text>
      )}
    </div>
  );
}

function emptyText(hall: HallState | undefined) {
  if (hall === undefined) return 'waiting';
  return hall.black ? 'isBlack' : 'isBlank';
}

async function openHall(blockedMessage: string): Promise<void> {
  try {
    if (await shell.openProjector()) return;
    notifyHindrance(blockedMessage);
  } catch (error) {
    notifyError(error);
  }
}

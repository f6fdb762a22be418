import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import { useAltKey } from './use-alt-key.ts';
import { useRunningCommands } from './use-running.ts';
import type { RunningItem, RunningView } from './use-running.ts';

/** The item that is looked at, and the steps through the agenda. */
export function ItemBar({
  meetingId,
  running: { items, currentItemId, state },
  item,
}: {
  meetingId: MeetingId;
  running: RunningView;
  item: RunningItem;
}) {
  const { t } = useTranslation('running');
  const { openItem, closeItem } = useRunningCommands();
  const show = useMutation(orpc.projector.show.mutationOptions({ onError: notifyError }));
  const current = items.findIndex(({ id }) => id === currentItemId);
  const next = items[nextIndex(items, current)];
  const { mutate: open } = openItem;
  const nextId = next?.id;
  const goOn = useCallback(() => {
    if (nextId !== undefined) open({ meetingId, itemId: nextId });
  }, [meetingId, nextId, open]);
  const inSession = state === 'in_session';
  useAltKey('N', goOn, inSession);
  const isCurrent = item.id === currentItemId;
  return (
    <div className="running-bar">
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Title order={2} size="h3" flex={1}>
          {item.position}. {item.title}
        </Title>
        <ActionIcon
          variant="default"
          aria-label={t('show')}
          title={t('show')}
          onClick={() => show.mutate({ kind: 'item', meetingId, itemId: item.id })}
        >
          <IconPresentation size={16} />
        </ActionIcon>
      </Group>
      {item.speaker !== '' && (
        <Text size="sm" c="dimmed">
          {t('presenter', { name: item.speaker })}
        </Text>
      )}
      {state === 'draft' && <Text size="sm">{t('notStarted')}</Text>}
      {inSession && (
        <Group gap={6} mt={4}>
          {!isCurrent && item.id !== nextId && (
            <Button
              size="xs"
              variant="default"
              loading={openItem.isPending}
              onClick={() => open({ meetingId, itemId: item.id })}
            >
              {t('openItem', { position: item.position })}
            </Button>
          )}
          {isCurrent && (
            <Button
              size="xs"
              variant="default"
              loading={closeItem.isPending}
              onClick={() => closeItem.mutate({ meetingId })}
            >
              {t('close')}
            </Button>
          )}
          {next === undefined ? (
            <Text size="sm" c="dimmed">
              {t('last')}
            </Text>
          ) : (
            <Button size="xs" loading={openItem.isPending} title={next.title} onClick={goOn}>
              {t(items.some(({ openedAt }) => openedAt !== null) ? 'next' : 'first')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

/** The item behind the current one; between two items, the first that nobody has dealt with. */
function nextIndex(items: readonly RunningItem[], current: number): number {
  return current === -1 ? items.findIndex(({ openedAt }) => openedAt === null) : current + 1;
}

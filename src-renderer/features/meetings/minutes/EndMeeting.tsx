import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { client, orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import type { MeetingView, Poll } from '../meeting-types.ts';
import { readTypedTime } from '../typed-time.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

/** Ends the session at a time of day, or says what is still open. */
export function EndMeeting({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const [begun, setBegun] = useState(meeting.begunTime ?? meeting.startTime);
  const [end, setEnd] = useState(now);
  const [begunTime, endTime] = [readTypedTime(begun), readTypedTime(end)];
  const pending = meeting.polls.filter(({ state }) => state !== 'sealed');
  const ending = useMutation(
    orpc.meetings.end.mutationOptions({
      onError: notifyError,
      onSuccess: async () => {
        await refresh();
        onClose();
      },
    }),
  );
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (begunTime !== null && endTime !== null) ending.mutate({ meetingId: meeting.id, begunTime, endTime });
  }
  return (
    <Dialog title={t('end.button')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {pending.length > 0 && <PendingPolls polls={pending} />}
          <Text size="sm">{t('end.question')}</Text>
          <Group align="flex-start">
            <TextInput
              label={t('end.begunTime')}
              value={begun}
              onChange={(event) => setBegun(event.currentTarget.value)}
              onBlur={() => begunTime !== null && setBegun(begunTime)}
              error={begunTime === null && t('end.timeWrong')}
              w={160}
            />
            <TextInput
              label={t('end.endTime')}
              value={end}
              onChange={(event) => setEnd(event.currentTarget.value)}
              onBlur={() => endTime !== null && setEnd(endTime)}
              error={endTime === null && t('end.timeWrong')}
              w={160}
              data-autofocus
            />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" loading={ending.isPending} disabled={pending.length > 0}>
              {t('end.button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The votes that keep a session from ending; those that are only to be sealed can be sealed here. */
function PendingPolls({ polls }: { polls: readonly Poll[] }) {
  const { t } = useTranslation('minutes');
  const refresh = useRefreshMeetings();
  const closed = polls.filter(({ state }) => state === 'closed');
  const seal = useMutation({
    mutationFn: async () => {
      for (const { id, revision } of closed) await client.polls.seal({ pollId: id, baseRevision: revision });
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: () => notifyDone(t('end.sealed', { count: closed.length })),
    onSettled: refresh,
  });
  return (
    <Alert color="yellow" py={8} title={t('end.open')}>
      <List size="sm" mb={closed.length > 0 ? 'xs' : 0}>
        {polls.map(({ id, title, state }) => (
          <List.Item key={id}>{`${title}: ${state === 'sealed' ? '' : t(`end.state.${state}`)}`}</List.Item>
        ))}
      </List>
      {closed.length > 0 && (
        <Button size="compact-sm" loading={seal.isPending} onClick={() => seal.mutate()}>
          {t('end.sealAll', { count: closed.length })}
        </Button>
      )}
    </Alert>
  );
}

function now(): string {
  const moment = new Date();
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

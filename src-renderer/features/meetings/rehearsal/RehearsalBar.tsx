import './rehearsal.css';

import { Button, Menu, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { MadeUpOutcome } from '../../../../src-main/domain/voting/made-up-counts.ts';
import { orpc, transport } from '../../../api/page-connection.ts';
import { useConnectionState } from '../../../api/use-connection-state.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';

/** Above every page of a rehearsal: what it is, what can be made up in it, and the way out. */
export function RehearsalBar() {
  const { t } = useTranslation('rehearsal');
  const connection = useConnectionState(transport);
  return (
    <div className="rehearsal-bar" role="region" aria-label={t('bar')}>
      <Text span className="rehearsal-word">
        {t('mark')}
      </Text>
      {connection === 'connected' ? <Actions /> : <Gone />}
    </div>
  );
}

function Actions() {
  const { t } = useTranslation('rehearsal');
  const state = useQuery(orpc.rehearsal.state.queryOptions());
  const fill = useMutation(
    orpc.rehearsal.fillPolls.mutationOptions({
      onError: notifyError,
      onSuccess: ({ polls }) => notifyDone(t('filled', { n: polls })),
    }),
  );
  const attendance = useMutation(
    orpc.rehearsal.markAttendance.mutationOptions({
      onError: notifyError,
      onSuccess: (figures) => notifyDone(t('marked', figures)),
    }),
  );
  const reset = useMutation(
    orpc.rehearsal.reset.mutationOptions({
      onError: notifyError,
      onSuccess: () => notifyDone(t('resetDone')),
    }),
  );
  const end = useMutation(
    orpc.rehearsal.end.mutationOptions({
      onError: notifyError,
      onSuccess: () => leave(state.data?.running?.meetingId),
    }),
  );
  return (
    <>
      <Text span size="sm" truncate flex={1}>
        {t('note')}
      </Text>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="default" loading={fill.isPending}>
            {t('fill')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.values(MadeUpOutcome).map((outcome) => (
            <Menu.Item key={outcome} onClick={() => fill.mutate({ outcome })}>
              {t(`outcome.${outcome}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="default"
        loading={attendance.isPending}
        onClick={() => attendance.mutate(undefined)}
      >
        {t('attendance')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        loading={reset.isPending}
        onClick={() => reset.mutate(undefined)}
      >
        {t('reset')}
      </Button>
      <Button size="compact-sm" loading={end.isPending} onClick={() => end.mutate(undefined)}>
        {t('end')}
      </Button>
    </>
  );
}

/** The rehearsal was ended elsewhere, or the program was started anew: there is only the way out. */
function Gone() {
  const { t } = useTranslation('rehearsal');
  return (
    <>
      <Text span size="sm" flex={1} role="status">
        {t('gone')}
      </Text>
      <Button size="compact-sm" onClick={() => leave(undefined)}>
        {t('leave')}
      </Button>
    </>
  );
}

/** Back to the session in the real book; the page is loaded anew, since it works on one book only. */
function leave(meetingId: string | undefined): void {
  window.location.assign(meetingId === undefined ? '/meetings' : `/meetings/${meetingId}`);
}

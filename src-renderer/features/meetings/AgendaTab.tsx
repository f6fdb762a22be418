import { Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { notifyError } from '../../ui/notify.ts';
import { AgendaRow } from './AgendaRow.tsx';
import type { MeetingView } from './meeting-types.ts';
import { useRefreshMeetings } from './use-refresh-meetings.ts';

/** The agenda, edited in place. */
export function AgendaTab({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const [title, setTitle] = useState('');
  const add = useMutation(
    orpc.meetings.saveAgendaItem.mutationOptions({
      onError: notifyError,
      onSuccess: () => {
        setTitle('');
        return refresh();
      },
    }),
  );
  const editable = meeting.state !== 'ended';
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (title.trim() !== '' && !add.isPending) {
      add.mutate({ meetingId: meeting.id, itemId: null, title, remark: '' });
    }
  }
  return (
    <>
      {meeting.agenda.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('agendaEmpty')}
        </Text>
      )}
      <ol className="agenda">
        {meeting.agenda.map((item) => (
          <AgendaRow key={item.id} item={item} meeting={meeting} editable={editable} />
        ))}
      </ol>
      {editable && (
        <form className="agenda-add" onSubmit={submit}>
          <TextInput
            aria-label={t('agendaAdd')}
            placeholder={t('agendaAddPlaceholder')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={500}
            flex={1}
          />
          <Button type="submit" variant="default" loading={add.isPending}>
            {common('action.add')}
          </Button>
        </form>
      )}
    </>
  );
}

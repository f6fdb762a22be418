import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PollId } from '../../../../src-main/domain/kernel/ids.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import type { PollMethod } from '../../../../src-main/domain/voting/method.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import type { MeetingView } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

/** Puts a question that names nobody to the vote, such as the agenda or the counting team. */
export function PutMotion({
  meeting,
  onPut,
  onClose,
}: {
  meeting: MeetingView;
  onPut: (id: PollId) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('polls');
  const refresh = useRefreshMeetings();
  const rule = useQuery(orpc.polls.rule.queryOptions({ input: { meetingId: meeting.id, awardCode: null } }));
  const [title, setTitle] = useState('');
  const [item, setItem] = useState<string>(meeting.currentItemId ?? '');
  const [method, setMethod] = useState<PollMethod | null>(null);
  const put = useMutation(
    orpc.polls.putMotion.mutationOptions({
      onSuccess: async ({ pollId }) => {
        await refresh();
        onPut(pollId);
        onClose();
      },
    }),
  );
  const methods = rule.data?.methods ?? [];
  const chosen = method ?? rule.data?.usual;
  return (
    <FormModal
      title={t('putMotion')}
      submitLabel={t('putMotion')}
      complete={cleanText(title) !== '' && chosen !== undefined}
      saving={put.isPending}
      error={put.error ?? rule.error}
      onSubmit={() =>
        put.mutate({
          meetingId: meeting.id,
          title,
          agendaItemId: meeting.agenda.find(({ id }) => id === item)?.id ?? null,
          ...(chosen && { method: chosen }),
        })
      }
      onClose={onClose}
    >
      <TextInput
        label={t('motionTitle')}
        placeholder={t('motionPlaceholder')}
        {...(rule.data && { description: rule.data.text })}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={500}
        required
        data-autofocus
      />
      <NativeSelect
        label={t('motionItem')}
        value={item}
        onChange={(event) => setItem(event.currentTarget.value)}
        data={[
          { value: '', label: t('ownItem') },
          ...meeting.agenda.map(({ id, position, title: name }) => ({
            value: id,
            label: `${position}. ${name}`,
          })),
        ]}
      />
      <NativeSelect
        label={t('method')}
        value={chosen ?? ''}
        onChange={(event) => setMethod(methods.find((known) => known === event.currentTarget.value) ?? null)}
        data={methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
      />
    </FormModal>
  );
}

import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';

/** As many lines as stand on a slide in the smallest type. */
const MOST_LINES = 8;
const LONGEST = 400;

/** Words of the moment for the hall. */
export function ShowMessage({ meetingId, onClose }: { meetingId: MeetingId; onClose: () => void }) {
  const { t } = useTranslation('projecting');
  const [text, setText] = useState('');
  const show = useMutation(orpc.projector.show.mutationOptions({ onSuccess: onClose }));
  const tooLong = text.trim().split('\n').length > MOST_LINES;
  return (
    <FormModal
      title={t('messageTitle')}
      submitLabel={t('show')}
      complete={text.trim() !== '' && !tooLong}
      saving={show.isPending}
      error={show.error}
      onSubmit={() => show.mutate({ kind: 'message', meetingId, text })}
      onClose={onClose}
    >
      <Textarea
        label={t('messageText')}
        data-autofocus
        autosize
        minRows={4}
        maxRows={8}
        maxLength={LONGEST}
        value={text}
        error={tooLong && t('messageTooLong')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormModal>
  );
}

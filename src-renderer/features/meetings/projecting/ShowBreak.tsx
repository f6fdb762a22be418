import { NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';

const USUAL_MINUTES = 15;
const LONGEST_MINUTES = 240;

/** A break with the time until it ends. */
export function ShowBreak({ meetingId, onClose }: { meetingId: MeetingId; onClose: () => void }) {
  const { t } = useTranslation('projecting');
  const [text, setText] = useState<string>(t('breakDefault'));
  const [minutes, setMinutes] = useState<number | string>(USUAL_MINUTES);
  const show = useMutation(orpc.projector.show.mutationOptions({ onSuccess: onClose }));
  const valid = typeof minutes === 'number' && minutes >= 1 && minutes <= LONGEST_MINUTES;
  return (
    <FormModal
      title={t('breakTitle')}
      submitLabel={t('show')}
      complete={valid}
      saving={show.isPending}
      error={show.error}
      onSubmit={() => {
        const endsAt = new Date(Date.now() + Number(minutes) * 60_000).toISOString() as Instant;
        show.mutate({ kind: 'break', meetingId, text, endsAt });
      }}
      onClose={onClose}
    >
      <NumberInput
        label={t('breakMinutes')}
        data-autofocus
        value={minutes}
        min={1}
        max={LONGEST_MINUTES}
        allowDecimal={false}
        onChange={setMinutes}
      />
      <TextInput
        label={t('breakText')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormModal>
  );
}

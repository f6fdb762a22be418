import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { notifyError } from '../../ui/notify.ts';
import { NumberDialog } from '../../ui/NumberDialog.tsx';

/** Writes the minutes and leads to the register, where they are downloaded and signed. */
export function WriteMinutes({ meetingId, onClose }: { meetingId: MeetingId; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const write = useMutation(
    orpc.documents.writeMinutes.mutationOptions({
      onError: notifyError,
      onSuccess: () => navigate({ to: '/documents' }),
    }),
  );
  return (
    <NumberDialog
      title={t('minutesTitle')}
      hint={t('minutesHint')}
      label={t('minutesNumber')}
      initial={null}
      confirm={t('writeMinutes')}
      pending={write.isPending}
      onConfirm={(number) => write.mutate({ meetingId, number })}
      onClose={onClose}
    />
  );
}

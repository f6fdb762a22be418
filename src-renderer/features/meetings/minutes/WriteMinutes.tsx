import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { minutesNotation } from '../../../../src-main/domain/documents/council-notations.ts';
import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { client } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { notifyError } from '../../../ui/notify.ts';
import { NumberDialog } from '../../../ui/NumberDialog.tsx';

/** Writes minutes of either kind and leads to the register, where they are downloaded and signed. */
export function WriteMinutes({
  meetingId,
  kind,
  initial,
  onClose,
}: {
  meetingId: MeetingId;
  kind: 'minutes' | 'counting_minutes';
  initial: number | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('minutes');
  const navigate = useNavigate();
  const isCounting = kind === 'counting_minutes';
  const held = useHeld();
  const write = useMutation({
    mutationFn: (number: number | null) =>
      held.run({ kind: 'minutes', meetingId, of: kind }, () =>
        isCounting
          ? client.documents.writeCountingMinutes({ meetingId, number })
          : client.documents.writeMinutes({ meetingId, number }),
      ),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: () => navigate({ to: '/documents' }),
  });
  return (
    <>
      <NumberDialog
        title={t(isCounting ? 'write.counting' : 'write.minutesTitle')}
        hint={t('write.hint')}
        label={t(isCounting ? 'write.countingNumber' : 'write.minutesNumber')}
        notation={minutesNotation}
        initial={initial}
        confirm={t(isCounting ? 'write.counting' : 'write.minutes')}
        pending={write.isPending}
        onConfirm={(number) => write.mutate(number)}
        onClose={onClose}
      />
      {held.dialog}
    </>
  );
}

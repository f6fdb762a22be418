import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { invitationNotation } from '../../../../src-main/domain/documents/council-notations.ts';
import { isOver } from '../../../../src-main/domain/meetings/meeting.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { NumberDialog } from '../../../ui/NumberDialog.tsx';
import type { MeetingView } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

/** Enters the invitation in the register, as a draft or with its number. */
export function RegisterInvitation({ meeting, signed }: { meeting: MeetingView; signed: boolean }) {
  const { t } = useTranslation('papers');
  const [asking, setAsking] = useState(false);
  const refresh = useRefreshMeetings();
  const write = useMutation(
    orpc.papers.writeInvitation.mutationOptions({
      onError: notifyError,
      onSuccess: async () => {
        setAsking(false);
        await refresh();
        notifyDone(t('registered'));
      },
    }),
  );
  const known = Number.parseInt(meeting.invitation.number, 10);
  return (
    <>
      <Button
        size="compact-sm"
        disabled={signed || isOver(meeting)}
        title={signed ? t('signed') : undefined}
        onClick={() => setAsking(true)}
      >
        {t('register')}
      </Button>
      {asking && (
        <NumberDialog
          title={t('registerTitle')}
          hint={t('registerHint')}
          label={t('number')}
          notation={invitationNotation}
          initial={Number.isNaN(known) ? null : known}
          confirm={t('register')}
          pending={write.isPending}
          onConfirm={(number) => write.mutate({ meetingId: meeting.id, number })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

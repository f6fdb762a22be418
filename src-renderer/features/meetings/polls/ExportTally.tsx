import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { MeetingId, PollId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, shell } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';

/** Saves sealed records as a file that anybody can check. */
export function ExportTally({
  meetingId,
  pollId,
  label,
}: {
  meetingId: MeetingId;
  /** Null for all of the session. */
  pollId: PollId | null;
  label: string;
}) {
  const { t } = useTranslation('polls');
  const save = useMutation({
    mutationFn: async () => {
      const { name, file } = await client.polls.exportTally({ meetingId, pollId });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('fileSaved', { name })),
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {label}
    </Button>
  );
}

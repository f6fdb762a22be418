import { Button, Tooltip } from '@mantine/core';
import { IconMasksTheater } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Book, pathInBook } from '../../../../src-main/contract/book.ts';
import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { book, client } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';

/** Goes to the rehearsal of a session: to the one that is running, or to a new copy. Shown in the real book only. */
export function BeginRehearsal({ meetingId }: { meetingId: MeetingId }) {
  const { t } = useTranslation('rehearsal');
  const begin = useMutation({
    mutationFn: async () => {
      const { running } = await client.rehearsal.state();
      if (running?.meetingId !== meetingId) await client.rehearsal.begin({ meetingId });
    },
    onError: notifyError,
    // Loaded anew: a page works on one book from its beginning to its end.
    onSuccess: () => window.location.assign(pathInBook(Book.rehearsal, `/meetings/${meetingId}`)),
  });
  if (book === Book.rehearsal) return null;
  return (
    <Tooltip label={t('beginHint')} multiline w={280}>
      <Button
        variant="default"
        leftSection={<IconMasksTheater size={16} aria-hidden />}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {t('begin')}
      </Button>
    </Tooltip>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { DocumentKind } from '../../../src-main/domain/documents/document-kind.ts';
import { client } from '../../api/page-connection.ts';
import { notifyError } from '../../ui/notify.ts';
import { NumberDialog } from '../../ui/NumberDialog.tsx';
import { today } from '../../ui/today.ts';
import type { RegisterRow } from './document-types.ts';

/** Writes an unsigned document anew, usually because its number was given. */
export function RewriteDocument({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const write = useMutation({
    mutationFn: (number: number | null) => {
      const { meetingId, draftId } = row;
      if (draftId !== null) {
        return client.drafts.write({ id: draftId, number, date: number === null ? null : today() });
      }
      if (meetingId === null) throw new Error('A document comes from a session or from a draft');
      const input = { meetingId, number };
      if (row.kind === DocumentKind.countingMinutes) return client.documents.writeCountingMinutes(input);
      if (row.kind === DocumentKind.invitation) return client.papers.writeInvitation(input);
      return client.documents.writeMinutes(input);
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: onClose,
  });
  return (
    <NumberDialog
      title={t('rewriteTitle')}
      hint={t('rewriteHint')}
      label={t('number')}
      initial={row.number}
      confirm={t('rewrite')}
      pending={write.isPending}
      onConfirm={(number) => write.mutate(number)}
      onClose={onClose}
    />
  );
}

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { DocumentKind } from '../../../src-main/domain/documents/document-kind.ts';
import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { client } from '../../api/page-connection.ts';
import { notifyError } from '../../ui/notify.ts';
import { NumberDialog } from '../../ui/NumberDialog.tsx';
import type { RegisterRow } from './document-types.ts';

/** Writes an unsigned document anew, usually because its number was given. */
export function RewriteDocument({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const write = useMutation({
    mutationFn: (number: number | null) => {
      const input = { meetingId: row.meetingId, number };
      switch (row.kind) {
        case DocumentKind.minutes:
          return client.documents.writeMinutes(input);
        case DocumentKind.countingMinutes:
          return client.documents.writeCountingMinutes(input);
        case DocumentKind.invitation:
          return client.papers.writeInvitation(input);
        default:
          return assertNever(row.kind);
      }
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

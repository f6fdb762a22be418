import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { client, orpc, shell } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import type { RegisterRow } from '../document-types.ts';
import { ReportView } from './ReportView.tsx';

/** Sends a document of the register out to be signed, and checks the signatures that it has. */
export function ExternalSigning({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('verify');
  const held = useHeld();
  const send = useMutation({
    mutationFn: async () => {
      const { name, file } = await held.run({ kind: 'document', id: row.id }, () =>
        client.verification.sendOut({ id: row.id }),
      );
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('sent', { name })),
  });
  const check = useMutation(orpc.verification.checkDocument.mutationOptions({ onError: notifyError }));
  return (
    <Group gap={4} mt={4}>
      {row.exportedAt === null && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('sendOutOf', { subject: row.subject })}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {t('sendOut')}
        </Button>
      )}
      {row.signedAt !== null && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('checkRowOf', { subject: row.subject })}
          loading={check.isPending}
          onClick={() => check.mutate({ id: row.id })}
        >
          {t('checkRow')}
        </Button>
      )}
      {held.dialog}
      {check.data && (
        <Dialog title={t('reportTitle')} size="lg" onClose={() => check.reset()}>
          <ReportView report={check.data} />
        </Dialog>
      )}
    </Group>
  );
}

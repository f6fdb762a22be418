import { Alert, Stack, Text, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CertificateTemplateId } from '../../../../src-main/domain/kernel/ids.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { millimetreText } from '../lengths.ts';
import { PrinterField } from '../printers/PrinterField.tsx';
import type { LoadedTemplate, PrintableEntry } from '../types.ts';

/** How many of those printed before are named. */
const NAMED = 3;

/** Asks for the printer, and why something is printed again, and makes the file. */
export function PrintDialog({
  entries,
  template,
  templateId,
  onClose,
}: {
  entries: readonly PrintableEntry[];
  /** The one by which the first is printed. */
  template: LoadedTemplate | null;
  /** What was chosen for all of them. */
  templateId: CertificateTemplateId | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('certificates');
  // The table behind the dialog follows the print log at once; what was asked for stays.
  const [batch] = useState(entries);
  const [printer, setPrinter] = useLocalStorage({
    key: 'certificate-printer',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const [reason, setReason] = useState('');
  const print = useMutation({
    mutationFn: async () => {
      const entryIds = batch.map(({ id }) => id);
      const { name, file } = await client.certificates.print({ entryIds, templateId, printer, reason });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onSuccess: ({ name, saved }) => {
      if (saved) notifyDone(t('print.saved', { name }));
      onClose();
    },
  });
  const reprinted = batch.filter(({ prints }) => prints > 0);
  const needsReason = reprinted.length > 0;
  return (
    <FormModal
      title={t('dialog.title', { count: batch.length })}
      submitLabel={t('dialog.confirm')}
      complete={cleanText(printer) !== '' && (!needsReason || cleanText(reason) !== '')}
      saving={print.isPending}
      error={print.error}
      onSubmit={() => print.mutate()}
      onClose={onClose}
    >
      <Stack gap="sm">
        {template && (
          <Text size="sm">
            {t('dialog.size', {
              size: `${millimetreText(template.width)} × ${millimetreText(template.height)}`,
            })}
          </Text>
        )}
        <PrinterField hasFocusFirst label={t('dialog.printer')} value={printer} onChange={setPrinter} />
        <OffsetNote printer={cleanText(printer)} />
        {needsReason && (
          <>
            <Alert color="yellow" py="xs">
              <ReprintedNames entries={reprinted} />
            </Alert>
            <Textarea
              label={t('dialog.reason')}
              required
              autosize
              minRows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <Text size="xs" c="dimmed">
          {t('dialog.log')}
        </Text>
      </Stack>
    </FormModal>
  );
}

function ReprintedNames({ entries }: { entries: readonly PrintableEntry[] }) {
  const { t } = useTranslation('certificates');
  const names = entries
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ');
  const count = entries.length - NAMED;
  return count > 0 ? t('dialog.reprintMore', { names, count }) : t('dialog.reprint', { names });
}

function OffsetNote({ printer }: { printer: string }) {
  const { t } = useTranslation('certificates');
  const offsets = useQuery(orpc.certificates.offsets.queryOptions()).data;
  if (printer === '' || !offsets) return null;
  const offset = offsets.find((one) => one.printer === printer);
  return (
    <Text size="xs" c="dimmed">
      {offset
        ? t('dialog.shifted', { dx: millimetreText(-offset.dx), dy: millimetreText(-offset.dy) })
        : t('dialog.notMeasured')}
    </Text>
  );
}

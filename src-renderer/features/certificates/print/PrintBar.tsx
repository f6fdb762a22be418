import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CertificateTemplateId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, shell } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { isReady } from '../problem-text.ts';
import type { EntryCheck, LoadedTemplate, PrintableEntry } from '../types.ts';
import { NumbersDialog } from './NumbersDialog.tsx';
import { PrintDialog } from './PrintDialog.tsx';

/** What is done with the chosen entries. */
export function PrintBar({
  templates,
  templateId,
  chosen,
  checks,
  isChecking,
  onTemplate,
}: {
  templates: readonly LoadedTemplate[];
  templateId: CertificateTemplateId | null;
  chosen: readonly PrintableEntry[];
  checks: ReadonlyMap<string, EntryCheck>;
  isChecking: boolean;
  onTemplate: (id: CertificateTemplateId | null) => void;
}) {
  const { t } = useTranslation('certificates');
  const [dialog, setDialog] = useState<'print' | 'numbers' | null>(null);
  const trial = useMutation({
    mutationFn: async () => {
      const entryIds = chosen.map(({ id }) => id);
      const { name, file } = await client.certificates.trial({ entryIds, templateId, printer: '' });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('print.saved', { name })),
  });
  const ready = chosen.filter(({ id }) => {
    const check = checks.get(id);
    return check !== undefined && isReady(check);
  });
  const faulty = isChecking ? 0 : chosen.length - ready.length;
  const isEmpty = chosen.length === 0;
  const [first] = ready;
  const usedId = first && checks.get(first.id)?.templateId;
  return (
    <Group gap="xs">
      <NativeSelect
        size="xs"
        w="16rem"
        aria-label={t('print.template')}
        value={templateId ?? ''}
        data={[
          { value: '', label: `${t('print.template')}: ${t('print.templateAuto')}` },
          ...templates.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(event) => {
          const id = event.currentTarget.value;
          onTemplate(id === '' ? null : (id as CertificateTemplateId));
        }}
      />
      <Text size="sm" role="status">
        {t('print.chosen', { count: chosen.length })}
      </Text>
      {faulty > 0 && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('print.faulty', { count: faulty })}
        </Text>
      )}
      <Group gap="xs" ml="auto">
        <Button size="xs" variant="default" disabled={isEmpty} onClick={() => setDialog('numbers')}>
          {t('print.numbers')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isEmpty}
          loading={trial.isPending}
          onClick={() => trial.mutate()}
        >
          {t('print.trial')}
        </Button>
        <Button size="xs" disabled={ready.length === 0 || isChecking} onClick={() => setDialog('print')}>
          {t('print.print', { count: ready.length })}
        </Button>
      </Group>
      {dialog === 'print' && (
        <PrintDialog
          entries={ready}
          template={templates.find(({ id }) => id === usedId) ?? null}
          templateId={templateId}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'numbers' && <NumbersDialog entries={chosen} onClose={() => setDialog(null)} />}
    </Group>
  );
}

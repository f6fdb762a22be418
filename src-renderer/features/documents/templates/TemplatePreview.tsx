import { Alert, Button, Center, Group, List, Loader, Tabs, Text } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { orpc, shell } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyDone, notifyFailure } from '../../../ui/notify.ts';
import { PdfPreview } from '../../../ui/pdf/PdfPreview.tsx';
import { useYear } from '../../../ui/use-year.ts';
import type { Preview, TemplateVersion } from './template-types.ts';

/** A template filled in with what the book has, beside what of its layout differs from Nghị định 30. */
export function TemplatePreview({
  template: { id, name },
  onClose,
}: {
  template: TemplateVersion;
  onClose: () => void;
}) {
  const { t } = useTranslation('wordTemplates');
  const year = useYear();
  const preview = useQuery({
    ...orpc.documentTemplates.preview.queryOptions({ input: { id, year: year ?? 0 } }),
    enabled: year !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title={t('preview.title', { name })} size="xl" onClose={onClose}>
      {preview.isError && (
        <Alert color="red" role="alert">
          {describeError(preview.error)}
        </Alert>
      )}
      {preview.isPending && (
        <Center p="xl" role="status">
          <Loader size="sm" mr="xs" aria-hidden />
          {t('preview.making')}
        </Center>
      )}
      {preview.data && <Filled preview={preview.data} />}
    </Dialog>
  );
}

function Filled({ preview: { source, docx, pdf, blocks, deviations } }: { preview: Preview }) {
  const { t } = useTranslation('wordTemplates');
  async function open(): Promise<void> {
    if (!(await shell.openFile(docx.name, docx.file))) notifyFailure(t('preview.notOpened'));
  }
  async function save(): Promise<void> {
    if (await shell.saveFile(docx.name, docx.file)) notifyDone(t('saved', { name: docx.name }));
  }
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Text size="sm">{source === null ? t('preview.example') : t('preview.real', { source })}</Text>
        <Group gap="xs">
          {shell.kind === 'electron' && (
            <Button
              variant="default"
              leftSection={<IconFileText size={16} aria-hidden />}
              onClick={() => void open()}
            >
              {t('preview.open')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void save()}
          >
            {t('preview.save')}
          </Button>
        </Group>
      </Group>
      <Deviations deviations={deviations} />
      <Tabs defaultValue={pdf === null ? 'text' : 'pages'} keepMounted={false}>
        <Tabs.List>
          {pdf !== null && <Tabs.Tab value="pages">{t('preview.pages')}</Tabs.Tab>}
          <Tabs.Tab value="text">{t('preview.text')}</Tabs.Tab>
        </Tabs.List>
        {pdf !== null && (
          <Tabs.Panel value="pages" pt="xs">
            <div className="template-pages">
              <PdfPreview label={t('preview.pages')} preview={pdf} />
            </div>
          </Tabs.Panel>
        )}
        <Tabs.Panel value="text" pt="xs">
          {pdf === null && (
            <Text size="sm" c="dimmed" mb={4}>
              {t('preview.noPdf')}
            </Text>
          )}
          <div className="template-words" role="region" aria-label={t('preview.text')} tabIndex={0}>
            {blocks.map(textOf).filter(Boolean).join('\n')}
          </div>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function textOf(block: Preview['blocks'][number]): string {
  if (block.kind === 'text') return block.text.trim();
  return block.rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ').trim()).join(' | ')).join('\n');
}

function Deviations({ deviations }: Pick<Preview, 'deviations'>) {
  const { t } = useTranslation('wordTemplates');
  if (deviations.length === 0) {
    return (
      <Text size="sm" c="teal" mb="xs">
        {t('preview.noDeviations')}
      </Text>
    );
  }
  return (
    <Alert color="yellow" mb="xs" p="xs" title={t('preview.deviations', { count: deviations.length })}>
      <List size="sm" mah="7rem" style={{ overflow: 'auto' }} tabIndex={0}>
        {deviations.map(({ rule, details }) => (
          <List.Item key={rule}>
            {rule}: {details.join('; ')}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

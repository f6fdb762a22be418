import { Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TemplateKind } from '../../../../src-main/domain/documents/printed-document.ts';
import { orpc, shell } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { notifyUndoable } from '../../../ui/notify-undoable.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { RowActions } from '../../../ui/RowActions.tsx';
import type { TemplateVersion } from './template-types.ts';
import { TemplatePreview } from './TemplatePreview.tsx';

/** The versions of a kind, the newest first, with the one that is in use. */
export function VersionTable({
  kind,
  kindName,
  templates,
}: {
  kind: TemplateKind;
  kindName: string;
  templates: readonly TemplateVersion[];
}) {
  const { t } = useTranslation('wordTemplates');
  const [previewed, setPreviewed] = useState<TemplateVersion | null>(null);
  return (
    <section aria-label={t('versions')}>
      <Title order={3} mt="xs" mb={4}>
        {t('versions')}
      </Title>
      {templates.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noVersions')}
        </Text>
      ) : (
        <Table aria-label={t('versions')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th miw="8rem">{t('column.name')}</Table.Th>
              <Table.Th>{t('column.at')}</Table.Th>
              <Table.Th>{t('column.state')}</Table.Th>
              <Table.Th>{t('column.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {templates.map((template) => (
              <Version
                key={template.id}
                kind={kind}
                kindName={kindName}
                template={template}
                onPreview={() => setPreviewed(template)}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {previewed && <TemplatePreview template={previewed} onClose={() => setPreviewed(null)} />}
    </section>
  );
}

function Version({
  kind,
  kindName,
  template,
  onPreview,
}: {
  kind: TemplateKind;
  kindName: string;
  template: TemplateVersion;
  onPreview: () => void;
}) {
  const { t } = useTranslation('wordTemplates');
  const { id, name, inUse } = template;
  const at = formatMoment(template.uploadedAt);
  const takeBack = useMutation(orpc.documentTemplates.choose.mutationOptions({ onError: notifyError }));
  const choose = useMutation(
    orpc.documentTemplates.choose.mutationOptions({
      onError: notifyError,
      onSuccess: ({ before }, chosen) => {
        const told =
          chosen.id === null ? t('stopped', { kind: kindName }) : t('chosen', { kind: kindName, name });
        notifyUndoable(told, () => takeBack.mutate({ kind, id: before }));
      },
    }),
  );
  const restore = useMutation(orpc.documentTemplates.restore.mutationOptions({ onError: notifyError }));
  const remove = useMutation(
    orpc.documentTemplates.remove.mutationOptions({
      onError: notifyError,
      onSuccess: (removed) => notifyUndoable(t('removed', { name }), () => restore.mutate(removed)),
    }),
  );
  const save = useMutation(
    orpc.documentTemplates.file.mutationOptions({
      onError: notifyError,
      onSuccess: async (file) => {
        if (await shell.saveFile(file.name, file.file)) notifyDone(t('saved', { name: file.name }));
      },
    }),
  );
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
      <Table.Td>{at}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={inUse ? 'teal' : 'gray'} miw="max-content">
          {t(inUse ? 'used' : 'unused')}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant={inUse ? 'default' : 'filled'}
            miw="max-content"
            loading={choose.isPending}
            aria-label={inUse ? t('stopOf', { name }) : t('useOf', { name, at })}
            onClick={() => choose.mutate({ kind, id: inUse ? null : id })}
          >
            {t(inUse ? 'stop' : 'use')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            miw="max-content"
            aria-label={t('lookOf', { name, at })}
            onClick={onPreview}
          >
            {t('look')}
          </Button>
          <RowActions
            actions={[
              { label: t('saveOf', { name, at }), Icon: IconDownload, onClick: () => save.mutate({ id }) },
              ...(inUse
                ? []
                : [
                    {
                      label: t('removeOf', { name, at }),
                      Icon: IconTrash,
                      onClick: () => remove.mutate({ id }),
                    },
                  ]),
            ]}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

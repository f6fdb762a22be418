import { Badge, Button, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { DocumentId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, shell } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import type { OutgoingDetails } from '../document-types.ts';

type DocumentFile = OutgoingDetails['files'][number];

/** Every file that a document has or had; the newest stands first, and each can still be saved. */
export function FileHistory({ id, files }: { id: DocumentId; files: OutgoingDetails['files'] }) {
  const { t } = useTranslation('documents');
  const save = useMutation({
    mutationFn: async ({ role, hash }: DocumentFile) => {
      const { name, file } = await client.outgoing.file({ id, role, hash });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('saved', { name })),
  });
  return (
    <Table aria-label={t('panel.files')} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('file.at')}</Table.Th>
          <Table.Th>{t('file.name')}</Table.Th>
          <Table.Th>{t('file.save')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.toReversed().map((file) => (
          <Table.Tr key={`${file.role} ${file.hash}`}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatMoment(file.at)}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {file.name}{' '}
              {file.isCurrent && (
                <Badge variant="light" color="teal" size="sm">
                  {t('file.current')}
                </Badge>
              )}
              <Text size="xs" c="dimmed">
                {t('file.about', {
                  role: t(`file.role.${file.role}`),
                  size: Math.max(1, Math.round(file.size / 1024)),
                  hash: file.hash.slice(0, 12),
                })}
              </Text>
            </Table.Td>
            <Table.Td>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('file.saveOf', { name: file.name, at: formatMoment(file.at) })}
                loading={save.isPending && save.variables === file}
                onClick={() => save.mutate(file)}
              >
                {t('file.save')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

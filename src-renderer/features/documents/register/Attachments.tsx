import { ActionIcon, Badge, Button, FileButton, Group, Table, Text } from '@mantine/core';
import { IconSignature, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DocumentId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, shell } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import type { OutgoingDetails } from '../document-types.ts';
import { SignAttachment } from './SignAttachment.tsx';

type Attachment = OutgoingDetails['attachments'][number];

/** What goes along with a document to the e-office: added, signed for the office, saved, taken away until it is handed over. */
export function Attachments({ id, details }: { id: DocumentId; details: OutgoingDetails }) {
  const { t } = useTranslation('documents');
  const [signing, setSigning] = useState<Attachment | null>(null);
  const { attachments, handedOver, signed } = details;
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      // One after the other, so that they stand in the order of the choice and each is refused by its own name.
      for (const file of files) await client.attachments.add({ id, file });
      return files.length;
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: (count) => notifyDone(t('attachment.added', { count })),
  });
  const remove = useMutation({
    mutationFn: ({ id: attachmentId }: Attachment) => client.attachments.remove({ id: attachmentId }),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: (_removed, { name }) => notifyDone(t('attachment.removed', { name })),
  });
  const save = useMutation({
    mutationFn: async ({ hash }: Attachment) => {
      const { name, file } = await client.outgoing.file({ id, role: 'attachment', hash });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('saved', { name })),
  });
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(handedOver ? 'attachment.handedOver' : 'attachment.hint')}
      </Text>
      {!handedOver && (
        <Group>
          <FileButton multiple onChange={(files) => files.length > 0 && add.mutate(files)}>
            {(props) => (
              <Button {...props} size="xs" loading={add.isPending}>
                {t('attachment.add')}
              </Button>
            )}
          </FileButton>
        </Group>
      )}
      {attachments.length === 0 ? (
        <Text size="sm">{t('attachment.none')}</Text>
      ) : (
        <Table aria-label={t('panel.attachments')} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('file.name')}</Table.Th>
              <Table.Th>{t('attachment.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {attachments.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {one.name}{' '}
                  {one.signedAt !== null && (
                    <Badge variant="light" color="teal" size="sm">
                      {t('attachment.signed')}
                    </Badge>
                  )}
                  <Text size="xs" c="dimmed">
                    {one.signedAt === null
                      ? t('attachment.size', { size: kilobytes(one.size) })
                      : t('attachment.signedBy', {
                          name: one.certificateName ?? '',
                          at: formatMoment(one.signedAt),
                          size: kilobytes(one.size),
                        })}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap" justify="flex-end">
                    {isSignable(one) && !handedOver && (
                      <Button
                        size="compact-xs"
                        disabled={!signed}
                        leftSection={<IconSignature size={14} />}
                        aria-label={t('attachment.signOf', { name: one.name })}
                        onClick={() => setSigning(one)}
                      >
                        {t('sign')}
                      </Button>
                    )}
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('attachment.saveOf', { name: one.name })}
                      loading={save.isPending && save.variables === one}
                      onClick={() => save.mutate(one)}
                    >
                      {t('file.save')}
                    </Button>
                    {!handedOver && (
                      <ActionIcon
                        size="sm"
                        variant="subtle"
                        color="red"
                        aria-label={t('attachment.removeOf', { name: one.name })}
                        onClick={() => remove.mutate(one)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {!signed && attachments.some(isSignable) && (
        <Text size="xs" c="dimmed">
          {t('attachment.documentFirst')}
        </Text>
      )}
      {signing !== null && <SignAttachment attachment={signing} onClose={() => setSigning(null)} />}
    </>
  );
}

function isSignable({ name, signedAt }: Attachment): boolean {
  return signedAt === null && /\.pdf$/iu.test(name);
}

function kilobytes(size: number): number {
  return Math.max(1, Math.round(size / 1024));
}

import { Anchor, Badge, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { RowActions } from '../../../ui/RowActions.tsx';
import type { DraftEntry } from './draft-types.ts';

export function DraftTable({ year, drafts }: { year: number; drafts: readonly DraftEntry[] }) {
  const { t } = useTranslation('drafts');
  const [removed, setRemoved] = useState<DraftEntry | null>(null);
  return (
    <>
      <Table
        stickyHeader
        stickyHeaderOffset="var(--app-shell-header-offset, 0rem)"
        aria-label={t('list', { year })}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.subject')}</Table.Th>
            <Table.Th>{t('column.type')}</Table.Th>
            <Table.Th>{t('column.changed')}</Table.Th>
            <Table.Th>{t('column.state')}</Table.Th>
            <Table.Th>{t('column.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {drafts.map((draft) => {
            const isRegistered = draft.documentId !== null;
            return (
              <Table.Tr key={draft.id}>
                <Table.Td>
                  <Anchor
                    size="sm"
                    renderRoot={(props) => (
                      <Link {...props} to="/documents/drafts/$draftId" params={{ draftId: draft.id }} />
                    )}
                  >
                    {draft.subject === '' ? t('noSubject') : draft.subject}
                  </Anchor>
                </Table.Td>
                <Table.Td>{t(`kind.${draft.kind}`)}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatMoment(draft.changedAt)}</Table.Td>
                <Table.Td>
                  <Badge variant="light" miw="max-content" color={isRegistered ? 'teal' : 'gray'}>
                    {t(isRegistered ? 'state.registered' : 'state.writing')}
                  </Badge>
                </Table.Td>
                <Table.Td>
                  {!isRegistered && (
                    <RowActions
                      actions={[
                        {
                          label: t('remove', { subject: draft.subject }),
                          Icon: IconTrash,
                          onClick: () => setRemoved(draft),
                        },
                      ]}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {removed && <RemoveDraft draft={removed} onClose={() => setRemoved(null)} />}
    </>
  );
}

function RemoveDraft({ draft: { id, subject }, onClose }: { draft: DraftEntry; onClose: () => void }) {
  const { t } = useTranslation('drafts');
  const remove = useMutation({
    mutationFn: async () => {
      const { revision } = await client.drafts.get({ id });
      await client.drafts.remove({ id, baseRevision: revision });
    },
    networkMode: 'always',
    onSuccess: () => {
      notifyDone(t('removed', { subject }));
      onClose();
    },
  });
  return (
    <FormModal
      title={t('removeTitle')}
      submitLabel={t('removeConfirm')}
      complete
      saving={remove.isPending}
      error={remove.error}
      onSubmit={() => remove.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('removeQuestion', { subject })}</Text>
    </FormModal>
  );
}

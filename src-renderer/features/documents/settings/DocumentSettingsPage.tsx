import { Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OfficeTexts } from '../../../../src-main/domain/documents/office-texts.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyUndoable } from '../../../ui/notify-undoable.tsx';
import { notifyError } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { RowActions } from '../../../ui/RowActions.tsx';
import { DocumentTabs } from '../DocumentTabs.tsx';
import { FileSettings } from './FileSettings.tsx';
import { asNew, daysOf, emptyEntry, entriesOf, nameOf, officeTextParts } from './office-text-entry.ts';
import type { OfficeTextPart, PartEntry } from './office-text-entry.ts';
import { OfficeTextForm } from './OfficeTextForm.tsx';
import { saveEntry } from './save-entry.ts';

/** Recipients, signers and grounds that the office uses again and again. */
export function DocumentSettingsPage() {
  const { t } = useTranslation('officeTexts');
  const texts = useQuery(orpc.officeTexts.get.queryOptions());
  const [edited, setEdited] = useState<PartEntry | null>(null);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DocumentTabs />
      <QueryBoundary query={texts}>
        {(data) =>
          officeTextParts.map((part) => <Part key={part} part={part} texts={data} onEdit={setEdited} />)
        }
      </QueryBoundary>
      <FileSettings />
      {edited && <OfficeTextForm key={edited.entry.id} edited={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function Part({
  part,
  texts,
  onEdit,
}: {
  part: OfficeTextPart;
  texts: OfficeTexts;
  onEdit: (entry: PartEntry) => void;
}) {
  const { t } = useTranslation('officeTexts');
  return (
    <section aria-label={t(`part.${part}`)}>
      <Group justify="space-between" mt="md" mb={4}>
        <Title order={2}>{t(`part.${part}`)}</Title>
        <Button size="compact-sm" variant="default" onClick={() => onEdit(emptyEntry(part))}>
          {t(`add.${part}`)}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb={4}>
        {t(`hint.${part}`)}
      </Text>
      <Table aria-label={t(`part.${part}`)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.text')}</Table.Th>
            <Table.Th>{t('column.kinds')}</Table.Th>
            {part !== 'recipientLists' && <Table.Th>{t('column.days')}</Table.Th>}
            <Table.Th>{t('column.source')}</Table.Th>
            <Table.Th>{t('column.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entriesOf(texts, part).map((one) => (
            <Row key={one.entry.id} one={one} onEdit={onEdit} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Row({ one, onEdit }: { one: PartEntry; onEdit: (entry: PartEntry) => void }) {
  const { t } = useTranslation('officeTexts');
  const { t: drafts } = useTranslation('documents');
  const { part, entry } = one;
  const name = nameOf(one);
  const putBack = useMutation({ mutationFn: saveEntry, networkMode: 'always', onError: notifyError });
  const remove = useMutation(
    orpc.officeTexts.remove.mutationOptions({
      onError: notifyError,
      onSuccess: () => notifyUndoable(t('removed', { name }), () => putBack.mutate(asNew(one))),
    }),
  );
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        {part === 'recipientLists' && (
          <Text size="xs" c="dimmed">
            {entry.lines.join('; ')}
          </Text>
        )}
        {part === 'signatories' && entry.post !== '' && (
          <Text size="xs" c="dimmed">
            {entry.post}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {entry.kinds.length === 0
          ? t('allKinds')
          : entry.kinds.map((kind) => drafts(`kindName.${kind}`)).join('; ')}
      </Table.Td>
      {part !== 'recipientLists' && (
        <Table.Td style={{ whiteSpace: 'nowrap' }}>
          <Days one={one} />
        </Table.Td>
      )}
      <Table.Td>
        {entry.source}
        <div>
          <Badge variant="light" miw="max-content" color={entry.isConfirmed ? 'teal' : 'yellow'}>
            {t(entry.isConfirmed ? 'confirmed' : 'unconfirmed')}
          </Badge>
        </div>
      </Table.Td>
      <Table.Td>
        <RowActions
          actions={[
            { label: t('edit', { name }), Icon: IconPencil, onClick: () => onEdit(one) },
            {
              label: t('remove', { name }),
              Icon: IconTrash,
              onClick: () => remove.mutate({ part, id: entry.id, baseRevision: entry.revision }),
            },
          ]}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function Days({ one }: { one: PartEntry }) {
  const { t } = useTranslation('officeTexts');
  const { from, until } = daysOf(one);
  if (from === null && until === null) return t('always');
  return t('days', {
    from: from === null ? t('open') : formatDate(from),
    until: until === null ? t('open') : formatDate(until),
  });
}

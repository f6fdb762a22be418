import { Badge, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { momentText } from '../document-types.ts';
import type { DraftEntry } from './draft-types.ts';

export function DraftTable({ year, drafts }: { year: number; drafts: readonly DraftEntry[] }) {
  const { t } = useTranslation('drafts');
  return (
    <Table stickyHeader stickyHeaderOffset={44} aria-label={t('list', { year })}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.subject')}</Table.Th>
          <Table.Th>{t('column.type')}</Table.Th>
          <Table.Th>{t('column.changed')}</Table.Th>
          <Table.Th>{t('column.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {drafts.map((draft) => {
          const isRegistered = draft.documentId !== null;
          return (
            <Table.Tr key={draft.id}>
              <Table.Td>{draft.subject}</Table.Td>
              <Table.Td>{t(`kind.${draft.kind}`)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{momentText(draft.changedAt)}</Table.Td>
              <Table.Td>
                <Badge variant="light" color={isRegistered ? 'teal' : 'gray'}>
                  {t(isRegistered ? 'state.registered' : 'state.writing')}
                </Badge>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

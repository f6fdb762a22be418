import { Anchor, Badge, Button, Group, SegmentedControl, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DocumentPart } from '../../../../src-main/contract/documents.contract.ts';
import { formatNumberAndNotation } from '../../../../src-main/domain/e-office/e-office-document.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { DocumentId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { searchable } from '../../../ui/searchable.ts';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { BesidePanel } from '../../../ui/SidePanel.tsx';
import { stands } from '../document-types.ts';
import type { RegisterRow } from '../document-types.ts';
import { RewriteDocument } from '../issue/RewriteDocument.tsx';
import { SignDocument } from '../signing/SignDocument.tsx';
import { ExternalSigning } from '../verify/ExternalSigning.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';
import { registerStates, searchTextOf, stateOf } from './register-filter.ts';
import type { RegisterState } from './register-filter.ts';

type Dialog = { readonly kind: 'sign' | 'rewrite'; readonly row: RegisterRow };

/** The documents of a year, found by their words and by how far they have come, and one of them beside the list. */
export function RegisterTable({ year, rows }: { year: number; rows: readonly RegisterRow[] }) {
  const { t } = useTranslation('documents');
  const [query, setQuery] = useState('');
  const [state, setState] = useState<RegisterState>('all');
  const [openId, setOpenId] = useState<DocumentId | null>(null);
  const find = useMemo(() => searchable(rows, searchTextOf), [rows]);
  const found = find(query).filter((row) => state === 'all' || stateOf(row) === state);
  const open = rows.find(({ id }) => id === openId);
  return (
    <>
      <Group gap="xs" mb="xs">
        <SearchBox label={t('search')} value={query} onChange={setQuery} />
        <SegmentedControl
          size="xs"
          aria-label={t('filter.label')}
          value={state}
          onChange={setState}
          data={registerStates.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
        <Text size="sm" c="dimmed" role="status">
          {t('found', { count: found.length, all: rows.length })}
        </Text>
      </Group>
      <BesidePanel>
        <div className="register-rows">
          <Rows year={year} rows={found} openId={open?.id ?? null} onOpen={setOpenId} />
        </div>
        {open && <DocumentPanel key={open.id} row={open} onClose={() => setOpenId(null)} />}
      </BesidePanel>
    </>
  );
}

/** In little room, as beside an open document, a row says its kind and day under its subject and leaves out when each step was. */
function Rows({
  year,
  rows,
  openId,
  onOpen,
}: {
  year: number;
  rows: readonly RegisterRow[];
  openId: DocumentId | null;
  onOpen: (id: DocumentId) => void;
}) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = (): void => setDialog(null);
  const outbox = useQuery(orpc.setup.status.queryOptions()).data?.outboxFolder;
  return (
    <>
      <Table
        stickyHeader
        stickyHeaderOffset="var(--app-shell-header-offset, 0rem)"
        aria-label={t('register', { year })}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.number')}</Table.Th>
            <Table.Th className="register-wide">{t('column.type')}</Table.Th>
            <Table.Th>{t('column.subject')}</Table.Th>
            <Table.Th className="register-wide">{common('column.date')}</Table.Th>
            <Table.Th>{t('column.state')}</Table.Th>
            <Table.Th className="register-wide">{t('column.files')}</Table.Th>
            <Table.Th>{t('column.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} className={row.id === openId ? 'register-row-open' : ''}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {row.number === null ? (
                  <Text span size="sm" c="dimmed">
                    {t('noNumber')}
                  </Text>
                ) : (
                  formatNumberAndNotation(row.number, row.notation)
                )}
              </Table.Td>
              <Table.Td className="register-wide">{row.typeName}</Table.Td>
              <Table.Td>
                <Anchor component="button" size="sm" ta="left" onClick={() => onOpen(row.id)}>
                  {row.subject}
                </Anchor>
                <Text size="xs" c="dimmed" className="register-narrow">
                  {row.typeName}, {formatDate(row.issuedOn ?? row.date)}
                </Text>
              </Table.Td>
              <Table.Td className="register-wide">{formatDate(row.issuedOn ?? row.date)}</Table.Td>
              <Table.Td>
                <DocumentState row={row} />
              </Table.Td>
              <Table.Td className="register-wide">
                <Downloads row={row} />
              </Table.Td>
              <Table.Td>
                <Actions row={row} onDialog={(kind) => setDialog({ kind, row })} />
                <ExternalSigning row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {outbox !== undefined && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('outbox', { folder: outbox })}
        </Text>
      )}
      {dialog?.kind === 'sign' && <SignDocument row={dialog.row} onClose={close} />}
      {dialog?.kind === 'rewrite' && <RewriteDocument row={dialog.row} onClose={close} />}
    </>
  );
}

const stateColors = { draft: 'gray', issued: 'blue', signed: 'teal', exported: 'teal' } as const;

/** How far the document has come, each step with its day; the folder of the package can be selected and copied. */
function DocumentState({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('documents');
  const state = stateOf(row);
  return (
    <>
      <Badge variant="light" tt="none" miw="max-content" color={stateColors[state]}>
        {t(`state.${state}`)}
      </Badge>
      {row.recalled !== null && (
        <>
          <Badge ml={4} color="red" tt="none" miw="max-content">
            {t('state.recalled')}
          </Badge>
          <Text size="xs" c="red">
            {t('recalledAt', { at: formatMoment(row.recalled.at), reason: row.recalled.reason })}
          </Text>
          {row.recalled.agreed.length > 0 && (
            <Text size="xs" c="dimmed">
              {t('recallAgreed', { names: row.recalled.agreed.join('; ') })}
            </Text>
          )}
          {row.recalled.refused.length > 0 && (
            <Text size="xs" c="orange">
              {t('recallRefused', { names: row.recalled.refused.join('; ') })}
            </Text>
          )}
        </>
      )}
      {row.replacedBy !== '' && (
        <Text size="xs" c="orange">
          {t('replacedBy', { number: row.replacedBy })}
        </Text>
      )}
      <Text size="xs" c="dimmed" className="register-wide">
        {t('writtenAt', { at: formatMoment(row.createdAt) })}
      </Text>
      {row.signedAt !== null && (
        <Text size="xs" c="dimmed" className="register-wide">
          {t('signedAt', { at: formatMoment(row.signedAt), certificate: row.certificateName ?? '' })}
        </Text>
      )}
      {row.exportedAt !== null && (
        <Text size="xs" c="dimmed" className="register-wide" style={{ overflowWrap: 'anywhere' }}>
          {t('exportedAt', { at: formatMoment(row.exportedAt), folder: row.packageFolder ?? '' })}
        </Text>
      )}
    </>
  );
}

function Downloads({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('documents');
  const held = useHeld();
  const download = useMutation({
    mutationFn: async (part: DocumentPart) => {
      const leaving = { kind: 'document', id: row.id } as const;
      await held.run(leaving, () => client.consistency.hold(leaving));
      const { name, file } = await client.documents.file({ id: row.id, part });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('saved', { name })),
  });
  const parts = Object.values(DocumentPart).filter(
    (part) => part !== DocumentPart.signedPdf || row.signedAt !== null,
  );
  return (
    <Group gap={4}>
      {parts.map((part) => (
        <Button
          key={part}
          size="compact-xs"
          variant="default"
          aria-label={t('downloadOf', { part: t(`part.${part}`), subject: row.subject })}
          loading={download.isPending && download.variables === part}
          onClick={() => download.mutate(part)}
        >
          {t(`part.${part}`)}
        </Button>
      ))}
      {held.dialog}
    </Group>
  );
}

function Actions({ row, onDialog }: { row: RegisterRow; onDialog: (kind: Dialog['kind']) => void }) {
  const { t } = useTranslation('documents');
  const held = useHeld();
  const exportPackage = useMutation({
    mutationFn: () =>
      held.run({ kind: 'document', id: row.id }, () => client.documents.exportPackage({ id: row.id })),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ folder }) => notifyDone(t('exported', { folder })),
  });
  return row.signedAt === null ? (
    <Group gap={4}>
      <Button size="compact-xs" onClick={() => onDialog('sign')}>
        {t('sign')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => onDialog('rewrite')}>
        {t('rewrite')}
      </Button>
    </Group>
  ) : (
    <Group gap={4}>
      {stands(row) && (
        <Button
          size="compact-xs"
          variant={row.exportedAt === null ? 'filled' : 'default'}
          loading={exportPackage.isPending}
          onClick={() => exportPackage.mutate()}
        >
          {t('export')}
        </Button>
      )}
      {row.exportedAt === null && (
        <Button size="compact-xs" variant="default" onClick={() => onDialog('sign')}>
          {t('signMore')}
        </Button>
      )}
      {held.dialog}
    </Group>
  );
}

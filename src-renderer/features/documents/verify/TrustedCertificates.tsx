import { Button, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { TrustedEntry } from '../../../../src-main/contract/verification.contract.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import { ChooseFiles } from '../../../ui/file-desk/FileDrop.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';

/** The roots, intermediates and revocation lists that the office installed. */
export function TrustedCertificates() {
  const { t } = useTranslation('verify');
  const trusted = useQuery(orpc.verification.trusted.queryOptions());
  const install = useMutation({
    mutationFn: async (files: readonly File[]) => {
      let count = 0;
      for (const file of files) count += (await client.verification.installTrusted({ file })).added;
      return count;
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: (count) => notifyDone(t('trust.installed', { count })),
  });
  return (
    <section>
      <Text component="h2" fw={600} size="md" m={0}>
        {t('trust.title')}
      </Text>
      <Text size="sm" c="dimmed" mb={4}>
        {t('trust.hint')}
      </Text>
      <ChooseFiles
        multiple
        accept=".cer,.crt,.pem,.der,.p7b,.p7c,.crl"
        variant="default"
        label={t('trust.install')}
        disabled={install.isPending}
        onFiles={(files) => install.mutate(files)}
      />
      <QueryBoundary query={trusted}>
        {(entries) =>
          entries.length === 0 ? (
            <Text size="sm" c="yellow.9" mt={4}>
              {t('trust.empty')}
            </Text>
          ) : (
            <Entries entries={entries} />
          )
        }
      </QueryBoundary>
    </section>
  );
}

function Entries({ entries }: { entries: readonly TrustedEntry[] }) {
  const { t } = useTranslation('verify');
  const { t: common } = useTranslation();
  const remove = useMutation({
    mutationFn: async ({ hash, subject }: TrustedEntry) => {
      await client.verification.removeTrusted({ hash });
      return subject;
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: (name) => notifyDone(t('trust.removed', { name })),
  });
  return (
    <Table aria-label={t('trust.table')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('trust.column.kind')}</Table.Th>
          <Table.Th>{t('trust.column.subject')}</Table.Th>
          <Table.Th>{t('trust.column.fingerprint')}</Table.Th>
          <Table.Th>{t('trust.column.validity')}</Table.Th>
          <Table.Th>{t('trust.column.added')}</Table.Th>
          <Table.Th>{common('action.remove')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.hash}>
            <Table.Td>{t(`trust.kind.${entry.kind}`)}</Table.Td>
            <Table.Td>{entry.subject}</Table.Td>
            <Table.Td>
              <Text size="xs" ff="monospace" maw="21rem" style={{ overflowWrap: 'anywhere' }}>
                {entry.hash.toUpperCase().match(/.{4}/g)?.join(' ')}
              </Text>
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              {formatMoment(entry.validFrom).slice(0, 10)} –{' '}
              {entry.validTo === null ? '' : formatMoment(entry.validTo).slice(0, 10)}
            </Table.Td>
            <Table.Td>
              {formatMoment(entry.addedAt)}, {entry.addedBy}
            </Table.Td>
            <Table.Td>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('trust.removeOf', { name: entry.subject })}
                onClick={() => remove.mutate(entry)}
              >
                {common('action.remove')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

import { Alert, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PackageCheck } from '../../../../src-main/contract/e-office.contract.ts';
import { orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';

const byteCount = new Intl.NumberFormat('vi');

/** Reads a package of the outbox back: what agrees with its manifest and with the register, and what differs. */
export function CheckPackage({ first, onClose }: { first: string | null; onClose: () => void }) {
  const { t } = useTranslation('outbox');
  const packages = useQuery({ ...orpc.eOffice.packages.queryOptions(), gcTime: 0 });
  return (
    <Dialog title={t('check.title')} size="xl" onClose={onClose}>
      <QueryBoundary query={packages}>
        {({ folder, names }) =>
          names.length === 0 ? (
            <Text size="sm">{t('check.none', { folder })}</Text>
          ) : (
            <Chosen folder={folder} names={names} first={first} />
          )
        }
      </QueryBoundary>
    </Dialog>
  );
}

function Chosen({
  folder,
  names,
  first,
}: {
  folder: string;
  names: readonly string[];
  first: string | null;
}) {
  const { t } = useTranslation('outbox');
  const [name, setName] = useState(first ?? '');
  const check = useQuery({
    ...orpc.eOffice.checkPackage.queryOptions({ input: name === '' ? skipToken : { name } }),
    // What lies there may change while the dialog stands open or between two looks at it.
    gcTime: 0,
  });
  const offered = first === null || names.includes(first) ? names : [first, ...names];
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('check.choose')}
        description={folder}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data={[{ value: '', label: t('check.nothingChosen') }, ...offered]}
      />
      {name !== '' && <QueryBoundary query={check}>{(data) => <Findings check={data} />}</QueryBoundary>}
    </Stack>
  );
}

function Findings({ check }: { check: PackageCheck }) {
  const { t } = useTranslation('outbox');
  const differing = check.files.filter(({ problem }) => problem !== null).length;
  const all = check.files.length;
  return (
    <>
      <Alert color={differing === 0 ? 'teal' : 'red'} py={6} role="status">
        {differing === 0
          ? t('check.whole', { count: all, at: formatMoment(check.createdAt) })
          : t('check.differs', { count: differing, all })}
      </Alert>
      <RegisterSays register={check.register} />
      <Table aria-label={t('check.files', { name: check.name })}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('check.file')}</Table.Th>
            <Table.Th ta="end">{t('check.size')}</Table.Th>
            <Table.Th>{t('check.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {check.files.map(({ name, size, problem }) => (
            <Table.Tr key={name}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
              <Table.Td ta="end" style={{ whiteSpace: 'nowrap' }}>
                {size === null ? '' : t('check.bytes', { size: byteCount.format(size) })}
              </Table.Td>
              <Table.Td>
                <Text size="sm" c={problem === null ? 'teal' : 'red'}>
                  {t(`check.problem.${problem ?? 'none'}`)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function RegisterSays({ register }: { register: PackageCheck['register'] }) {
  const { t } = useTranslation('outbox');
  if (register === null) {
    return (
      <Text size="sm" c="orange">
        {t('check.unknownDocument')}
      </Text>
    );
  }
  const { number, subject, pdf, recalled, replacedBy } = register;
  return (
    <Group gap={4} align="baseline">
      <Text size="sm" fw={600}>
        {`${number} ${subject}.`}
      </Text>
      <Text size="sm" c={pdf === 'current' ? 'teal' : 'red'}>
        {t(`check.pdf.${pdf}`)}
      </Text>
      {recalled !== null && (
        <Text size="sm" c="red">
          {t('check.recalled', { at: formatMoment(recalled.at), reason: recalled.reason })}
        </Text>
      )}
      {replacedBy !== '' && (
        <Text size="sm" c="orange">
          {t('check.replacedBy', { number: replacedBy })}
        </Text>
      )}
    </Group>
  );
}

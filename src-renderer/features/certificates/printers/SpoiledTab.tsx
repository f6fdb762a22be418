import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';

/** Sheets of stock that were spoiled. */
export function SpoiledTab() {
  const { t } = useTranslation('certificates');
  const sheets = useQuery(orpc.certificates.spoiledSheets.queryOptions());
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const add = useMutation(
    orpc.certificates.spoilSheet.mutationOptions({
      onError: notifyError,
      onSuccess: ({ freed }, sheet) => {
        setNumber('');
        setReason('');
        notifyDone(
          freed === null ? t('spoiled.done', { number: sheet.number }) : t('spoiled.freed', { name: freed }),
        );
      },
    }),
  );
  const isComplete = number.trim() !== '' && reason.trim() !== '';
  return (
    <Stack className="certificate-scroll" gap="sm" maw="46rem">
      <Text size="sm">{t('spoiled.intro')}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) add.mutate({ number, reason });
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            size="xs"
            label={t('spoiled.number')}
            maxLength={60}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            flex={1}
            label={t('spoiled.reason')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" loading={add.isPending} disabled={!isComplete}>
            {t('spoiled.add')}
          </Button>
        </Group>
      </form>
      <QueryBoundary query={sheets}>
        {(list) =>
          list.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('spoiled.empty')}
            </Text>
          ) : (
            <Table aria-label={t('spoiled.list')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('spoiled.number')}</Table.Th>
                  <Table.Th>{t('spoiled.reason')}</Table.Th>
                  <Table.Th>{t('spoiled.at')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.map((sheet) => (
                  <Table.Tr key={sheet.number}>
                    <Table.Td>{sheet.number}</Table.Td>
                    <Table.Td>{sheet.reason}</Table.Td>
                    <Table.Td>{formatMoment(sheet.at)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryBoundary>
    </Stack>
  );
}

import { Badge, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../api/page-connection.ts';
import { MarkBadge } from '../../ui/eligibility/MarkBadge.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import type { InstrumentLine } from './law-types.ts';

/** The laws, decrees and regulations that the program knows, with what the office should know of each. */
export function InstrumentsTab() {
  const instruments = useQuery(orpc.law.instruments.queryOptions());
  return (
    <QueryBoundary query={instruments}>{(lines) => <InstrumentTable instruments={lines} />}</QueryBoundary>
  );
}

function InstrumentTable({ instruments }: { instruments: readonly InstrumentLine[] }) {
  const { t } = useTranslation('law');
  return (
    <div className="law-table-scroller" role="region" aria-label={t('instrument.table')} tabIndex={0}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw="18rem">{t('instrument.title')}</Table.Th>
            <Table.Th>{t('instrument.inForce')}</Table.Th>
            <Table.Th>{t('instrument.rules')}</Table.Th>
            <Table.Th miw="18rem">{t('instrument.note')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {instruments.map((line) => (
            <InstrumentRow key={line.key} instrument={line} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function InstrumentRow({ instrument }: { instrument: InstrumentLine }) {
  const { t } = useTranslation('law');
  const { title, scope, validFrom, validTo, provisions, unconfirmed, mark, isModel, note, transition } =
    instrument;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td>
        {title} <MarkBadge mark={mark} />{' '}
        {isModel ? (
          <Badge size="sm" variant="outline" color="orange" fw={500}>
            {t('model')}
          </Badge>
        ) : (
          scope === 'province' && (
            <Badge size="sm" variant="light" color="gray" fw={500}>
              {t('instrument.province')}
            </Badge>
          )
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {t('instrument.from', { date: formatDate(validFrom) })}
        {validTo !== null && (
          <>
            <br />
            {t('instrument.to', { date: formatDate(validTo) })}
          </>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {provisions}
        {unconfirmed > 0 && (
          <Text size="xs" c="dimmed">
            {t('instrument.toCompare', { count: unconfirmed })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {note}
        {transition && (
          <Text size="sm">
            {t(`instrument.transition.${transition.choice}`, { article: transition.article })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

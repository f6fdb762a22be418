import { Badge, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../../src-main/domain/kernel/local-moment.ts';
import { ballotFields } from './count-fields.ts';
import type { Poll, PollItem } from './meeting-types.ts';

/** The sealed result; every figure and text is the one that the minutes print. */
export function ResultTable({ poll }: { poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const [issued = '', returned = '', valid = '', invalid = ''] = ballotFields.map((field) =>
    String(poll.counts[field] ?? ''),
  );
  const written = poll.items.some(
    ({ counts }) => counts.writtenAgree !== null || counts.writtenDisagree !== null,
  );
  return (
    <>
      <Group gap="md">
        <Text size="sm">{t('ballots', { issued, returned, valid, invalid })}</Text>
        {poll.sealCode !== null && poll.closedAt !== null && (
          <Badge color="gold" variant="light" tt="none">
            {t('sealed', { code: poll.sealCode, at: momentText(poll.closedAt) })}
          </Badge>
        )}
      </Group>
      <div className="meeting-scroll">
        <Table stickyHeader className="result-table" horizontalSpacing={7} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>{common('column.ordinal')}</Table.Th>
              <Table.Th>{t('subject')}</Table.Th>
              <Table.Th className="count-column">{t('item.agree')}</Table.Th>
              <Table.Th className="count-column">{t('item.disagree')}</Table.Th>
              <Table.Th className="count-column">{t('item.invalidMarks')}</Table.Th>
              {written && (
                <>
                  <Table.Th className="count-column">{t('item.writtenAgree')}</Table.Th>
                  <Table.Th className="count-column">{t('item.writtenDisagree')}</Table.Th>
                </>
              )}
              <Table.Th className="count-column">{t('agreeShare')}</Table.Th>
              <Table.Th className="count-column">{t('percentage')}</Table.Th>
              <Table.Th>{t('result')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {poll.items.map((item, index) => (
              <ResultRow key={item.proposalId} ordinal={index + 1} item={item} written={written} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function ResultRow({ ordinal, item, written }: { ordinal: number; item: PollItem; written: boolean }) {
  const { t } = useTranslation('meetings');
  const { counts, result } = item;
  return (
    <tr className="meeting-row" title={result?.sentence}>
      <td>{ordinal}</td>
      <td>
        {item.name}
        {item.detail !== '' && <span className="meeting-detail">, {item.detail}</span>}
      </td>
      <td className="count-column">{counts.agree}</td>
      <td className="count-column">{counts.disagree}</td>
      <td className="count-column">{counts.invalidMarks}</td>
      {written && (
        <>
          <td className="count-column">{counts.writtenAgree}</td>
          <td className="count-column">{counts.writtenDisagree}</td>
        </>
      )}
      <td className="count-column">{result && `${result.agreeTotal}/${result.base}`}</td>
      <td className="count-column" style={{ whiteSpace: 'nowrap' }}>
        {result?.percentageText}
      </td>
      <td>
        {result && (
          <Badge
            color={result.verdict === 'passed' ? 'teal' : 'red'}
            variant="light"
            tt="none"
            miw="max-content"
          >
            {t(`verdict.${result.verdict}`)}
          </Badge>
        )}
      </td>
    </tr>
  );
}

function momentText(instant: Instant): string {
  const { date, hour, minute } = localMomentOf(instant);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} ${formatDate(date)}`;
}

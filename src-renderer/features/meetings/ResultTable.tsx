import { Badge, Group, Table, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../../src-main/domain/kernel/local-moment.ts';
import type { Verdict as VerdictCode } from '../../../src-main/domain/voting/verdict.ts';
import { CaseName } from './CaseName.tsx';
import { itemFields, paperFields } from './counting/count-fields.ts';
import type { Poll, PollItem } from './meeting-types.ts';

/** The sealed result; every figure and text is the one that the minutes print. */
export function ResultTable({ poll }: { poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const [issued = '', returned = '', valid = '', invalid = ''] = paperFields.map((field) =>
    String(poll.counts[field] ?? ''),
  );
  const written = poll.items.some(
    ({ counts }) => counts.writtenAgree !== null || counts.writtenDisagree !== null,
  );
  const counted = written ? itemFields : itemFields.slice(0, 3);
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
        <Table stickyHeader className="result-table" layout="fixed" fz="sm" aria-label={t('resultTable')}>
          <colgroup>
            <col className="result-ordinal" />
            <col />
            {counted.map((field) => (
              <col key={field} className="result-count" />
            ))}
            <col className="result-count" />
            <col className="result-share" />
            <col className="result-outcome" />
          </colgroup>
          <Table.Thead>
            <Table.Tr>
              <Table.Th rowSpan={2}>{common('column.ordinal')}</Table.Th>
              <Table.Th rowSpan={2}>{t('subject')}</Table.Th>
              <Table.Th colSpan={3} className="result-group">
                {t('group.meeting')}
              </Table.Th>
              {written && (
                <Table.Th colSpan={2} className="result-group">
                  {t('group.written')}
                </Table.Th>
              )}
              <Table.Th rowSpan={2} className="count-column">
                {t('agreeShare')}
              </Table.Th>
              <Table.Th rowSpan={2} className="count-column">
                {t('percentage')}
              </Table.Th>
              <Table.Th rowSpan={2}>{t('result')}</Table.Th>
            </Table.Tr>
            <Table.Tr>
              {counted.map((field) => (
                <Table.Th key={field} className="count-column">
                  {t(`group.${field}`)}
                </Table.Th>
              ))}
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
  const { counts, result } = item;
  return (
    <tr className="meeting-row" title={result?.sentence}>
      <td>{ordinal}</td>
      <td>
        <CaseName name={item.name} detail={item.detail} />
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
      <td className="count-column">{result?.percentageText}</td>
      <td>{result && <Verdict verdict={result.verdict} />}</td>
    </tr>
  );
}

function Verdict({ verdict }: { verdict: VerdictCode }) {
  const { t } = useTranslation('meetings');
  const Icon = verdict === 'passed' ? IconCheck : IconX;
  return (
    <span className="result-verdict" data-verdict={verdict}>
      <Icon size={15} stroke={2.4} aria-hidden />
      {t(`verdict.${verdict}`)}
    </span>
  );
}

function momentText(instant: Instant): string {
  const { date, hour, minute } = localMomentOf(instant);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} ${formatDate(date)}`;
}

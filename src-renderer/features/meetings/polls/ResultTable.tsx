import { Badge, Group, Table, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { usesPapers } from '../../../../src-main/domain/voting/method.ts';
import type { Verdict as VerdictCode } from '../../../../src-main/domain/voting/verdict.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { CaseName } from '../CaseName.tsx';
import { itemFields, markFields, paperFields } from '../counting/count-fields.ts';
import type { RowField } from '../counting/count-fields.ts';
import type { Poll, PollItem } from '../meeting-types.ts';

/** The result; every figure and text is the one that the minutes print. */
export function ResultTable({ poll }: { poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { t: polls } = useTranslation('polls');
  const { t: common } = useTranslation();
  const rows = [poll.listCounts, ...poll.items.map(({ counts }) => counts)];
  const written = rows.some(
    ({ writtenAgree, writtenDisagree }) => (writtenAgree ?? writtenDisagree) !== null,
  );
  const papers = usesPapers(poll.method);
  const fields = written ? itemFields : markFields;
  const nameOf = (field: RowField): string =>
    field === 'invalidMarks' && !papers ? polls('noOpinion') : t(`group.${field}`);
  const passed = poll.items.filter(({ result }) => result?.verdict === 'passed').length;
  return (
    <>
      <Group gap="md">
        <Text size="sm">
          <PapersText poll={poll} />
        </Text>
        {poll.items.length > 0 && (
          <Text size="sm" fw={600}>
            {polls('passedOf', { passed, total: poll.items.length })}
          </Text>
        )}
        {poll.sealCode !== null && poll.closedAt !== null && (
          <Badge color="gold" variant="light" tt="none">
            {t('sealed', { code: poll.sealCode, at: formatMoment(poll.closedAt) })}
          </Badge>
        )}
      </Group>
      <div className="meeting-scroll">
        <Table
          stickyHeader
          className="result-table"
          layout="fixed"
          fz="sm"
          aria-label={t('resultTable')}
          data-superseded={poll.superseded}
        >
          <colgroup>
            <col className="result-ordinal" />
            <col />
            {fields.map((field) => (
              <col key={field} className="result-count result-wide" />
            ))}
            <col className="result-count" />
            <col className="result-share" />
            <col className="result-outcome" />
          </colgroup>
          <Table.Thead>
            <Table.Tr>
              <Table.Th rowSpan={2}>{common('column.ordinal')}</Table.Th>
              <Table.Th rowSpan={2}>{t('subject')}</Table.Th>
              <Table.Th colSpan={3} className="result-group result-wide">
                {papers ? t('group.meeting') : polls(`methods.${poll.method}`)}
              </Table.Th>
              {written && (
                <Table.Th colSpan={2} className="result-group result-wide">
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
              {fields.map((field) => (
                <Table.Th key={field} className="count-column result-wide">
                  {nameOf(field)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {poll.listResult && (
              <tr className="meeting-row result-list-row" title={poll.listResult.sentence}>
                <td />
                <td>
                  {poll.awardCode === null
                    ? poll.title
                    : polls('listRow', { count: poll.items.filter(({ carvedOut }) => !carvedOut).length })}
                  <FoldedFigures counts={poll.listCounts} fields={fields} papers={papers} />
                </td>
                <Figures counts={poll.listCounts} result={poll.listResult} fields={fields} />
              </tr>
            )}
            {poll.items.map((item, index) => (
              <ResultRow
                key={item.proposalId}
                ordinal={index + 1}
                item={item}
                fields={fields}
                papers={papers}
                inList={poll.wholeList && !item.carvedOut}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function PapersText({ poll }: { poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { t: polls } = useTranslation('polls');
  if (poll.method === 'consent') return polls('consentGiven');
  if (!usesPapers(poll.method)) return polls('voters');
  const [issued = '', returned = '', valid = '', invalid = ''] = paperFields.map((field) =>
    String(poll.counts[field] ?? ''),
  );
  return t('ballots', { issued, returned, valid, invalid });
}

function ResultRow({
  ordinal,
  item,
  fields,
  papers,
  inList,
}: {
  ordinal: number;
  item: PollItem;
  fields: readonly RowField[];
  papers: boolean;
  inList: boolean;
}) {
  const { t } = useTranslation('polls');
  const { counts, result, recused, carvedOut, carveOutNote } = item;
  const notes = [
    ...(carvedOut ? [carveOutNote === '' ? t('carvedMark') : t('carvedBy', { note: carveOutNote })] : []),
    ...(recused.length > 0 ? [t('recused', { count: recused.length })] : []),
  ];
  return (
    <tr className="meeting-row" title={result?.sentence}>
      <td>{ordinal}</td>
      <td>
        <CaseName name={item.name} detail={item.detail} />
        {notes.length > 0 && <div className="meeting-detail">{notes.join('; ')}</div>}
        {inList ? (
          <div className="meeting-detail result-narrow">{t('inList')}</div>
        ) : (
          <FoldedFigures counts={counts} fields={fields} papers={papers} />
        )}
      </td>
      {inList ? (
        <>
          <td colSpan={fields.length} className="meeting-detail result-wide">
            {t('inList')}
          </td>
          <td colSpan={2} />
          <td>{result && <Verdict verdict={result.verdict} />}</td>
        </>
      ) : (
        <Figures counts={counts} result={result} fields={fields} />
      )}
    </tr>
  );
}

/** The figures under the name of the case, where there is no room for their columns. */
function FoldedFigures({
  counts,
  fields,
  papers,
}: {
  counts: PollItem['counts'];
  fields: readonly RowField[];
  papers: boolean;
}) {
  const { t } = useTranslation('counting');
  const texts = fields
    .filter((field) => counts[field] !== null)
    .map((field) => {
      const name = field === 'invalidMarks' && !papers ? t('noOpinion') : t(`field.${field}`);
      return `${name} ${counts[field]}`;
    });
  return <div className="meeting-detail result-narrow">{texts.join(' · ')}</div>;
}

function Figures({
  counts,
  result,
  fields,
}: {
  counts: PollItem['counts'];
  result: PollItem['result'];
  fields: readonly RowField[];
}) {
  return (
    <>
      {fields.map((field) => (
        <td key={field} className="count-column result-wide">
          {counts[field]}
        </td>
      ))}
      <td className="count-column">{result && `${result.agreeTotal}/${result.base}`}</td>
      <td className="count-column">{result?.percentageText}</td>
      <td>{result && <Verdict verdict={result.verdict} />}</td>
    </>
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

import { Button, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { withUnprintable } from '../../../../src-main/domain/documents/unprintable.ts';
import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { UnprintableAlert } from '../../../ui/unprintable/UnprintableAlert.tsx';
import type { AwardResult, VoteResult } from './minutes-types.ts';

/** Rows that are drawn before one asks for the rest. */
const FIRST_ROWS = 20;

/** The result tables as the minutes print them; they follow the sealed votes. */
export function ResultsPreview({ meetingId }: { meetingId: MeetingId }) {
  const { t } = useTranslation('minutes');
  const results = useQuery(orpc.minutes.results.queryOptions({ input: { meetingId } }));
  return (
    <QueryBoundary query={results}>
      {(awards) =>
        awards.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('results.none')}
          </Text>
        ) : (
          awards.map((award) => <Award key={award.awardForm} award={award} />)
        )
      }
    </QueryBoundary>
  );
}

function Award({ award: { awardForm, votes } }: { award: AwardResult }) {
  return votes.map((vote) => {
    const label = vote.title === null ? awardForm : `${awardForm} – ${vote.title}`;
    return <VoteTable key={label} label={label} vote={vote} />;
  });
}

type Row = {
  readonly group: string | null;
  readonly ordinal: number;
  readonly name: string;
  readonly unit: string;
  readonly note: string;
  readonly verdictText: string;
  readonly figures: NonNullable<VoteResult['list']>['figures'] | null;
};

/** The rows of a vote in the order of the paper. */
function rowsOf({ list, listed, groups }: VoteResult): Row[] {
  return [
    ...(list === null
      ? []
      : [
          {
            group: null,
            ordinal: 0,
            name: list.title,
            unit: '',
            note: '',
            verdictText: list.figures.verdictText,
            figures: list.figures,
          },
        ]),
    ...listed.flatMap(({ title, rows }) =>
      rows.map((row) => ({ ...row, group: title, note: '', figures: null })),
    ),
    ...groups.flatMap(({ title, rows }) => rows.map((row) => ({ ...row, group: title, figures: row }))),
  ];
}

function VoteTable({ label, vote }: { label: string; vote: VoteResult }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const rows = rowsOf(vote);
  const shown = showsAll ? rows : rows.slice(0, FIRST_ROWS);
  const unprintable = withUnprintable(
    rows.map(({ ordinal, name, unit }) => ({
      place: t('results.row', { ordinal }),
      text: [name, unit].filter(Boolean).join(', '),
    })),
  );
  return (
    <div className="minutes-results">
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <UnprintableAlert found={unprintable} />
      <Table aria-label={`${t('results.title')}: ${label}`} verticalSpacing={2} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{common('column.ordinal')}</Table.Th>
            <Table.Th>{t('results.name')}</Table.Th>
            {[t('results.agree'), t('results.disagree'), vote.otherColumn].map((title) => (
              <Table.Th key={title} ta="right" className="result-wide">
                {title}
              </Table.Th>
            ))}
            <Table.Th ta="right">{t('results.share')}</Table.Th>
            <Table.Th>{t('results.verdict')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row, index) => (
            <ResultRow
              key={`${row.group} ${row.ordinal}`}
              row={row}
              otherColumn={vote.otherColumn}
              groupBefore={shown[index - 1]?.group}
            />
          ))}
        </Table.Tbody>
      </Table>
      {shown.length < rows.length && (
        <Button size="compact-sm" variant="default" onClick={() => setShowsAll(true)}>
          {t('results.showAll', { count: rows.length })}
        </Button>
      )}
      {[...vote.remarks, vote.conclusion].map((text) => (
        <Text key={text} size="sm">
          {text}
        </Text>
      ))}
    </div>
  );
}

function ResultRow({
  row,
  otherColumn,
  groupBefore,
}: {
  row: Row;
  otherColumn: string;
  groupBefore: string | null | undefined;
}) {
  const { t } = useTranslation('minutes');
  const { figures } = row;
  return (
    <>
      {row.group !== null && row.group !== groupBefore && (
        <Table.Tr>
          <Table.Th colSpan={7} scope="rowgroup">
            {row.group}
          </Table.Th>
        </Table.Tr>
      )}
      <Table.Tr>
        <Table.Td>{row.ordinal === 0 ? '' : row.ordinal}</Table.Td>
        <Table.Td>
          {row.name}
          {row.unit !== '' && (
            <Text span size="xs" c="dimmed" display="block">
              {row.unit}
            </Text>
          )}
          {figures && (
            <Text span size="xs" className="result-narrow">
              {`${t('results.agree')} ${figures.agree} · ${t('results.disagree')} ${figures.disagree} · ${otherColumn} ${figures.other}`}
            </Text>
          )}
          {row.note !== '' && (
            <Text span size="xs" fs="italic" display="block">
              {t('results.carvedOut', { note: row.note })}
            </Text>
          )}
        </Table.Td>
        {(['agree', 'disagree', 'other'] as const).map((figure) => (
          <Table.Td key={figure} ta="right" className="result-wide">
            {figures?.[figure]}
          </Table.Td>
        ))}
        <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
          {figures && `${figures.agree}/${figures.base} (${figures.percentageText})`}
        </Table.Td>
        <Table.Td>{row.verdictText}</Table.Td>
      </Table.Tr>
    </>
  );
}

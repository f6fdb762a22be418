import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { comparePersonNames, compareVietnamese } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { isReady, useProblemTexts } from '../problem-text.ts';
import type { EntryCheck, PrintableEntry } from '../types.ts';
import { useAwards } from '../use-awards.ts';

export function EntryTable({
  rows,
  checks,
  marked,
  openId,
  onMark,
  onOpen,
}: {
  rows: readonly PrintableEntry[];
  checks: ReadonlyMap<string, EntryCheck>;
  marked: ReadonlySet<string>;
  openId: string | null;
  onMark: (marked: ReadonlySet<string>) => void;
  onOpen: (row: PrintableEntry) => void;
}) {
  const { t } = useTranslation('certificates');
  const awards = useAwards();
  const columns = useMemo((): Column<PrintableEntry>[] => {
    const awardName = new Map(awards.map(({ code, name }) => [code, name]));
    return [
      {
        key: 'number',
        header: t('print.column.number'),
        width: 3.75,
        align: 'end',
        render: ({ number }) => number,
        compare: (a, b) => (a.number ?? 0) - (b.number ?? 0),
      },
      {
        key: 'name',
        header: t('print.column.name'),
        render: (row) => (
          <>
            {row.name}
            <Text size="xs" c="dimmed">
              {[row.position, row.unitName].filter((part) => part !== '').join(', ')}
            </Text>
          </>
        ),
        compare: (a, b) => comparePersonNames(a.name, b.name),
      },
      {
        key: 'award',
        header: t('print.column.award'),
        render: ({ awardCode, decisionNumber, decisionDate }) => (
          <>
            {awardName.get(awardCode) ?? awardCode}
            <Text size="xs" c="dimmed">
              {[decisionNumber, decisionDate === null ? '' : formatDate(decisionDate)]
                .filter((part) => part !== '')
                .join(', ')}
            </Text>
          </>
        ),
        compare: (a, b) => compareVietnamese(a.decisionDate ?? '', b.decisionDate ?? ''),
      },
      {
        key: 'sheet',
        header: t('print.column.sheet'),
        width: 5,
        render: ({ certificateNumber }) => certificateNumber,
        compare: (a, b) => compareVietnamese(a.certificateNumber, b.certificateNumber),
      },
      {
        key: 'prints',
        header: t('print.column.prints'),
        width: 4.75,
        render: ({ prints, lastPrintedAt }) =>
          lastPrintedAt !== null && (
            <span title={formatMoment(lastPrintedAt)}>{t('print.printedTimes', { count: prints })}</span>
          ),
        compare: (a, b) => a.prints - b.prints,
      },
      {
        key: 'check',
        header: t('print.column.check'),
        width: 8.5,
        render: (row) => <CheckCell check={marked.has(row.id) ? checks.get(row.id) : undefined} />,
      },
      {
        key: 'open',
        header: t('print.open'),
        width: 4.25,
        render: (row) => (
          <Button
            size="compact-xs"
            variant={row.id === openId ? 'light' : 'default'}
            aria-label={t('print.openOf', { name: row.name })}
            onClick={() => onOpen(row)}
          >
            {t('print.open')}
          </Button>
        ),
      },
    ];
  }, [awards, checks, marked, openId, onOpen, t]);
  return (
    <DataTable
      label={t('print.list')}
      columns={columns}
      rows={rows}
      rowKey={idOf}
      selection={{
        selected: marked,
        onChange: onMark,
        canSelect: always,
        rowLabel: ({ name }) => t('print.selectRow', { name }),
        allLabel: t('print.selectAll'),
      }}
      onOpen={onOpen}
    />
  );
}

const idOf = ({ id }: PrintableEntry): string => id;
const always = (): boolean => true;

function CheckCell({ check }: { check: EntryCheck | undefined }) {
  const { t } = useTranslation('certificates');
  const problemTexts = useProblemTexts();
  if (!check) return null;
  if (isReady(check)) {
    return (
      <Text size="xs" c="var(--mantine-color-teal-text)">
        {t('print.ready')}
      </Text>
    );
  }
  return problemTexts(check).map((text) => (
    <Text key={text} size="xs" c="var(--mantine-color-error)">
      {text}
    </Text>
  ));
}

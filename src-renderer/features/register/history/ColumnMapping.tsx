import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { HistoryRole } from '../../../../src-main/domain/register/history/history-columns.ts';
import type { HistoryColumns } from '../../../../src-main/domain/register/history/history-columns.ts';
import type { HistoryPreview } from './use-history-import.ts';

const NONE = '-';

/** Which column of the file means what; a change reads the file anew. */
export function ColumnMapping({
  preview: { headings, columns },
  onChange,
}: {
  preview: HistoryPreview;
  onChange: (columns: HistoryColumns) => void;
}) {
  const { t } = useTranslation('register');
  const [chosen, setChosen] = useState<HistoryColumns>(columns);
  const roleOf = (column: number): HistoryRole | undefined =>
    Object.values(HistoryRole).find((role) => chosen[role] === column);
  const options = [
    { value: NONE, label: t('history.notUsed') },
    ...Object.values(HistoryRole).map((role) => ({ value: role, label: t(`history.roles.${role}`) })),
  ];
  function choose(column: number, role: HistoryRole | null): void {
    const others = Object.entries(chosen).filter(([other, at]) => at !== column && other !== role);
    setChosen(Object.fromEntries(role === null ? others : [...others, [role, column]]));
  }
  const isComplete = chosen.name !== undefined && chosen.award !== undefined;
  return (
    <div className="data-table-scroller" role="region" aria-label={t('history.tabs.columns')} tabIndex={0}>
      <Stack gap="xs" p="sm" maw={760}>
        <Text size="sm">{t('history.columnsHint')}</Text>
        {headings.map(({ column, letters, text, sample }) => (
          <Group key={column} gap="sm" wrap="nowrap">
            <div style={{ flex: 1, minWidth: 0 }}>
              <Text size="sm" fw={500} truncate>
                {letters}. {text || t('history.noHeading')}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {sample}
              </Text>
            </div>
            <Select
              aria-label={t('history.meaningOf', { column: text || letters })}
              data={options}
              value={roleOf(column) ?? NONE}
              onChange={(value) =>
                choose(column, value === null || value === NONE ? null : (value as HistoryRole))
              }
              allowDeselect={false}
              w="17rem"
              size="sm"
            />
          </Group>
        ))}
        <Group>
          <Button size="sm" disabled={!isComplete} onClick={() => onChange(chosen)}>
            {t('history.readAgain')}
          </Button>
          {!isComplete && <Text size="sm">{t('history.needed')}</Text>}
        </Group>
      </Stack>
    </div>
  );
}

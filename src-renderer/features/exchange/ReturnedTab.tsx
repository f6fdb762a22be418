import { Badge, Button, Group, Paper, Progress, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChooseFiles, FileDrop } from '../../ui/FileDrop.tsx';
import { countChanges, isCleanFile } from './returned-files.ts';
import type { DeskFile } from './returned-files.ts';
import { ReturnedPreview } from './ReturnedPreview.tsx';
import { useReturnedFiles } from './use-returned-files.ts';

/** Returned workbooks: many files at once, each with what the unit changed and the officer's decision. */
export function ReturnedTab({ year }: { year: number }) {
  const { t } = useTranslation('exchange');
  const desk = useReturnedFiles(year);
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const selected = desk.files.find(({ key }) => key === selectedKey) ?? desk.files[0];
  const clean = desk.files.filter(isCleanFile);
  const read = desk.files.filter(({ state }) => state !== 'reading').length;

  if (desk.files.length === 0) {
    return (
      <FileDrop onFiles={desk.read}>
        <EmptyState
          title={t('returned.empty')}
          action={<ChooseFiles multiple label={t('returned.choose')} onFiles={desk.read} />}
        >
          {t('returned.emptyText')}
        </EmptyState>
      </FileDrop>
    );
  }
  return (
    <FileDrop onFiles={desk.read}>
      <Group gap="xs" mb="xs">
        <ChooseFiles multiple variant="default" label={t('returned.choose')} onFiles={desk.read} />
        <Button disabled={clean.length === 0 || desk.busy} onClick={() => desk.accept(clean)}>
          {t('returned.acceptClean', { n: clean.length })}
        </Button>
        {read < desk.files.length && (
          <Group gap="xs" role="status">
            <Progress
              w={160}
              value={(100 * read) / desk.files.length}
              aria-label={t('returned.reading', { done: read, all: desk.files.length })}
            />
            <Text size="sm">{t('returned.reading', { done: read, all: desk.files.length })}</Text>
          </Group>
        )}
      </Group>
      <div className="exchange-panes">
        <Paper withBorder className="exchange-pane">
          <FileTable files={desk.files} onSelect={setSelectedKey} selectedKey={selected?.key ?? null} />
        </Paper>
        <Paper withBorder className="exchange-pane">
          {selected && (
            <ReturnedPreview
              key={selected.key}
              file={selected}
              busy={desk.busy}
              onTick={(codes) => desk.tick(selected.key, codes)}
              onAccept={() => desk.accept([selected])}
              onSkip={() => desk.skip(selected)}
            />
          )}
        </Paper>
      </div>
    </FileDrop>
  );
}

const stateColors = {
  reading: 'gray',
  failed: 'red',
  hindered: 'red',
  waiting: 'blue',
  accepting: 'gray',
  accepted: 'teal',
  skipped: 'gray',
} as const;

function FileTable({
  files,
  selectedKey,
  onSelect,
}: {
  files: readonly DeskFile[];
  selectedKey: string | null;
  onSelect: (key: string) => void;
}) {
  const { t } = useTranslation('exchange');
  const columns = useMemo(
    (): readonly Column<DeskFile>[] => [
      {
        key: 'file',
        header: t('returned.file'),
        render: ({ key, read, fileName }) => (
          <UnstyledButton aria-current={key === selectedKey} onClick={() => onSelect(key)} w="100%">
            <Text size="sm" fw={key === selectedKey ? 700 : 500}>
              {read?.unit?.name ?? fileName}
            </Text>
            {read?.unit && (
              <Text size="xs" c="dimmed" truncate>
                {fileName}
              </Text>
            )}
          </UnstyledButton>
        ),
        compare: (a, b) =>
          compareVietnamese(a.read?.unit?.name ?? a.fileName, b.read?.unit?.name ?? b.fileName),
      },
      {
        key: 'state',
        header: t('returned.state'),
        width: 10,
        render: ({ state, read }) => {
          const counts = read && countChanges(read);
          return (
            <>
              <Badge color={stateColors[state]} variant="light">
                {t(`returned.states.${state}`)}
              </Badge>
              {counts && state !== 'hindered' && (
                <Text size="xs">
                  {[
                    t('returned.counts', { changed: counts.changed }),
                    counts.conflicts > 0 && t('returned.conflicts', { n: counts.conflicts }),
                    counts.errors > 0 && t('returned.problems', { n: counts.errors }),
                  ]
                    .filter((part) => part !== false)
                    .join(' · ')}
                </Text>
              )}
            </>
          );
        },
        compare: (a, b) => compareVietnamese(a.state, b.state),
      },
    ],
    [t, selectedKey, onSelect],
  );
  return <DataTable label={t('returned.files')} columns={columns} rows={files} rowKey={fileKey} />;
}

const fileKey = ({ key }: DeskFile) => key;

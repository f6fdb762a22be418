import { Badge, Text, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { FileDesk } from '../../ui/file-desk/FileDesk.tsx';
import { countChanges, isCleanFile } from './returned-files.ts';
import type { DeskFile } from './returned-files.ts';
import { ReturnedPreview } from './ReturnedPreview.tsx';
import { useReturnedFiles } from './use-returned-files.ts';

/** Returned workbooks: many files at once, each with what the unit changed and the officer's decision. */
export function ReturnedTab({ year }: { year: number }) {
  const { t } = useTranslation('exchange');
  const desk = useReturnedFiles(year);
  return (
    <FileDesk
      desk={desk}
      isClean={isCleanFile}
      chooseLabel={t('returned.choose')}
      acceptLabel={(n) => t('returned.acceptClean', { n })}
      emptyTitle={t('returned.empty')}
      emptyText={t('returned.emptyText')}
      listShare={28}
      renderList={(selectedKey, select) => (
        <FileTable files={desk.files} onSelect={select} selectedKey={selectedKey} />
      )}
      renderPreview={(file) => (
        <ReturnedPreview
          key={file.key}
          file={file}
          busy={desk.busy}
          onTick={(codes) => desk.tick(file.key, codes)}
          onAccept={() => desk.accept([file])}
          onSkip={() => desk.skip(file)}
        />
      )}
    />
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

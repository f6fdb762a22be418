import './file-desk.css';

import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../EmptyState.tsx';
import { ChooseFiles, FileDrop } from './FileDrop.tsx';

type FileOnDesk = { readonly key: string; readonly state: string };

/** Files that units sent: a list of them, and beside it what the program understood of the one that is looked at. */
export function FileDesk<DeskFile extends FileOnDesk>({
  desk,
  isClean,
  chooseLabel,
  acceptLabel,
  emptyTitle,
  emptyText,
  listShare,
  renderList,
  renderPreview,
}: {
  desk: {
    readonly files: readonly DeskFile[];
    readonly busy: boolean;
    readonly read: (chosen: readonly File[]) => void;
    readonly accept: (files: readonly DeskFile[]) => void;
  };
  /** Whether a file can be taken over unseen, together with the others that can. */
  isClean: (file: DeskFile) => boolean;
  chooseLabel: string;
  acceptLabel: (clean: number) => string;
  emptyTitle: string;
  emptyText: ReactNode;
  /** How much of the width the list has, in percent. */
  listShare: number;
  renderList: (selectedKey: string | null, select: (key: string) => void) => ReactNode;
  renderPreview: (file: DeskFile) => ReactNode;
}) {
  const { t } = useTranslation();
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const { files, busy, read, accept } = desk;
  const selected = files.find(({ key }) => key === selectedKey) ?? files[0];
  const clean = files.filter(isClean);
  const done = files.filter(({ state }) => state !== 'reading').length;

  if (files.length === 0) {
    return (
      <FileDrop onFiles={read}>
        <EmptyState title={emptyTitle} action={<ChooseFiles multiple label={chooseLabel} onFiles={read} />}>
          {emptyText}
        </EmptyState>
      </FileDrop>
    );
  }
  const progress = t('readingFiles', { done, all: files.length });
  return (
    <FileDrop onFiles={read}>
      <Group gap="xs" mb="xs">
        <ChooseFiles multiple variant="default" label={chooseLabel} onFiles={read} />
        <Button disabled={clean.length === 0 || busy} onClick={() => accept(clean)}>
          {acceptLabel(clean.length)}
        </Button>
        {done < files.length && (
          <Group gap="xs" role="status">
            <Progress w={160} value={(100 * done) / files.length} aria-label={progress} />
            <Text size="sm">{progress}</Text>
          </Group>
        )}
      </Group>
      <div
        className="file-desk-panes"
        style={{ gridTemplateColumns: `minmax(0, ${listShare}fr) minmax(0, ${100 - listShare}fr)` }}
      >
        <Paper withBorder className="file-desk-pane">
          {renderList(selected?.key ?? null, setSelectedKey)}
        </Paper>
        <Paper withBorder className="file-desk-pane">
          {selected && renderPreview(selected)}
        </Paper>
      </div>
    </FileDrop>
  );
}

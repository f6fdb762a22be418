import { Anchor, Button, Group, Paper, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChooseFiles, FileDrop } from '../../ui/FileDrop.tsx';
import { isClean } from './score-files.ts';
import { ScoreFilePreview } from './ScoreFilePreview.tsx';
import { ScoreFileTable } from './ScoreFileTable.tsx';
import { useScoreFiles } from './use-score-files.ts';

/** Workbooks of self-scores: many files at once, each with its preview and its own decision. */
export function ScoreFilesTab({ year }: { year: number }) {
  const { t } = useTranslation('intake');
  const desk = useScoreFiles(year);
  const clusters = useQuery(orpc.clusters.list.queryOptions({ input: { year } }));
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const selected = desk.files.find(({ key }) => key === selectedKey) ?? desk.files[0];
  const clean = desk.files.filter(isClean);
  const read = desk.files.filter(({ state }) => state !== 'reading').length;

  if (desk.files.length === 0) {
    return (
      <FileDrop onFiles={desk.read}>
        <EmptyState
          title={t('scores.empty')}
          action={<ChooseFiles multiple label={t('chooseScores')} onFiles={desk.read} />}
        >
          {t('scores.emptyText')}
          {clusters.data?.length === 0 && (
            <>
              <br />
              {t('scores.needClusters')}
              <Anchor renderRoot={(props) => <Link {...props} to="/clusters" />}>
                {t('scores.toClusters')}
              </Anchor>
            </>
          )}
        </EmptyState>
      </FileDrop>
    );
  }
  return (
    <FileDrop onFiles={desk.read}>
      <Group gap="xs" mb="xs">
        <ChooseFiles multiple variant="default" label={t('chooseScores')} onFiles={desk.read} />
        <Button disabled={clean.length === 0 || desk.busy} onClick={() => desk.accept(clean)}>
          {t('scores.acceptClean', { files: clean.length })}
        </Button>
        {read < desk.files.length && (
          <Group gap="xs" role="status">
            <Progress
              w={160}
              value={(100 * read) / desk.files.length}
              aria-label={t('reading', { done: read, all: desk.files.length })}
            />
            <Text size="sm">{t('reading', { done: read, all: desk.files.length })}</Text>
          </Group>
        )}
      </Group>
      <div className="intake-panes">
        <Paper withBorder className="intake-pane">
          <ScoreFileTable files={desk.files} selectedKey={selected?.key ?? null} onSelect={setSelectedKey} />
        </Paper>
        <Paper withBorder className="intake-pane">
          {selected && (
            <ScoreFilePreview
              key={selected.key}
              file={selected}
              year={year}
              busy={desk.busy}
              dispatch={desk.dispatch}
              onAccept={() => desk.accept([selected])}
              onSkip={() => desk.skip(selected)}
            />
          )}
        </Paper>
      </div>
    </FileDrop>
  );
}

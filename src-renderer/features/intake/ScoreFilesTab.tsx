import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { FileDesk } from '../../ui/file-desk/FileDesk.tsx';
import { isClean } from './score-files.ts';
import { ScoreFilePreview } from './ScoreFilePreview.tsx';
import { ScoreFileTable } from './ScoreFileTable.tsx';
import { useScoreFiles } from './use-score-files.ts';

/** Workbooks of self-scores: many files at once, each with its preview and its own decision. */
export function ScoreFilesTab({ year }: { year: number }) {
  const { t } = useTranslation('intake');
  const desk = useScoreFiles(year);
  const clusters = useQuery(orpc.clusters.list.queryOptions({ input: { year } }));
  return (
    <FileDesk
      desk={desk}
      isClean={isClean}
      chooseLabel={t('chooseScores')}
      acceptLabel={(files) => t('scores.acceptClean', { files })}
      emptyTitle={t('scores.empty')}
      emptyText={
        <>
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
        </>
      }
      listShare={44}
      renderList={(selectedKey, select) => (
        <ScoreFileTable files={desk.files} selectedKey={selectedKey} onSelect={select} />
      )}
      renderPreview={(file) => (
        <ScoreFilePreview
          key={file.key}
          file={file}
          year={year}
          busy={desk.busy}
          dispatch={desk.dispatch}
          onAccept={() => desk.accept([file])}
          onSkip={() => desk.skip(file)}
        />
      )}
    />
  );
}

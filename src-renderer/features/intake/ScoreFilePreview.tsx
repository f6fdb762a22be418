import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { CriterionTable } from './CriterionTable.tsx';
import { formatDay } from './format-instant.ts';
import { ProblemList } from './Problems.tsx';
import { canAccept, isUnitOpen, problemsByCriterion, unitOf } from './score-files.ts';
import type { ScoreFile, ScoreFileAction } from './score-files.ts';
import type { StagedWorkbook } from './types.ts';
import { UnitChoice } from './UnitChoice.tsx';
import { useUnitPlace } from './use-unit-place.ts';
import type { UnitPlace } from './use-unit-place.ts';

type PreviewProps = {
  file: ScoreFile;
  year: number;
  busy: boolean;
  dispatch: (action: ScoreFileAction) => void;
  onAccept: () => void;
  onSkip: () => void;
};

/** One file as the program understood it, with the officer's decision for each criterion. */
export function ScoreFilePreview(props: PreviewProps) {
  const { t } = useTranslation('intake');
  const { file } = props;
  const { staged } = file;
  return (
    <section className="full-height-part" aria-label={t('preview.label', { file: file.fileName })}>
      {staged?.readable === true ? (
        <ReadablePreview {...props} staged={staged} />
      ) : (
        <Stack p="sm" gap="xs" align="flex-start">
          <Title order={2}>{file.fileName}</Title>
          {(staged !== null || file.failure !== null) && (
            <Alert color="red" title={t('preview.unreadable')}>
              {file.failure}
              {staged && <ProblemList problems={staged.problems} />}
            </Alert>
          )}
          {staged !== null && file.state === 'waiting' && (
            <Button variant="default" onClick={props.onSkip}>
              {t('preview.skip')}
            </Button>
          )}
        </Stack>
      )}
    </section>
  );
}

function ReadablePreview({
  file,
  staged,
  year,
  busy,
  dispatch,
  onAccept,
  onSkip,
}: PreviewProps & { staged: StagedWorkbook }) {
  const { t } = useTranslation('intake');
  const place = useUnitPlace(year, unitOf(file)?.id ?? null);
  const waiting = file.state === 'waiting';
  const open = place.kind === 'cluster' && !place.locked && place.cluster.schemeKey === staged.schemeKey;
  const problems = problemsByCriterion(staged);
  return (
    <>
      <Stack p="sm" gap={6}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <FileFacts file={file} staged={staged} place={place} year={year} dispatch={dispatch} />
          {waiting && (
            <Stack gap={6} style={{ flex: 'none' }}>
              <Button size="xs" disabled={busy || !open || !canAccept(file)} onClick={onAccept}>
                {t('preview.accept', { n: file.ticked.size })}
              </Button>
              <Button size="xs" variant="default" disabled={busy} onClick={onSkip}>
                {t('preview.skip')}
              </Button>
            </Stack>
          )}
        </Group>
        <Notices file={file} staged={staged} place={place} year={year} />
        {problems.get(null) && <ProblemList problems={problems.get(null) ?? []} />}
        {staged.problems.some(({ kind }) => kind === 'own_workbook') && (
          <Anchor
            size="sm"
            renderRoot={(props) => <Link {...props} to="/exchange" search={{ tab: 'returned' }} />}
          >
            {t('preview.toExchange')}
          </Anchor>
        )}
      </Stack>
      {staged.values.length > 0 && (
        <CriterionTable
          values={staged.values}
          problems={problems}
          current={place.kind === 'cluster' ? place.current : null}
          ticked={file.ticked}
          disabled={!waiting || busy}
          onTick={(codes, on) => dispatch({ type: 'ticked', key: file.key, codes, on })}
        />
      )}
    </>
  );
}

function FileFacts({
  file,
  staged,
  place,
  year,
  dispatch,
}: {
  file: ScoreFile;
  staged: StagedWorkbook;
  place: UnitPlace;
  year: number;
  dispatch: (action: ScoreFileAction) => void;
}) {
  const { t } = useTranslation('intake');
  const schemes = useQuery(orpc.clusters.schemes.queryOptions({ input: { year } }));
  const scheme = schemes.data?.find(({ key }) => key === staged.schemeKey)?.name ?? staged.schemeKey;
  return (
    <div style={{ minWidth: 0 }}>
      <Title order={2}>{unitOf(file)?.name ?? file.fileName}</Title>
      {isUnitOpen(file) && (
        <UnitChoice
          unitId={unitOf(file)?.id ?? null}
          description={staged.unitText === '' ? null : t('preview.unitText', { text: staged.unitText })}
          disabled={file.state !== 'waiting'}
          onChoose={(unit) => dispatch({ type: 'unitChosen', key: file.key, unit })}
        />
      )}
      <Text size="xs" c="dimmed">
        {[
          file.fileName,
          staged.sheet !== null && t('preview.sheet', { sheet: staged.sheet }),
          scheme !== null && `${t('preview.scheme')}: ${scheme}`,
          place.kind === 'cluster' && place.cluster.name,
        ]
          .filter((fact) => typeof fact === 'string')
          .join(' · ')}
      </Text>
    </div>
  );
}

/** What stands in the way of taking the file over, and what became of it. */
function Notices({
  file,
  staged,
  place,
  year,
}: {
  file: ScoreFile;
  staged: StagedWorkbook;
  place: UnitPlace;
  year: number;
}) {
  const { t } = useTranslation('intake');
  const schemes = useQuery(orpc.clusters.schemes.queryOptions({ input: { year } }));
  const schemeName = (key: string | null) =>
    schemes.data?.find((scheme) => scheme.key === key)?.name ?? key ?? '';
  if (file.state === 'accepted' && file.acceptance !== null) {
    const { stored, left, clusterId } = file.acceptance;
    return (
      <Alert color="teal" py={6} role="status">
        {left === 0 ? t('preview.acceptedAll', { stored }) : t('preview.accepted', { stored, left })}{' '}
        <SheetLink clusterId={clusterId} />
      </Alert>
    );
  }
  if (file.state === 'skipped') return <Alert py={6}>{t('preview.skipped')}</Alert>;
  return (
    <>
      {file.failure !== null && (
        <Alert color="red" py={6} title={t('preview.failed')} role="alert">
          {file.failure}
        </Alert>
      )}
      {staged.importedBefore !== null && (
        <Alert color="yellow" py={6}>
          {t('preview.importedBefore', { date: formatDay(staged.importedBefore) })}
        </Alert>
      )}
      {place.kind === 'withoutCluster' && (
        <Alert color="yellow" py={6}>
          {t('preview.noCluster')}{' '}
          <Anchor inherit renderRoot={(props) => <Link {...props} to="/clusters" />}>
            {t('scores.toClusters')}
          </Anchor>
        </Alert>
      )}
      {place.kind === 'cluster' &&
        staged.schemeKey !== null &&
        place.cluster.schemeKey !== staged.schemeKey && (
          <Alert color="yellow" py={6}>
            {t('preview.mismatch', {
              file: schemeName(staged.schemeKey),
              cluster: schemeName(place.cluster.schemeKey),
            })}
          </Alert>
        )}
      {place.kind === 'cluster' && place.locked && (
        <Alert color="yellow" py={6}>
          {t('preview.locked', { cluster: place.cluster.name })} <SheetLink clusterId={place.cluster.id} />
        </Alert>
      )}
    </>
  );
}

function SheetLink({ clusterId }: { clusterId: string }) {
  const { t } = useTranslation('intake');
  return (
    <Anchor
      inherit
      renderRoot={(props) => <Link {...props} to="/scoring/$clusterId" params={{ clusterId }} />}
    >
      {t('preview.openSheet')}
    </Anchor>
  );
}

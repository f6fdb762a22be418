import './scoring.css';

import { ActionIcon, Anchor, Button, Group, SegmentedControl, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ClusterId } from '../../../src-main/domain/kernel/ids.ts';
import { ScoreLayer, scoreLayers } from '../../../src-main/domain/scoring/layer.ts';
import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { notifyDone, notifyHindrance } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { SavedIndicator } from '../../ui/SavedIndicator.tsx';
import { LayerBar } from './LayerBar.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import type { MoveKind, ScoreEdit } from './score-edits.ts';
import { ScoreGrid } from './ScoreGrid.tsx';
import { copyFromPrevious } from './sheet-lines.ts';
import type { Sheet } from './sheet-lines.ts';
import { SheetNotices } from './SheetNotices.tsx';
import { StaleCells } from './StaleCells.tsx';
import { useLayerView } from './use-layer-view.ts';
import { useScoreEdits } from './use-score-edits.ts';

const views = ['grid', 'ranking'] as const;

/** The score sheet of one cluster or block: its grid by layer, and the ranking that follows from it. */
export function ScoreSheetPage() {
  const { clusterId } = useParams({ from: '/layout/scoring/$clusterId' });
  const sheet = useQuery(
    orpc.scoring.getSheet.queryOptions({ input: { clusterId: clusterId as ClusterId } }),
  );
  return (
    <QueryBoundary query={sheet}>{(data) => <SheetOfCluster key={clusterId} sheet={data} />}</QueryBoundary>
  );
}

function SheetOfCluster({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('scoring');
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const layer = scoreLayers.find((known) => known === search['layer']) ?? ScoreLayer.self;
  const shown = views.find((known) => known === search['view']) ?? 'grid';
  const { edits, state } = useScoreEdits(sheet.cluster.id);
  const view = useLayerView(sheet, layer, state);
  const [rejected, setRejected] = useState(0);
  const canUndo = sheet.canUndo || state.pending.size > 0;

  function show(changes: { layer?: ScoreLayer; view?: (typeof views)[number] }): void {
    // The grid holds refused texts of what it shows; showing something else would drop them unseen.
    if (rejected > 0) notifyHindrance(t('sheet.rejected', { n: rejected }));
    else void navigate({ to: '.', search: (previous) => ({ ...previous, ...changes }) });
  }

  function edit(changes: readonly ScoreEdit[]): void {
    edits.edit(changes, (key) => view.linesById.get(key.unitId)?.values.get(key.criterionCode) ?? null);
  }

  function move(kind: MoveKind): void {
    if (kind === 'undo' ? canUndo : sheet.canRedo) edits.move(kind, layer);
  }

  function copy(): void {
    const { edits: copied, overMaximum } = copyFromPrevious(sheet, view.cells, layer);
    edit(copied);
    if (copied.length === 0 && overMaximum === 0) notifyDone(t('sheet.nothingToCopy'));
    else if (overMaximum === 0) notifyDone(t('sheet.copied', { n: copied.length }));
    else notifyDone(t('sheet.copiedSomeOver', { n: copied.length, over: overMaximum }));
  }

  useHotkeys([
    ['mod+Z', () => move('undo')],
    ['mod+Y', () => move('redo')],
    ['mod+shift+Z', () => move('redo')],
  ]);

  return (
    <FullHeightPage>
      <PageHeader
        title={sheet.cluster.name}
        description={
          <>
            <Anchor inherit renderRoot={(props) => <Link {...props} to="/scoring" />}>
              {t('sheet.back')}
            </Anchor>
            {' · '}
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/schemes"
                  search={{
                    year: sheet.scheme.year,
                    scheme: sheet.scheme.key,
                    version: sheet.scheme.version,
                  }}
                />
              )}
            >
              {sheet.scheme.name}
            </Anchor>
          </>
        }
        actions={
          <>
            <SavedIndicator state={rejected > 0 ? 'failed' : state.saveState} />
            <MoveButton kind="undo" disabled={!canUndo} onMove={move} />
            <MoveButton kind="redo" disabled={!sheet.canRedo} onMove={move} />
          </>
        }
      />
      {sheet.units.length === 0 ? (
        <EmptyState
          title={t('sheet.noUnits')}
          action={
            <Button renderRoot={(props) => <Link {...props} to="/clusters" />}>
              {t('sheet.toClusters')}
            </Button>
          }
        >
          {t('sheet.noUnitsText')}
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between" wrap="nowrap" gap="xs" mb="xs">
            <LayerBar
              clusterId={sheet.cluster.id}
              layer={layer}
              lockedLayers={sheet.lockedLayers}
              saving={state.saveState !== 'saved'}
              onLayerChange={(chosen) => show({ layer: chosen })}
              onCopy={copy}
            />
            <SegmentedControl
              size="xs"
              aria-label={t('sheet.view')}
              value={shown}
              onChange={(chosen) => show({ view: chosen })}
              data={views.map((value) => ({ value, label: t(`sheet.${value}`) }))}
            />
          </Group>
          <SheetNotices view={view} edits={edits} state={state} />
          <div className="scoring-fill">
            {shown === 'grid' ? (
              <ScoreGrid
                view={view}
                onEdit={edit}
                onUndo={() => move('undo')}
                onRedo={() => move('redo')}
                onRejectionsChange={(rejections) => setRejected(rejections.length)}
              />
            ) : (
              <RankingPanel view={view} />
            )}
          </div>
        </>
      )}
      <StaleCells conflicts={state.conflicts} units={view.units} resolve={edits.resolve} />
    </FullHeightPage>
  );
}

const moveIcons = { undo: IconArrowBackUp, redo: IconArrowForwardUp } as const;

function MoveButton({
  kind,
  disabled,
  onMove,
}: {
  kind: MoveKind;
  disabled: boolean;
  onMove: (kind: MoveKind) => void;
}) {
  const { t } = useTranslation('scoring');
  const Icon = moveIcons[kind];
  return (
    <Tooltip label={t(`sheet.${kind}`)}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t(`sheet.${kind}`)}
        disabled={disabled}
        onClick={() => onMove(kind)}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

import './scoring.css';

import { Anchor, Button, Group, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ClusterId } from '../../../src-main/domain/kernel/ids.ts';
import { SheetStage } from '../../../src-main/domain/scoring/sheet/layer.ts';
import { orpc } from '../../api/page-connection.ts';
import type { GridCellRef } from '../../grid/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { notifyDone, notifyHindrance } from '../../ui/notify.ts';
import { CompactPageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { BesidePanel } from '../../ui/SidePanel.tsx';
import { CellPanel } from './cell/CellPanel.tsx';
import { usePanelFocus } from './cell/panel-focus.ts';
import type { MoveKind } from './edits/score-edits.ts';
import type { Said, SheetEdit } from './edits/sheet-edit.ts';
import { placeKey } from './edits/sheet-edit.ts';
import { StaleCells } from './edits/StaleCells.tsx';
import { useSheetEditing } from './edits/use-sheet-editing.ts';
import { nextPlace } from './sheet/differences.ts';
import { copyFromPrevious } from './sheet/sheet-lines.ts';
import type { Sheet } from './sheet/sheet-types.ts';
import { useSheetView } from './sheet/use-sheet-view.ts';
import { ReasonBar } from './stages/ReasonBar.tsx';
import { routeOf, stageRoute, viewsOf } from './stages/sheet-route.ts';
import type { StageView } from './stages/sheet-route.ts';
import { SheetActions } from './stages/SheetActions.tsx';
import { SheetNotices } from './stages/SheetNotices.tsx';
import { StageBar } from './stages/StageBar.tsx';
import { StageBody } from './stages/StageBody.tsx';
import { TrialBanner } from './trial/TrialBanner.tsx';

/** The score sheet of one cluster or block, from the self-scores to the final result. */
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
  const { stage, view: shown } = routeOf(useSearch({ strict: false }));
  const editing = useSheetEditing(sheet.cluster.id, sheet);
  const { edits, state, tried } = editing;
  const view = useSheetView(sheet, stage, state, tried);
  const { layer } = view;
  const trying = tried !== null;
  const [rejected, setRejected] = useState(0);
  const focus = usePanelFocus();
  const [panelOpen, setPanelOpen] = useState(false);
  const [goTo, setGoTo] = useState<GridCellRef | null>(null);
  const [writeReason, setWriteReason] = useState(false);

  function show(changes: { stage?: SheetStage; view?: StageView | undefined }): void {
    // The grid holds refused texts of what it shows; showing something else would drop them unseen.
    if (rejected > 0) {
      notifyHindrance(t('sheet.rejected', { n: rejected }));
      return;
    }
    focus.clear();
    setGoTo(null);
    void navigate({ to: '.', search: (previous) => ({ ...previous, ...changes }) });
  }

  /** @param seen what stood at places when typing began, where that is no longer what stands there */
  function edit(made: readonly SheetEdit[], seen?: ReadonlyMap<string, Said>): void {
    editing.edit(made, (place) => {
      const before = seen?.get(placeKey(place));
      if (before !== undefined) return before;
      return place.kind === undefined
        ? view.contentOf(place.unitId, place.criterionCode)
        : (view.remarks.get(placeKey(place)) ?? null);
    });
  }

  function move(kind: MoveKind): void {
    editing.move(kind, layer);
  }

  function copy(): void {
    const { edits: copied, overMaximum } = copyFromPrevious(sheet, view.cells, layer);
    if (copied.length > 0) edit(copied);
    if (copied.length === 0 && overMaximum === 0) notifyDone(t('sheet.nothingToCopy'));
    else if (overMaximum === 0) notifyDone(t('sheet.copied', { n: copied.length }));
    else notifyDone(t('sheet.copiedSomeOver', { n: copied.length, over: overMaximum }));
  }

  function goToMissingReason(direction: 1 | -1, from = focus.get().target): void {
    const here = from?.kind === 'cell' ? from : null;
    const place = nextPlace(sheet, view.differences.withoutReason, here, direction);
    if (!place) return;
    // The panel goes there too where the grid can't: a filter or a collapsed heading may hide the cell.
    focus.set({ target: { kind: 'cell', ...place } });
    setGoTo({ rowId: place.unitId, columnId: place.criterionCode });
    setPanelOpen(true);
    setWriteReason(true);
  }

  const isLayer = stage === layer;
  useHotkeys([
    ['mod+Z', () => move('undo')],
    ['mod+Y', () => move('redo')],
    ['mod+shift+Z', () => move('redo')],
  ]);
  // Also while the grid's input has the focus.
  useHotkeys(
    [
      ['F8', () => isLayer && goToMissingReason(1)],
      ['shift+F8', () => isLayer && goToMissingReason(-1)],
      ['F9', () => setPanelOpen((open) => !open)],
      ['alt+Enter', () => setPanelOpen((open) => !open)],
    ],
    [],
  );

  const views = viewsOf(stage);
  return (
    <FullHeightPage>
      <CompactPageHeader
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
                <Link {...props} to="/exchange" search={{ cluster: sheet.cluster.id }} />
              )}
            >
              {t('sheet.toExchange')}
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
          <SheetActions
            clusterId={sheet.cluster.id}
            saveState={rejected > 0 ? 'failed' : state.saveState}
            canMove={editing.canMove}
            trying={trying}
            panelOpen={panelOpen}
            onMove={move}
            onTry={editing.toggleTrial}
            onTogglePanel={() => setPanelOpen(!panelOpen)}
          />
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
          {trying && <TrialBanner tried={tried.size} onEnd={editing.toggleTrial} />}
          <Group justify="space-between" gap="xs" mb="xs" className="icons-when-narrow">
            <StageBar
              view={view}
              busy={trying || state.saveState !== 'saved'}
              onStageChange={(chosen) => show(stageRoute(chosen, shown))}
              onCopy={copy}
              onShowMissingReason={() => goToMissingReason(1, null)}
            />
            {views.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label={t('sheet.view')}
                value={shown}
                onChange={(chosen) => show({ view: chosen })}
                data={views.map((value) => ({
                  value,
                  label:
                    stage === SheetStage.final && value === 'points'
                      ? t('sheet.result')
                      : t(`sheet.${value}`),
                }))}
              />
            )}
          </Group>
          <SheetNotices view={view} edits={edits} state={state} />
          {isLayer && <ReasonBar missing={view.differences.withoutReason.length} onGo={goToMissingReason} />}
          <BesidePanel>
            <div className={trying ? 'scoring-fill scoring-trying' : 'scoring-fill'}>
              <StageBody
                view={view}
                shown={shown}
                trying={trying}
                goTo={goTo}
                onEdit={edit}
                onMove={move}
                onRejectedChange={setRejected}
                focus={focus}
                takeWritten={edits.takeWritten}
                onOpenPanel={() => setPanelOpen(true)}
              />
            </div>
            {panelOpen && (
              <CellPanel
                view={view}
                focus={focus}
                writeReason={writeReason}
                onReasonFocused={() => setWriteReason(false)}
                trying={trying}
                onEdit={edit}
                onClose={() => setPanelOpen(false)}
              />
            )}
          </BesidePanel>
        </>
      )}
      <StaleCells conflicts={state.conflicts} units={view.units} resolve={edits.resolve} />
    </FullHeightPage>
  );
}

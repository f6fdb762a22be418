import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { GridCellRef, GridMenuItem, GridRejection } from '../../../grid/index.ts';
import { useKeptLayout } from '../../../ui/use-kept-layout.ts';
import { targetOf } from '../cell/cell-target.ts';
import type { PanelFocus } from '../cell/panel-focus.ts';
import type { MoveKind, ScoreEdits } from '../edits/score-edits.ts';
import type { Said, SheetEdit } from '../edits/sheet-edit.ts';
import { ExplanationGrid } from '../explanation/ExplanationGrid.tsx';
import { ExemptionsDialog } from '../ranking/ExemptionsDialog.tsx';
import { RankingPanel } from '../ranking/RankingPanel.tsx';
import type { CellPlace } from '../sheet/differences.ts';
import { ScoreGrid } from '../sheet/ScoreGrid.tsx';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { StageView } from './sheet-route.ts';
import { useElsewhere } from './use-elsewhere.ts';

type StageBodyProps = {
  view: SheetView;
  shown: StageView;
  trying: boolean;
  goTo: GridCellRef | null;
  onEdit: (edits: readonly SheetEdit[], seen?: ReadonlyMap<string, Said>) => void;
  onMove: (kind: MoveKind) => void;
  /** Told how many refused texts stand in the grid. */
  onRejectedChange: (count: number) => void;
  focus: PanelFocus;
  takeWritten: ScoreEdits['takeWritten'];
  onOpenPanel: () => void;
};

/** What a stage consists of: the grid of its layer, the explanations, or the ranking. */
export function StageBody(props: StageBodyProps) {
  const { view, shown, trying, focus, onEdit, onMove, onOpenPanel } = props;
  if (view.stage === SheetStage.explanation) {
    return (
      <ExplanationGrid
        view={view}
        onEdit={onEdit}
        onUndo={() => onMove('undo')}
        onRedo={() => onMove('redo')}
        onActivePlaceChange={(place) => focus.set({ target: place && { kind: 'cell', ...place } })}
      />
    );
  }
  if (view.stage === SheetStage.final && shown === StageView.ranking) {
    return (
      <RankingPanel
        view={view}
        trying={trying}
        onWhy={({ unitId }) => {
          focus.set({ target: { kind: 'rank', unitId } });
          onOpenPanel();
        }}
      />
    );
  }
  // Another stage or view is another grid: selection and refused texts of the one before must not stay.
  return <LayerGrid key={`${view.stage} ${shown}`} {...props} />;
}

function LayerGrid({
  view,
  shown,
  trying,
  goTo,
  onEdit,
  onMove,
  onRejectedChange,
  focus,
  takeWritten,
  onOpenPanel,
}: StageBodyProps) {
  const { t } = useTranslation('scoring');
  const aspect = shown === StageView.figures ? 'figures' : 'points';
  const { layout, keepLayout } = useKeptLayout(`sheet-${view.sheet.scheme.key}-${aspect}`);
  const changedCells = useElsewhere(view, takeWritten);
  const [exempting, setExempting] = useState<CellPlace | null>(null);

  function menuItems(cell: GridCellRef): readonly GridMenuItem[] {
    const target = targetOf(view, cell);
    if (target === null) return [];
    const why = {
      id: 'why',
      label: t('why.button'),
      shortcut: 'F9',
      onSelect: () => {
        focus.set({ target });
        onOpenPanel();
      },
    };
    if (target.kind !== 'cell') return [why];
    return [why, { id: 'exempt', label: t('exemption.menu'), onSelect: () => setExempting(target) }];
  }

  return (
    <>
      <ScoreGrid
        view={view}
        aspect={aspect}
        takesNotes={!trying && view.lock === null && view.stage === view.layer}
        layout={layout}
        onLayoutChange={keepLayout}
        changedCells={changedCells}
        goTo={goTo}
        menuItems={menuItems}
        onEdit={onEdit}
        onUndo={() => onMove('undo')}
        onRedo={() => onMove('redo')}
        onRejectionsChange={(rejections: readonly GridRejection[]) => onRejectedChange(rejections.length)}
        onActiveCellChange={(cell) => focus.set({ target: cell && targetOf(view, cell) })}
        onSelectionChange={(selected) => focus.set({ selected })}
      />
      {exempting && (
        <ExemptionsDialog
          sheet={view.sheet}
          disabled={view.lock !== null}
          initial={exempting}
          onClose={() => setExempting(null)}
        />
      )}
    </>
  );
}

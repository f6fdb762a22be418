import { useMemo, useState } from 'react';

import type { ClusterId } from '../../../../src-main/domain/kernel/ids.ts';
import type { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { Sheet } from '../sheet/sheet-types.ts';
import { freshTrial, redoTry, triedEdits, tryEdits, undoTry } from '../trial/trial.ts';
import type { Trial } from '../trial/trial.ts';
import type { MoveKind, ScoreEdits, ScoreEditsState } from './score-edits.ts';
import { isRemark } from './sheet-edit.ts';
import type { EditPlace, Said, SheetEdit } from './sheet-edit.ts';
import { useScoreEdits } from './use-score-edits.ts';

/** Where edits of a sheet go: on their way to the program, or only tried out in this window. */
export type SheetEditing = {
  readonly edits: ScoreEdits;
  readonly state: ScoreEditsState;
  /** What is tried out; null while nothing is. */
  readonly tried: ReadonlyMap<string, SheetEdit> | null;
  readonly canMove: Readonly<Record<MoveKind, boolean>>;
  readonly edit: (edits: readonly SheetEdit[], shown: (place: EditPlace) => Said) => void;
  readonly move: (kind: MoveKind, layer: ScoreLayer) => void;
  readonly toggleTrial: () => void;
};

/** Changes a sheet, or only tries changes out; undo and redo belong to whichever of the two it is. */
export function useSheetEditing(
  clusterId: ClusterId,
  sheet: Pick<Sheet, 'canUndo' | 'canRedo'>,
): SheetEditing {
  const { edits, state } = useScoreEdits(clusterId);
  const [trial, setTrial] = useState<Trial | null>(null);
  const tried = useMemo(() => trial && triedEdits(trial), [trial]);
  const canMove =
    trial === null
      ? { undo: sheet.canUndo || state.pending.size > 0, redo: sheet.canRedo }
      : { undo: trial.done.length > 0, redo: trial.undone.length > 0 };

  return {
    edits,
    state,
    tried,
    canMove,
    edit: (made, shown) => {
      if (trial === null) edits.edit(made, shown);
      else {
        // Texts belong to the saved sheet; only what changes points can be tried out.
        const contents = made.filter((edit) => !isRemark(edit));
        if (contents.length > 0) setTrial(tryEdits(trial, contents));
      }
    },
    move: (kind, layer) => {
      if (!canMove[kind]) return;
      if (trial === null) edits.move(kind, layer);
      else setTrial(kind === 'undo' ? undoTry(trial) : redoTry(trial));
    },
    toggleTrial: () => setTrial(trial === null ? freshTrial : null),
  };
}

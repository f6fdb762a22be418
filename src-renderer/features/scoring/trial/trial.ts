import { placeKey } from '../edits/sheet-edit.ts';
import type { SheetEdit } from '../edits/sheet-edit.ts';

/** Scores that are only tried out: they stay in this window and never reach the program. */
export type Trial = {
  /** Actions that stand, oldest first. */
  readonly done: readonly (readonly SheetEdit[])[];
  /** Actions that were taken back, the next one to do again last. */
  readonly undone: readonly (readonly SheetEdit[])[];
};

export const freshTrial: Trial = { done: [], undone: [] };

/** Tries an action; what was taken back before is forgotten, as with undo everywhere. */
export function tryEdits({ done }: Trial, edits: readonly SheetEdit[]): Trial {
  return { done: [...done, edits], undone: [] };
}

/** Takes the newest action back; the same trial where there is none. */
export function undoTry(trial: Trial): Trial {
  const last = trial.done.at(-1);
  return last ? { done: trial.done.slice(0, -1), undone: [...trial.undone, last] } : trial;
}

/** Does the action again that was taken back last; the same trial where there is none. */
export function redoTry(trial: Trial): Trial {
  const next = trial.undone.at(-1);
  return next ? { done: [...trial.done, next], undone: trial.undone.slice(0, -1) } : trial;
}

/** What is being tried, the newest edit of each place. */
export function triedEdits({ done }: Trial): ReadonlyMap<string, SheetEdit> {
  return new Map(done.flat().map((edit) => [placeKey(edit), edit]));
}

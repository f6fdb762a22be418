/** What editing has made of a draft, step by step. */
export type DraftHistory<Draft> = {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
};

/** More steps than anyone takes back; each is small, since drafts share what they have in common. */
const LONGEST_HISTORY = 200;

export function historyOf<Draft>(present: Draft): DraftHistory<Draft> {
  return { past: [], present, future: [] };
}

/** Takes a step; one that changes nothing is none. */
export function step<Draft>(
  history: DraftHistory<Draft>,
  change: (draft: Draft) => Draft,
): DraftHistory<Draft> {
  const next = change(history.present);
  if (next === history.present) return history;
  return { past: [...history.past, history.present].slice(-LONGEST_HISTORY), present: next, future: [] };
}

export function undo<Draft>(history: DraftHistory<Draft>): DraftHistory<Draft> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo<Draft>(history: DraftHistory<Draft>): DraftHistory<Draft> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}

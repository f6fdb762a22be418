/** What a key does to the line that has the focus. */
export type TreeAction =
  | 'up'
  | 'down'
  | 'indent'
  | 'outdent'
  | 'addSibling'
  | 'addChild'
  | 'remove'
  | 'formula'
  | 'undo'
  | 'redo'
  | 'collapse'
  | 'expand';

type Key = {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** Null for a key that edits text or moves the focus. */
export function treeAction({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): TreeAction | null {
  if (altKey && !ctrlKey && !metaKey) return altActions[key] ?? null;
  if (!ctrlKey && !metaKey) return key === 'F2' ? 'formula' : null;
  switch (key.toLowerCase()) {
    case 'enter':
      return shiftKey ? 'addChild' : 'addSibling';
    case 'delete':
      return 'remove';
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    default:
      return null;
  }
}

const altActions: Readonly<Record<string, TreeAction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
  '-': 'collapse',
  '=': 'expand',
  '+': 'expand',
};

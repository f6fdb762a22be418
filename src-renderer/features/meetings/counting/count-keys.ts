/** What a key does in the counting console. */
export type CountAction =
  /** Takes over what is offered for the row and goes on. */
  | { readonly kind: 'settle' }
  /** Everybody agreed. */
  | { readonly kind: 'all_agree' }
  | { readonly kind: 'rows'; readonly step: number }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'columns'; readonly step: number }
  /** To the next row that is not complete, or that is wrong or differs. */
  | { readonly kind: 'seek'; readonly what: 'open' | 'flaw'; readonly step: 1 | -1 }
  | { readonly kind: 'find' };

export type CountKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/** How many rows PgUp and PgDn go. */
const PAGE = 10;
/** More columns than there are: the end of the row. */
const FAR = 9;

/** What a key does where figures are typed; null leaves it to the browser. */
export function countAction({ key, shiftKey, ctrlKey, altKey, metaKey }: CountKey): CountAction | null {
  if (altKey || metaKey) return null;
  if (ctrlKey) {
    switch (key) {
      case 'f':
      case 'F':
        return { kind: 'find' };
      case 'ArrowDown':
        return { kind: 'seek', what: 'open', step: 1 };
      case 'ArrowUp':
        return { kind: 'seek', what: 'open', step: -1 };
      case 'Home':
        return { kind: 'edge', to: 'first' };
      case 'End':
        return { kind: 'edge', to: 'last' };
      default:
        return null;
    }
  }
  switch (key) {
    case 'Enter':
      return shiftKey ? { kind: 'rows', step: -1 } : { kind: 'settle' };
    case '=':
    case '*':
      return { kind: 'all_agree' };
    case '/':
      return { kind: 'find' };
    case 'F9':
      return { kind: 'seek', what: 'flaw', step: shiftKey ? -1 : 1 };
    case 'ArrowDown':
      return { kind: 'rows', step: 1 };
    case 'ArrowUp':
      return { kind: 'rows', step: -1 };
    case 'PageDown':
      return { kind: 'rows', step: PAGE };
    case 'PageUp':
      return { kind: 'rows', step: -PAGE };
    case 'ArrowRight':
      return { kind: 'columns', step: 1 };
    case 'ArrowLeft':
      return { kind: 'columns', step: -1 };
    case 'Home':
      return { kind: 'columns', step: -FAR };
    case 'End':
      return { kind: 'columns', step: FAR };
    default:
      return null;
  }
}

/** A step inside a list that stops at its ends. */
export function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}

/**
 * The next index from `from` on for which `isWanted` holds, going round at the end; null where there is none.
 *
 * @param step 1 forwards, -1 backwards
 */
export function nextIndex(
  from: number,
  count: number,
  step: 1 | -1,
  isWanted: (index: number) => boolean,
): number | null {
  for (let taken = 1; taken <= count; taken += 1) {
    const index = (((from + taken * step) % count) + count) % count;
    if (isWanted(index)) return index;
  }
  return null;
}

import { createContext, useContext, useEffect, useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';

/** Short enough that the preview follows, long enough that one step back takes more than a letter. */
const PAUSE_MS = 500;

/** The fields that hold a text which the document doesn't have yet. */
type Waiting = Set<() => void>;

const WaitingFields = createContext<Waiting>(new Set());

/** Holds the fields of one document together, so that a step back can take over first what is still being typed. */
export function TypedTexts({ children }: { children: (takeAll: () => void) => ReactNode }) {
  const [waiting] = useState<Waiting>(() => new Set());
  const takeAll = (): void => {
    for (const take of waiting) take();
  };
  return <WaitingFields value={waiting}>{children(takeAll)}</WaitingFields>;
}

/**
 * The text of a field while it is typed: it reaches the document when typing pauses, the field is left or the page goes.
 *
 * @param stored what the document says
 */
export function useTypedText(stored: string, onTake: (text: string) => void) {
  const waiting = useContext(WaitingFields);
  const [typed, setTyped] = useState<string | null>(null);
  const [field] = useState(() => createField(waiting, () => setTyped(null)));
  useEffect(() => field.follow(onTake), [field, onTake]);
  // Before the page that stores it is gone.
  useLayoutEffect(() => field.take, [field]);

  return {
    value: typed ?? stored,
    onType(text: string) {
      setTyped(text);
      field.type(text);
    },
    take: field.take,
  };
}

/** What a field holds until it is taken over. */
function createField(waiting: Waiting, onTaken: () => void) {
  let text: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let handOver: (text: string) => void = () => {};
  function take(): void {
    clearTimeout(timer);
    waiting.delete(take);
    if (text === null) return;
    const taken = text;
    text = null;
    onTaken();
    handOver(taken);
  }
  return {
    take,
    type(typed: string): void {
      text = typed;
      waiting.add(take);
      clearTimeout(timer);
      timer = setTimeout(take, PAUSE_MS);
    },
    follow(onTake: (taken: string) => void): void {
      handOver = onTake;
    },
  };
}

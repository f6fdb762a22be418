/** So few are read at once, within one task: their values stand in the grid before the key is released. */
const atOnce = 2000;
const sliceTime = 12;
const progressEvery = 250;

interface SliceEvents {
  /** Some have been read and the page is free to paint. */
  readonly onProgress: (done: number) => void;
  readonly onDone: () => void;
}

/**
 * Reads many items without holding the page up: in slices of a few milliseconds, with room for input in between.
 *
 * @returns stops the reading; null where all has been read already
 */
export function readInSlices<Item>(
  items: readonly Item[],
  read: (item: Item) => void,
  { onProgress, onDone }: SliceEvents,
): (() => void) | null {
  if (items.length <= atOnce) {
    for (const item of items) read(item);
    onDone();
    return null;
  }
  let done = 0;
  let told = performance.now();
  let timer = 0;
  const readSlice = () => {
    const start = performance.now();
    while (done < items.length && performance.now() - start < sliceTime) {
      for (const item of items.slice(done, done + 50)) read(item);
      done += 50;
    }
    if (done >= items.length) {
      onDone();
      return;
    }
    if (performance.now() - told > progressEvery) {
      told = performance.now();
      onProgress(done);
    }
    timer = window.setTimeout(readSlice);
  };
  timer = window.setTimeout(readSlice);
  onProgress(0);
  return () => window.clearTimeout(timer);
}

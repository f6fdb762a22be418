/** Read within the task of the key press, so that what is not too much stands in the grid before the key is released. */
const firstSlice = 8;
const sliceTime = 12;
/** Most are done before anyone could read how far they are; saying so would cost them a frame. */
const quietTime = 150;
const progressEvery = 250;
const betweenLooks = 50;

interface SliceEvents {
  /** Some have been read and the page is free to paint. */
  readonly onProgress: (done: number) => void;
  readonly onDone: () => void;
}

/**
 * Reads many items without holding the page up: in slices of a few milliseconds, with room for input in between, and what
 * follows the last one in a task of its own.
 *
 * @returns stops the reading; null where all has been read already
 */
export function readInSlices<Item>(
  items: readonly Item[],
  read: (item: Item) => void,
  { onProgress, onDone }: SliceEvents,
): (() => void) | null {
  let done = 0;
  let timer = 0;
  let tellAt = performance.now() + quietTime;
  const readFor = (time: number) => {
    const end = performance.now() + time;
    do {
      for (const item of items.slice(done, done + betweenLooks)) read(item);
      done += betweenLooks;
    } while (done < items.length && performance.now() < end);
  };
  const goOn = () => {
    if (done >= items.length) {
      onDone();
      return;
    }
    readFor(sliceTime);
    const now = performance.now();
    if (now > tellAt && done < items.length) {
      tellAt = now + progressEvery;
      onProgress(done);
    }
    timer = window.setTimeout(goOn);
  };
  readFor(firstSlice);
  if (done >= items.length) {
    onDone();
    return null;
  }
  timer = window.setTimeout(goOn);
  return () => window.clearTimeout(timer);
}

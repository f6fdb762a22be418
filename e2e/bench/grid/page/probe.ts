/** From the start of the navigation, and from the call that makes the grid, until its cells were painted, in ms. */
export interface FirstPaint {
  readonly navigation: number;
  readonly mount: number;
}

/** What the bench asks of a page, whichever grid it shows. */
export interface BenchPage {
  readonly firstPaint: Promise<FirstPaint>;
  readonly scroller: () => Element;
  /** Puts the rows of another layer in. */
  readonly showLayer: (layer: number) => void;
  /** What the page holds in a cell, to see that what was measured took place. */
  readonly valueAt: (row: number, columnId: string) => unknown;
}

/** The last cell of a paste and what it then holds. */
export interface PastedCell {
  readonly row: number;
  readonly columnId: string;
  readonly value: unknown;
}

declare global {
  interface Window {
    bench: BenchPage & {
      readonly painted: () => Promise<number>;
      readonly scroll: (by: { readonly down: number; readonly sideways: number }) => Promise<number[]>;
      readonly frames: (milliseconds: number) => Promise<number[]>;
      readonly watchKeys: () => { readonly times: number[] };
      readonly watchPaste: (last: PastedCell) => Promise<number>;
    };
  }
}

/** In ms; what takes longer has gone wrong. */
const longestPaste = 10_000;
/** Fewer cells than any view at 1366×768 holds. */
const cellsInSight = 150;
/** Scrolled through at least, to and fro where one way is shorter. */
const fewestFrames = 120;

/** Hands the page to the bench. Call it right before the grid is made. */
export function announce(page: Omit<BenchPage, 'firstPaint'>, cellSelector: string): void {
  const start = performance.now();
  const firstPaint = cellsPainted(cellSelector).then((end) => ({ navigation: end, mount: end - start }));
  window.bench = { ...page, firstPaint, painted, scroll, frames, watchKeys, watchPaste };
}

async function cellsPainted(selector: string): Promise<number> {
  while (document.querySelectorAll(selector).length < cellsInSight) await nextFrame();
  return painted();
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

/** When the next frame has been handed over: a message that is posted in it comes after its layout and paint. */
async function painted(): Promise<number> {
  await nextFrame();
  const { port1, port2 } = new MessageChannel();
  const delivered = new Promise<number>((resolve) => {
    port1.addEventListener('message', () => resolve(performance.now()));
  });
  port1.start();
  port2.postMessage(null);
  return delivered;
}

/** Scrolls from one end to the other, a step a frame; returns how long each frame took. */
async function scroll(by: { readonly down: number; readonly sideways: number }): Promise<number[]> {
  const box = window.bench.scroller();
  const steps = Math.min(
    by.down === 0 ? Number.POSITIVE_INFINITY : (box.scrollHeight - box.clientHeight) / by.down,
    by.sideways === 0 ? Number.POSITIVE_INFINITY : (box.scrollWidth - box.clientWidth) / by.sideways,
  );
  const there = Array.from({ length: Math.ceil(steps) + 1 }, (_unused, step) => step);
  const back = there.toReversed();
  const passes = Array.from({ length: Math.ceil(fewestFrames / there.length) }, (_unused, pass) =>
    pass % 2 === 0 ? there : back,
  );
  const times: number[] = [];
  let last = await nextFrame();
  for (const step of passes.flat()) {
    box.scrollTop = step * by.down;
    box.scrollLeft = step * by.sideways;
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** How long each frame takes while something else scrolls. */
async function frames(milliseconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  let last = await nextFrame();
  while (last < end) {
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** Notes for each key press how long it took until its result was painted. */
function watchKeys(): { readonly times: number[] } {
  const times: number[] = [];
  document.addEventListener(
    'keydown',
    (event) => {
      void painted().then((end) => times.push(end - event.timeStamp));
    },
    { capture: true },
  );
  return { times };
}

/** How long the next paste takes until its last cell is held by the page and what is in sight of it was painted. */
async function watchPaste({ row, columnId, value }: PastedCell): Promise<number> {
  const start = await new Promise<number>((resolve) => {
    document.addEventListener('paste', (event) => resolve(event.timeStamp), { capture: true, once: true });
  });
  while (window.bench.valueAt(row, columnId) !== value) {
    if (performance.now() - start > longestPaste) {
      throw new Error(`The paste did not take place: ${String(window.bench.valueAt(row, columnId))}`);
    }
    await nextFrame();
  }
  return (await painted()) - start;
}

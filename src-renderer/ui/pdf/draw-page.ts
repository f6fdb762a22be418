import { TextLayer } from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A picture of more pixels is drawn smaller and enlarged: 32 MiB are enough for what an eye sees of a page. */
const MOST_PIXELS = 2 ** 23;

/** Where a page is shown. */
export type Sheet = {
  /** Holds the picture. */
  readonly picture: HTMLElement;
  /** Holds the words over it. */
  readonly words: HTMLElement;
  /** In pixels of the window. */
  readonly width: number;
};

export type Drawing = {
  readonly signal: AbortSignal;
  /** Told the height of the page for its width, before anything is drawn. */
  readonly onSize: (ratio: number) => void;
};

let lastDrawn: Promise<unknown> = Promise.resolve();

/**
 * Draws a page after those that were asked for before it: the reader draws in slices, one for each frame, and those of several
 * pages together would hold the window up. Nothing is drawn once the signal is aborted.
 */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  sheet: Sheet,
  drawing: Drawing,
): Promise<void> {
  const drawn = drawAfter(lastDrawn, document, number, sheet, drawing);
  lastDrawn = drawn.catch(() => undefined);
  return drawn;
}

async function drawAfter(
  others: Promise<unknown>,
  document: PDFDocumentProxy,
  number: number,
  sheet: Sheet,
  { signal, onSize }: Drawing,
): Promise<void> {
  await others;
  if (signal.aborted) return;
  const page = await document.getPage(number);
  if (signal.aborted) return;
  const { width, height } = page.getViewport({ scale: 1 });
  onSize(height / width);
  const viewport = page.getViewport({ scale: sheet.width / width });
  await drawPicture(page, viewport, sheet, signal);
  await laterTask();
  if (!signal.aborted) await writeWords(page, viewport, sheet, signal);
}

/** Leaves the sheet empty: pictures and words of a file of hundreds of pages are more than a window can hold. */
export function clearSheet({ picture, words }: Pick<Sheet, 'picture' | 'words'>): void {
  picture.replaceChildren();
  words.replaceChildren();
}

type Viewport = ReturnType<PDFPageProxy['getViewport']>;

/** Draws beside the screen and shows the picture when it is whole: the one before stays until then. */
async function drawPicture(
  page: PDFPageProxy,
  viewport: Viewport,
  { picture }: Sheet,
  signal: AbortSignal,
): Promise<void> {
  const density = Math.min(
    window.devicePixelRatio,
    Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)),
  );
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  canvas.ariaHidden = 'true';
  const painting = page.render({
    canvas,
    viewport,
    ...(density !== 1 && { transform: [density, 0, 0, density, 0, 0] }),
  });
  signal.addEventListener('abort', () => painting.cancel());
  await painting.promise;
  canvas.dataset['drawn'] = '';
  picture.replaceChildren(canvas);
}

async function writeWords(
  page: PDFPageProxy,
  viewport: Viewport,
  { words }: Sheet,
  signal: AbortSignal,
): Promise<void> {
  words.replaceChildren();
  words.style.setProperty('--total-scale-factor', String(viewport.scale));
  const text = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  signal.addEventListener('abort', () => text.cancel());
  await text.render();
}

/** Lets the window be painted and input come in between. */
function laterTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

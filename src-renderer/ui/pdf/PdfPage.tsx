import { TextLayer } from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

/** Pages this far outside of what is seen are drawn as well, so that slow scrolling never shows a blank one. */
const MARGIN = '400px 0px';
/** The height of a page of A4 for its width, until the page itself is known. */
const A4 = 297 / 210;

/** One page: an empty sheet until it comes into view, then its picture and its text, which can be read and copied. */
export function PdfPage({
  document,
  number,
  scroller,
  width,
}: {
  document: PDFDocumentProxy;
  number: number;
  scroller: RefObject<HTMLDivElement | null>;
  /** In pixels of the page. */
  width: number;
}) {
  const { t } = useTranslation('pdf');
  const sheet = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const isNear = useNear(sheet, scroller);
  const [ratio, setRatio] = useState(A4);

  useEffect(() => {
    const canvas = picture.current;
    const layer = words.current;
    if (!isNear || !canvas || !layer) return undefined;
    const drawing = new AbortController();
    const { signal } = drawing;
    async function show(shown: HTMLCanvasElement, over: HTMLDivElement): Promise<void> {
      const page = await document.getPage(number);
      if (signal.aborted) return;
      const { width: paperWidth, height: paperHeight } = page.getViewport({ scale: 1 });
      setRatio(paperHeight / paperWidth);
      await draw(page, { canvas: shown, layer: over, scale: width / paperWidth, signal });
    }
    show(canvas, layer).catch((error: unknown) => {
      // Given up half-way, or its file was closed under it.
      if (!signal.aborted) reportError(error);
    });
    return () => drawing.abort();
  }, [document, number, width, isNear]);

  return (
    <div
      ref={sheet}
      className="pdf-page"
      data-page={number}
      role="group"
      aria-label={t('pageOf', { page: number, pages: document.numPages })}
      style={{ width, height: Math.round(width * ratio) }}
    >
      <canvas ref={picture} aria-hidden />
      <div ref={words} className="pdf-page-words" />
    </div>
  );
}

/** Draws beside the screen and shows the picture when it is whole: the one before stays until then. */
async function draw(
  page: PDFPageProxy,
  {
    canvas,
    layer,
    scale,
    signal,
  }: { canvas: HTMLCanvasElement; layer: HTMLDivElement; scale: number; signal: AbortSignal },
): Promise<void> {
  const viewport = page.getViewport({ scale });
  const density = window.devicePixelRatio;
  const buffer = window.document.createElement('canvas');
  buffer.width = Math.floor(viewport.width * density);
  buffer.height = Math.floor(viewport.height * density);
  const painting = page.render({
    canvas: buffer,
    viewport,
    ...(density !== 1 && { transform: [density, 0, 0, density, 0, 0] }),
  });
  layer.replaceChildren();
  layer.style.setProperty('--total-scale-factor', String(scale));
  const text = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
  signal.addEventListener('abort', () => {
    painting.cancel();
    text.cancel();
  });
  await Promise.all([painting.promise, text.render()]);
  if (signal.aborted) return;
  canvas.width = buffer.width;
  canvas.height = buffer.height;
  canvas.getContext('2d')?.drawImage(buffer, 0, 0);
  canvas.dataset['drawn'] = '';
}

/** Whether an element is in view of its scroller, or nearly so. */
function useNear(element: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting === true),
      { root: scroller.current, rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller]);
  return isNear;
}

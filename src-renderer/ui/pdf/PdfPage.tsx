import type { PDFDocumentProxy } from 'pdfjs-dist';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { clearSheet, drawPage } from './draw-page.ts';

/** The height of a page of A4 for its width, until the page itself is known. */
const A4 = 297 / 210;

/** One page: an empty sheet unless it is near, then its picture and its text, which can be read and copied. */
export const PdfPage = memo(function PdfPage({
  document,
  number,
  isNear,
  width,
}: {
  document: PDFDocumentProxy;
  number: number;
  isNear: boolean;
  /** In pixels of the page. */
  width: number;
}) {
  const { t } = useTranslation('pdf');
  const pictureHolder = useRef<HTMLDivElement>(null);
  const wordHolder = useRef<HTMLDivElement>(null);
  const [ratio, setRatio] = useState(A4);

  useEffect(() => {
    const [picture, words] = [pictureHolder.current, wordHolder.current];
    if (!picture || !words) return undefined;
    if (!isNear) {
      clearSheet({ picture, words });
      return undefined;
    }
    const drawing = new AbortController();
    const { signal } = drawing;
    drawPage(document, number, { picture, words, width }, { signal, onSize: setRatio }).catch(
      (error: unknown) => {
        // Given up half-way, or its file was closed under it.
        if (!signal.aborted) reportError(error);
      },
    );
    return () => drawing.abort();
  }, [document, number, width, isNear]);

  return (
    <div
      className="pdf-page"
      data-page={number}
      role="group"
      aria-label={t('pageOf', { page: number, pages: document.numPages })}
      style={{ width, height: Math.round(width * ratio) }}
    >
      <div ref={pictureHolder} className="pdf-page-picture" />
      <div ref={wordHolder} className="pdf-page-words" />
    </div>
  );
});

import { getDocument, PDFWorker } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Where the build puts the fonts for files that don't bring their own. */
const standardFonts = '/pdf-fonts/';

let reader: PDFWorker | undefined;

/** One thread for all previews of the page; it starts with the first. */
function readerOfPage(): PDFWorker {
  reader ??= PDFWorker.create({
    port: new Worker(new URL('pdf-worker.ts', import.meta.url), { type: 'module' }),
  });
  return reader;
}

export type OpenedPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };

/** Reads a PDF file. Rejects with what the reader has against it. */
export async function openPdf(file: Blob): Promise<OpenedPdf> {
  const data = new Uint8Array(await file.arrayBuffer());
  const loading = getDocument({
    data,
    worker: readerOfPage(),
    standardFontDataUrl: standardFonts,
    // The content security policy of the page allows neither.
    isEvalSupported: false,
    useWasm: false,
  });
  const document = await loading.promise;
  return { document, close: () => void loading.destroy() };
}

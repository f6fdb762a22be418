import { useEffect, useState } from 'react';

import { openPdf } from './open-pdf.ts';
import type { OpenedPdf } from './open-pdf.ts';

export type PdfState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'open'; readonly pdf: OpenedPdf };

/** The newest file that could be read; the one before stays on the screen until then. */
export function usePdf(file: Blob | undefined): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'loading' });
  useEffect(() => {
    if (file === undefined) return undefined;
    let isLeft = false;
    async function open(chosen: Blob): Promise<void> {
      try {
        const pdf = await openPdf(chosen);
        if (isLeft) pdf.close();
        else setState({ kind: 'open', pdf });
      } catch {
        // Whatever the reader has against the file, the page can only say that it can't be shown.
        if (!isLeft) setState({ kind: 'failed' });
      }
    }
    void open(file);
    return () => {
      isLeft = true;
    };
  }, [file]);
  const opened = state.kind === 'open' ? state.pdf : null;
  // Closed when the next one has taken its place, not before.
  useEffect(() => () => opened?.close(), [opened]);
  return state;
}

import { readFile } from 'node:fs/promises';

import type { SigningOptions } from '../../application/documents/document-ports.ts';
import { signPdf as sign } from '../sign-pdf.ts';
import type { SigningTools } from '../sign-pdf.ts';

const tools: SigningTools = {
  readMarkFont: () => readFile(new URL('../../../resources/fonts/Tinos-Regular.ttf', import.meta.url)),
};

/** Signs as the program does, invisibly unless a mark is given. */
export function signPdf(pdf: Uint8Array, options: Omit<SigningOptions, 'mark'> & Partial<SigningOptions>) {
  return sign(pdf, { mark: null, ...options }, tools);
}

import { readFile } from 'node:fs/promises';

import type { SigningOptions } from '../../application/documents/document-ports.ts';
import { forkProcess } from '../../hosts/fork-process.ts';
import { findLocations } from '../../hosts/locations.ts';
import { signPdf as sign } from '../sign-pdf.ts';
import type { SigningTools } from '../sign-pdf.ts';
import { createToken } from '../token/token.ts';

export const tools: SigningTools = {
  readMarkFont: () => readFile(new URL('../../../resources/fonts/Tinos-Regular.ttf', import.meta.url)),
  token: createToken({ start: () => forkProcess(findLocations().tokenProcessFile) }),
};

type Required = 'key' | 'reason' | 'location' | 'now';

/** Signs as the program does: invisibly and without a time stamp, unless they are given. */
export function signPdf(pdf: Uint8Array, options: Pick<SigningOptions, Required> & Partial<SigningOptions>) {
  return sign(pdf, { mark: null, timeStampAddress: null, ...options }, tools);
}

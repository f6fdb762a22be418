import { access } from 'node:fs/promises';

import type { PdfProgram } from '../../domain/documents/pdf-program.ts';

/** How one program makes a pdf of a Word file. */
export interface PdfWay {
  readonly program: PdfProgram;
  /** The file of the program; null where this computer doesn't have it. */
  find(): Promise<string | null>;
  /**
   * Makes `van-ban.pdf` of `van-ban.docx` in a folder that nothing else uses. Rejects where it fails or takes too long, and
   * ends what it started.
   */
  make(found: string, folder: string): Promise<void>;
}

/** The files in the folder of a conversion. */
export const wayFiles = { docx: 'van-ban.docx', pdf: 'van-ban.pdf' } as const;

/** A first start of such a program on a slow office computer takes half a minute. */
export const WAY_TIMEOUT_MS = 120_000;

/** The first file of a list that is there. */
export async function firstThere(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) {
    const isThere = await access(candidate).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
  }
  return null;
}

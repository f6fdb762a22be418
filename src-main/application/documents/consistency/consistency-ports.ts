import type { WrittenBlock } from '../../../domain/documents/consistency/case-line.ts';

/** Reads a docx back, off the main thread. Rejects for a file that is none. */
export interface DocxReader {
  readDocxBlocks(docx: Uint8Array): Promise<readonly WrittenBlock[]>;
}

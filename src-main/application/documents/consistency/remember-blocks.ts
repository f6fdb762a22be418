import type { WrittenBlock } from '../../../domain/documents/consistency/case-line.ts';
import type { DocxReader } from './consistency-ports.ts';

/** A document of a thousand cases takes the better part of a second to read and a megabyte to keep. */
const FILES_KEPT = 8;

/** Reads each file once: what is written, signed and handed over in a row is held to the votes each time. */
export function rememberBlocks(reader: DocxReader, hashBytes: (bytes: Uint8Array) => string): DocxReader {
  const known = new Map<string, readonly WrittenBlock[]>();
  return {
    async readDocxBlocks(docx) {
      const hash = hashBytes(docx);
      const blocks = known.get(hash) ?? (await reader.readDocxBlocks(docx));
      // Put behind the others again, so that the one used longest ago goes first.
      known.delete(hash);
      known.set(hash, blocks);
      const [oldest] = known.keys();
      if (known.size > FILES_KEPT && oldest !== undefined) known.delete(oldest);
      return blocks;
    },
  };
}

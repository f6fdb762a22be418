import { Buffer } from 'node:buffer';

import yazl from 'yazl';

import type { NamedFile } from './worker-messages.ts';

/** Packs files into one zip, their names in UTF-8. Workbooks are packed already, so nothing is compressed again. */
export async function zipFiles(files: readonly NamedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new yazl.ZipFile();
  for (const { name, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { compress: false });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

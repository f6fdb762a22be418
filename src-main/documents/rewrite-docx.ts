import { Buffer } from 'node:buffer';

import yauzl from 'yauzl';
import yazl from 'yazl';

type PartFile = { readonly name: string; readonly content: Buffer | string };

/**
 * A docx of our own with some of its parts changed and others added. It is read whole, without bounds: what comes from outside
 * goes through `openPackage` first.
 */
export async function rewriteDocx(
  docx: Uint8Array,
  change: (name: string, content: Buffer) => Buffer | string,
  added: readonly PartFile[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new yazl.ZipFile();
  const zip = await yauzl.fromBufferPromise(Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength));
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    packed.addBuffer(Buffer.from(change(entry.fileName, Buffer.concat(chunks))), entry.fileName);
  }
  for (const { name, content } of added) packed.addBuffer(Buffer.from(content), name);
  packed.end();
  const chunks: Buffer[] = [];
  for await (const chunk of packed.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

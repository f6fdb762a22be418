import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { plainFileName } from '../../domain/documents/file-name.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import type { IncomingFile } from '../document-repositories.ts';
import { contentTypeOf } from '../file-types.ts';
import type { FileStore } from '../ports.ts';

export type NewFile = { readonly name: string; readonly contentType?: string; readonly bytes: Uint8Array };

/** Keeps the files of a document that came in, each under a plain name. */
export async function storeFiles(
  { files: store }: { files: FileStore },
  files: readonly NewFile[],
): Promise<Result<readonly Omit<IncomingFile, 'documentId'>[], Refusal>> {
  const kept: Omit<IncomingFile, 'documentId'>[] = [];
  for (const [position, { name, contentType, bytes }] of files.entries()) {
    const plain = plainFileName(name);
    if (bytes.length === 0) return refuse('incoming_file_empty', { name: plain });
    const stored = await store.store(bytes);
    if (!stored.ok) return err(storageRefusal(stored.error.code));
    const { hash, bytes: size } = stored.value;
    kept.push({ position, name: plain, contentType: contentType || contentTypeOf(plain), hash, size });
  }
  return ok(kept);
}

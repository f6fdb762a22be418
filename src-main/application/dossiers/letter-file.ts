import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import { fileTypes } from '../file-types.ts';
import type { FileHash, FileStore } from '../ports.ts';

/** The files of a letter, as they are named in the file store. */
export type LetterFiles = { readonly name: string; readonly docx: FileHash; readonly pdf: FileHash };

type LetterFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** A letter as it was written, whatever became of its dossiers since. */
export async function letterFile(
  { files }: { files: FileStore },
  { letterHash, format }: { letterHash: string; format: 'docx' | 'pdf' },
): Promise<Result<LetterFile, Refusal>> {
  const stored = await files.read(letterHash as FileHash);
  if (!stored.ok) return refuseRead(stored.error.code, letterHash);
  const letter = lettersFilesIn(stored.value);
  if (!letter) return refuse('not_found');
  const name = `${letter.name}.${format}`;
  const bytes = await files.read(letter[format]);
  return bytes.ok
    ? ok({ name, type: fileTypes[format], bytes: bytes.value })
    : refuseRead(bytes.error.code, name);
}

type ReadErrorCode = Extract<Awaited<ReturnType<FileStore['read']>>, { ok: false }>['error']['code'];

function refuseRead(code: ReadErrorCode, name: string): { ok: false; error: Refusal } {
  return code === 'missing' || code === 'damaged'
    ? refuse('part_file_damaged', { name })
    : err(storageRefusal(code));
}

/** Undefined for a stored file that is no letter: the page names it by its hash alone. */
function lettersFilesIn(bytes: Uint8Array): LetterFiles | undefined {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isLetterFiles(content) ? content : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isLetterFiles(content: unknown): content is LetterFiles {
  return (
    typeof content === 'object' &&
    content !== null &&
    (['name', 'docx', 'pdf'] as const).every(
      (key) => typeof (content as Partial<Record<string, unknown>>)[key] === 'string',
    )
  );
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { DocxConverter } from '../application/documents/template-ports.ts';
import type { PdfProgram } from '../domain/documents/pdf-program.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { wayFiles } from './pdf-programs/pdf-way.ts';
import type { PdfWay } from './pdf-programs/pdf-way.ts';

/**
 * The programs of this computer as makers of pdf. Each file is made in a folder of its own.
 *
 * @param ways the usual one first
 * @param preferred what the office wants instead, where this computer has it
 */
export function createDocxConverter({
  ways,
  preferred,
}: {
  ways: readonly PdfWay[];
  preferred: () => PdfProgram | null;
}): DocxConverter {
  /** One after the other: each takes some hundred megabytes. */
  let last: Promise<unknown> = Promise.resolve();

  async function findAll(): Promise<readonly { readonly way: PdfWay; readonly found: string }[]> {
    const tried = await Promise.all(ways.map(async (way) => ({ way, found: await way.find() })));
    return tried.flatMap(({ way, found }) => (found === null ? [] : [{ way, found }]));
  }

  async function choose() {
    const all = await findAll();
    const wanted = preferred();
    return { all, used: all.find(({ way }) => way.program === wanted) ?? all[0] };
  }

  async function convert(docx: Uint8Array): ReturnType<DocxConverter['toPdf']> {
    const { used } = await choose();
    if (!used) return err('missing');
    const folder = await mkdtemp(path.join(tmpdir(), 'so-vang-pdf-'));
    try {
      await writeFile(path.join(folder, wayFiles.docx), docx);
      await used.way.make(used.found, folder);
      return ok(new Uint8Array(await readFile(path.join(folder, wayFiles.pdf))));
    } catch {
      // It ended with an error, took too long or wrote nothing; what it says is of no use to an officer.
      return err('failed');
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  return {
    async programs() {
      const { all, used } = await choose();
      return { found: all.map(({ way }) => way.program), used: used?.way.program ?? null };
    },
    toPdf(docx) {
      const start = (): ReturnType<DocxConverter['toPdf']> => convert(docx);
      const result = last.then(start, start);
      last = result;
      return result;
    },
  };
}

import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import type { DocxConverter } from '../application/documents/template-ports.ts';
import { err, ok } from '../domain/kernel/result.ts';

const run = promisify(execFile);

/** Where LibreOffice lies when it was installed as it comes; on Linux it is found by its name. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    String.raw`C:\Program Files\LibreOffice\program\soffice.exe`,
    String.raw`C:\Program Files (x86)\LibreOffice\program\soffice.exe`,
  ],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  linux: ['/usr/bin/soffice', '/usr/local/bin/soffice', '/snap/bin/libreoffice'],
};

/** A first start of LibreOffice on a slow office computer takes half a minute. */
const TIMEOUT_MS = 120_000;

/** PDF/A-2b with every font embedded, as archived documents have to be (khoản 1 Điều 5 Nghị định 30/2020/NĐ-CP). */
const filter = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}';

/**
 * LibreOffice as a maker of pdf, where this computer has it. Each file is made in a folder and with a profile of its own, so
 * that a LibreOffice that somebody works with isn't touched, and no macro of a document ever runs.
 *
 * @param candidates where the program may lie; the first that is there is used
 */
export function createDocxConverter(
  candidates: readonly string[] = places[process.platform] ?? [],
): DocxConverter {
  /** One after the other: each takes some hundred megabytes. */
  let last: Promise<unknown> = Promise.resolve();

  async function find(): Promise<string | null> {
    for (const candidate of candidates) {
      if (
        await access(candidate).then(
          () => true,
          () => false,
        )
      )
        return candidate;
    }
    return null;
  }

  async function convert(docx: Uint8Array): ReturnType<DocxConverter['toPdf']> {
    const program = await find();
    if (program === null) return err('missing');
    const folder = await mkdtemp(path.join(tmpdir(), 'so-vang-pdf-'));
    try {
      const file = path.join(folder, 'van-ban.docx');
      await writeFile(file, docx);
      const profile = pathToFileURL(path.join(folder, 'profile')).href;
      const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
      await run(program, [...options, '--convert-to', filter, '--outdir', folder, file], {
        timeout: TIMEOUT_MS,
        windowsHide: true,
      });
      return ok(new Uint8Array(await readFile(path.join(folder, 'van-ban.pdf'))));
    } catch {
      // It ended with an error, took too long or wrote nothing; what it says is of no use to an officer.
      return err('failed');
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  return {
    isThere: async () => (await find()) !== null,
    toPdf(docx) {
      const start = (): ReturnType<DocxConverter['toPdf']> => convert(docx);
      const result = last.then(start, start);
      last = result;
      return result;
    },
  };
}

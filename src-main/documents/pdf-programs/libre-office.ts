import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { PdfProgram } from '../../domain/documents/pdf-program.ts';
import { firstThere, WAY_TIMEOUT_MS, wayFiles } from './pdf-way.ts';
import type { PdfWay } from './pdf-way.ts';

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

/** PDF/A-2b with every font embedded, as archived documents have to be (khoản 1 Điều 5 Nghị định 30/2020/NĐ-CP). */
const filter = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}';

/**
 * LibreOffice, with a profile of its own for each file, so that one that somebody works with isn't touched and no macro of a
 * document ever runs.
 *
 * @param candidates where the program may lie; the first that is there is used
 */
export function libreOffice(candidates: readonly string[] = places[process.platform] ?? []): PdfWay {
  return {
    program: PdfProgram.libreOffice,
    find: () => firstThere(candidates),
    async make(found, folder) {
      const profile = pathToFileURL(path.join(folder, 'profile')).href;
      const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
      const file = path.join(folder, wayFiles.docx);
      await run(found, [...options, '--convert-to', filter, '--outdir', folder, file], {
        timeout: WAY_TIMEOUT_MS,
        windowsHide: true,
      });
    },
  };
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Every sheet of a workbook as another spreadsheet program works it out: by name, rows of cell texts. */
export function recalculate(xlsx: Uint8Array): ReadonlyMap<string, string[][]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'recalculate-'));
  try {
    writeFileSync(path.join(folder, 'book.xlsx'), xlsx);
    // Tab-separated UTF-8 of all sheets, values as they are shown; a profile of its own, since two runs can't share one.
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):9,34,76,1,,1066,false,true,false,false,false,-1',
        '--outdir',
        folder,
        path.join(folder, 'book.xlsx'),
      ],
      { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    );
    return new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [
          name.slice('book-'.length, -'.csv'.length).normalize('NFC'),
          readFileSync(path.join(folder, name), 'utf8')
            .replace(/\n$/, '')
            .split('\n')
            .map((line) => line.split('\t').map((text) => text.replace(/^"|"$/g, ''))),
        ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

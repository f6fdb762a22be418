import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { PdfProgram } from '../domain/documents/pdf-program.ts';
import { temporaryFolder } from '../persistence/testing/temporary-folder.ts';
import { createDocxConverter } from './convert-docx.ts';
import { libreOffice } from './pdf-programs/libre-office.ts';
import type { PdfWay } from './pdf-programs/pdf-way.ts';
import { word } from './pdf-programs/word.ts';
import { docxOf, p } from './testing/docx-of.ts';
import { pdfABreaches } from './testing/pdf-a.ts';
import { pdfFonts, pdfPages } from './testing/read-back.ts';
import { resourcesFolder } from './testing/resources-folder.ts';

const docx = docxOf(p('Tặng Bằng khen cho Ông Giàng A Páo'));

function converterOf(ways: readonly PdfWay[], preferred: PdfProgram | null = null) {
  return createDocxConverter({ ways, preferred: () => preferred });
}

describe('LibreOffice as the maker of pdf', () => {
  it('prints a Word file with every font embedded', { timeout: 240_000 }, async () => {
    const converter = converterOf([libreOffice()]);
    const pdf = await converter.toPdf(docx);
    if (!pdf.ok) throw new Error(pdf.error);
    expect(await converter.programs()).toEqual({ found: ['libre_office'], used: 'libre_office' });
    expect(pdfPages(pdf.value).join(' ').normalize('NFC')).toContain('Tặng Bằng khen cho Ông Giàng A Páo');
    expect(pdfFonts(pdf.value).map(({ embedded }) => embedded)).toEqual([true]);
    expect(pdfABreaches(pdf.value)).toEqual([]);
  });

  it('says where there is none, and where it makes nothing', async () => {
    const none = converterOf([libreOffice(['/nowhere/soffice'])]);
    const idle = converterOf([libreOffice(['/nowhere/soffice', '/bin/true'])]);
    const broken = converterOf([libreOffice(['/bin/false'])]);
    const tried = await Promise.all([none, idle, broken].map((converter) => converter.toPdf(docx)));
    expect([tried, await none.programs()]).toEqual([
      [
        { ok: false, error: 'missing' },
        { ok: false, error: 'failed' },
        { ok: false, error: 'failed' },
      ],
      { found: [], used: null },
    ]);
  });
});

/** Stands in for PowerShell and taskkill: each writes down its words, one a line, and PowerShell then does something. */
function windowsDouble(does: string) {
  const folder = temporaryFolder();
  const [powerShell, taskKill] = [path.join(folder, 'powershell'), path.join(folder, 'taskkill')];
  for (const [file, then] of [
    [powerShell, does],
    [taskKill, ''],
  ] as const) {
    writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" > '${file}.words'\n${then}\n`);
    chmodSync(file, 0o755);
  }
  const wordsOf = (file: string): string[] =>
    existsSync(`${file}.words`) ? readFileSync(`${file}.words`, 'utf8').trim().split('\n') : [];
  const script = path.join(resourcesFolder, 'word', 'convert-to-pdf.ps1');
  const way = word({
    readScript: () => readFile(script),
    // Any file that is there stands for WINWORD.EXE.
    candidates: ['/nowhere/WINWORD.EXE', powerShell],
    tools: { powerShell, taskKill },
    timeoutMs: 1500,
  });
  return { way, asked: () => wordsOf(powerShell), killed: () => wordsOf(taskKill) };
}

// The words of the script are: … -File SCRIPT -Source DOCX -Target PDF
const script = '$7';
const source = '$9';
const target = '${11}';

describe('Word as the maker of pdf', () => {
  it('is given the names as arguments of the script, and its pdf is taken', async () => {
    const { way, asked, killed } = windowsDouble(
      `echo 'WORD 4321'; grep -q ExportAsFixedFormat "${script}" || exit 9; cat "${source}" > "${target}"`,
    );
    expect(await converterOf([way]).toPdf(docx)).toEqual({ ok: true, value: new Uint8Array(docx) });
    const words = asked();
    const folder = path.dirname(words.at(-1) ?? '');
    expect(words).toEqual([
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-ExecutionPolicy',
      'Bypass',
      '-File',
      path.join(folder, 'chuyen.ps1'),
      '-Source',
      path.join(folder, 'van-ban.docx'),
      '-Target',
      path.join(folder, 'van-ban.pdf'),
    ]);
    expect([existsSync(folder), killed()]).toEqual([false, []]);
  });

  it.each([
    ['there is no Word after all', 'exit 2'],
    ['the file can’t be opened', "echo 'FAILED'; exit 3"],
    ['it can’t be exported', 'exit 4'],
    ['it ends well and writes nothing', 'exit 0'],
  ])('fails where %s', async (_, does) => {
    const { way, killed } = windowsDouble(does);
    expect(await converterOf([way]).toPdf(docx)).toEqual({ ok: false, error: 'failed' });
    expect(killed()).toEqual([]);
  });

  it('that hangs is ended, and no other Word', async () => {
    const { way, killed } = windowsDouble("printf 'WORD 4321\\r\\n'; exec sleep 30");
    const began = performance.now();
    expect(await converterOf([way]).toPdf(docx)).toEqual({ ok: false, error: 'failed' });
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(killed()).toEqual(['/F', '/PID', '4321', '/FI', 'IMAGENAME eq WINWORD.EXE']);
  });

  it('isn’t found where the office has none', async () => {
    const way = word({ readScript: () => Promise.resolve(new Uint8Array()), candidates: ['/nowhere'] });
    expect(await converterOf([way]).toPdf(docx)).toEqual({ ok: false, error: 'missing' });
  });
});

describe('the choice between them', () => {
  const wayOf = (program: PdfProgram, found: string | null): PdfWay => ({
    program,
    find: () => Promise.resolve(found),
    make: () => Promise.resolve(),
  });

  it.each<[string | null, string | null, PdfProgram | null, PdfProgram | null]>([
    ['word', 'soffice', null, 'word'],
    ['word', 'soffice', 'libre_office', 'libre_office'],
    ['word', null, 'libre_office', 'word'],
    [null, 'soffice', 'word', 'libre_office'],
    [null, null, 'word', null],
  ])('of %s and %s, with %s wanted, falls on %s', async (hasWord, hasOffice, preferred, used) => {
    const ways = [wayOf('word', hasWord), wayOf('libre_office', hasOffice)];
    expect((await converterOf(ways, preferred).programs()).used).toBe(used);
  });
});

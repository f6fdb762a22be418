import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from '../harness-grid/harness.ts';

/** What LibreOffice Calc makes of the copied table where it is set to Vietnamese: each cell as its type and content. */
function readByCalc(html: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'copied-table-'));
  try {
    writeFileSync(join(folder, 'copied.html'), html);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        // 1066: as a Vietnamese Calc pastes it.
        '--infilter=HTML (StarCalc):1066',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, 'copied.html'),
      ],
      { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    );
    const sheet = readFileSync(join(folder, 'copied.fods'), 'utf8');
    return [...sheet.matchAll(/<table:table-cell([^>]*office:value-type[^>]*)>\s*<text:p>([^<]*)/g)].map(
      ([, attributes = '', text = '']) => {
        const formula = attributes.includes('table:formula') ? 'formula ' : '';
        const type = /office:value-type="([^"]*)"/.exec(attributes)?.[1] ?? '';
        const value = /office:value="([^"]*)"/.exec(attributes)?.[1] ?? text;
        return `${formula}${type} ${value}`;
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('copied texts stay texts and numbers stay numbers in LibreOffice Calc', async ({ page, openGrid }) => {
  const grid = await openGrid('?criteria=2');
  await grid.activate(9, 3);
  // The second criterion and the remark beside it.
  await grid.paste('9,5\t1.2\r\n0,25\t001\r\n20\t12/5\r\n1\t=1+1\r\n0\t1E3\r\n');
  await expect(page.getByRole('status')).toHaveText('Đã dán 10/10 ô.');
  const { html } = await grid.copy();
  expect(readByCalc(html)).toEqual([
    'float 9.5',
    'string 1.2',
    'float 0.25',
    'string 001',
    'float 20',
    'string 12/5',
    'float 1',
    'string =1+1',
    'float 0',
    'string 1E3',
  ]);
});

import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';

import { Document, Packer, Paragraph } from 'docx';
import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createFormulaEvaluator } from '../../domain/intake/evaluate-formula.ts';
import { cellAddress, shownText } from '../../domain/intake/raw-workbook.ts';
import type { RawSheet } from '../../domain/intake/raw-workbook.ts';
import { readScoreWorkbook } from '../../domain/intake/read-score-workbook.ts';
import { workbookParts, zipOf } from '../testing/zip-of.ts';
import { UNPACKED_LIMIT } from './open-package.ts';
import { readRawWorkbook } from './read-raw-workbook.ts';

const sample = readFileSync(new URL('../../../e2e/data/inbox/tu-cham-01.xlsx', import.meta.url));

async function failureOf(bytes: Uint8Array): Promise<string> {
  const result = await readRawWorkbook(bytes);
  return result.ok
    ? 'read'
    : [result.error.code, result.error.found].filter((part) => part !== null).join(' ');
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly RawSheet[]> {
  const result = await readRawWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.sheets;
}

function sheetXml(cells: string, merges = ''): string {
  return `<worksheet><sheetData><row r="1">${cells}</row></sheetData>${merges}</worksheet>`;
}

describe('readRawWorkbook', () => {
  it('reads what a spreadsheet program wrote: texts with fonts, numbers, errors, dates, formulas, merges', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Tự chấm');
    sheet.getCell('A1').value = 'X· M\u00adêng Than';
    sheet.getCell('A1').font = { name: '.VnTime' };
    sheet.mergeCells('A1:C1');
    sheet.getCell('A2').value = 51.9;
    sheet.getCell('B2').value = { error: '#N/A' };
    sheet.getCell('C2').value = new Date(Date.UTC(2026, 4, 12));
    sheet.getCell('D2').value = { formula: 'A2*2', result: 103.8 };
    sheet.getCell('E2').value = { formula: 'A2*3' };
    sheet.getCell('F2').value = 0.85;
    sheet.getCell('F2').numFmt = '0%';
    sheet.getCell('G2').value = {
      richText: [{ text: 'Điểm ' }, { text: '§iÓm', font: { name: '.VnTime' } }],
    };
    sheet.getCell('H2').value = true;
    workbook.addWorksheet('Ẩn', { state: 'hidden' }).getCell('B3').value = 'x';
    const [first, hidden] = await sheetsOf(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect(first?.rows.map((row) => [row.number, Object.fromEntries(row.cells)])).toEqual([
      [1, { 1: { kind: 'text', runs: [{ text: 'X· M\u00adêng Than', fontName: '.VnTime' }] } }],
      [
        2,
        {
          1: { kind: 'number', value: 51.9, percent: false },
          2: { kind: 'error', code: '#N/A' },
          3: { kind: 'date', value: '2026-05-12' },
          4: { kind: 'formula', formula: 'A2*2', result: { kind: 'number', value: 103.8, percent: false } },
          5: { kind: 'formula', formula: 'A2*3', result: null },
          6: { kind: 'number', value: 0.85, percent: true },
          7: {
            kind: 'text',
            runs: [
              { text: 'Điểm ', fontName: 'Calibri' },
              { text: '§iÓm', fontName: '.VnTime' },
            ],
          },
          8: { kind: 'boolean', value: true },
        },
      ],
    ]);
    expect([hidden?.hidden, hidden?.rows[0]?.number]).toEqual([true, 3]);
  });

  it('reads prefixed names, entities, CDATA, rows without numbers, and formulas shared between cells', async () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="u"><!-- <c> --><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:t>S&#7902; &amp; &quot;T&#x1ea1;i&quot;</x:t></x:is></x:c><x:c t="str"><x:v><![CDATA[a<b]]></x:v></x:c></x:row>
      <x:row><x:c r="A2"><x:v>10</x:v></x:c><x:c r="B2"><x:f t="shared" ref="B2:B3" si="0">A2*$A$2+"A9"</x:f></x:c></x:row>
      <x:row><x:c r="A3"><x:v>4</x:v></x:c><x:c r="B3"><x:f t="shared" si="0"/></x:c></x:row>
    </x:sheetData></x:worksheet>`;
    const [sheet] = await sheetsOf(zipOf(workbookParts(xml)));
    expect(
      sheet?.rows.flatMap((row) =>
        [...row.cells].map(([column, cell]) => `${cellAddress(row.number, column)} ${shownText(cell)}`),
      ),
    ).toEqual(['A1 SỞ & "Tại"', 'B1 a<b', 'A2 10', 'B2 =A2*$A$2+"A9"', 'A3 4', 'B3 =A3*$A$2+"A9"']);
  });

  it('tells what is no workbook', async () => {
    const letter = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('Kính gửi')] }] }),
    );
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
    const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]);
    expect(
      await Promise.all(
        [
          letter,
          Buffer.from('%PDF-1.7 …'),
          Buffer.from('TT\tĐiểm\n1\t2'),
          zipOf([{ name: 'a.txt', content: 'a' }]),
          ole,
          encrypted,
          Buffer.alloc(0),
          Buffer.from('PK'),
        ].map(failureOf),
      ),
    ).toEqual([
      'not_a_workbook docx',
      'not_a_workbook pdf',
      'not_a_workbook',
      'not_a_workbook zip',
      'not_a_workbook xls',
      'encrypted',
      'damaged',
      'damaged',
    ]);
  });

  it('finds every truncated file damaged', async () => {
    for (let length = 4; length < sample.length; length += 97) {
      expect(await failureOf(sample.subarray(0, length))).toBe('damaged');
    }
  });

  it('refuses what would fill the memory, also when the directory lies', async () => {
    const zeros = Buffer.alloc(UNPACKED_LIMIT + 1);
    const announced = zipOf([
      ...workbookParts(sheetXml('')),
      { name: 'xl/media/image1.png', content: '', declaredSize: UNPACKED_LIMIT },
    ]);
    const parts = workbookParts('');
    const sheetPart = parts.at(-1)?.name ?? '';
    const lying = zipOf([...parts.slice(0, -1), { name: sheetPart, content: zeros, declaredSize: 100 }]);
    const manyParts = zipOf(Array.from({ length: 6000 }, (_, index) => ({ name: `${index}`, content: '' })));
    const manyCells = zipOf(workbookParts(sheetXml('<c><v>1</v></c>'.repeat(500_001))));
    expect([announced, lying].every((bytes) => bytes.length < 1_000_000)).toBe(true);
    expect(await failureOf(announced)).toBe('too_large');
    expect(await failureOf(lying)).toBe('damaged');
    expect(await failureOf(manyParts)).toBe('too_large');
    expect(await failureOf(manyCells)).toBe('too_large');
    expect(await failureOf(Buffer.alloc(21 * 1024 * 1024))).toBe('too_large');
  });

  it('is not slowed down by a merge over the whole sheet or by tags that never end', async () => {
    const merged = sheetXml(
      '<c r="A1"><v>1</v></c>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    const [sheet] = await sheetsOf(zipOf(workbookParts(merged)));
    expect(
      readScoreWorkbook({ sheets: sheet === undefined ? [] : [sheet] }, { schemes: [], units: [] }).sheet,
    ).toBeNull();
    expect(await failureOf(zipOf(workbookParts(`<worksheet ${'<"'.repeat(500_000)}`)))).toBe('damaged');
    expect(await failureOf(zipOf(workbookParts(`<c r="${'&lt;'.repeat(500_000)}"/>`)))).toBe('read');
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE worksheet [<!ENTITY a "x">]><worksheet/>'],
    ['an entity of its own', sheetXml('<c t="inlineStr"><is><t>&a;</t></is></c>')],
    ['a tag that is never closed', '<worksheet><sheetData></worksheet>'],
    ['nothing', ''],
    ['millions of tags inside each other', '<c>'.repeat(2_000_000)],
    [
      'a tag with a million attributes',
      `<c ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}=""`).join(' ')}/>`,
    ],
  ])('finds a part with %s damaged', async (_, xml) => {
    expect(await failureOf(zipOf(workbookParts(xml)))).toBe('damaged');
  });

  it('neither throws nor hangs on a file with changed bytes', async () => {
    const [, , , , sheetPart] = workbookParts('');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(sample.length - 1), to: fc.nat(255) }), {
          minLength: 1,
          maxLength: 12,
        }),
        async (changes) => {
          const bytes = Uint8Array.from(sample);
          for (const { at, to } of changes) bytes[at] = to;
          expect((await readRawWorkbook(bytes)).ok).toBeTypeOf('boolean');
        },
      ),
      { numRuns: 150 },
    );
    const pieces = [
      '<c r="A1">',
      '</c>',
      '<v>',
      '1',
      '</v>',
      '<f>',
      'A1',
      '</f>',
      '<row r="9">',
      '<t>',
      '&#0;',
      '"',
      '<',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (tokens) => {
        const parts = workbookParts('').slice(0, -1);
        const result = await readRawWorkbook(
          zipOf([...parts, { name: sheetPart?.name ?? '', content: tokens.join('') }]),
        );
        if (!result.ok) return;
        readScoreWorkbook(result.value, { schemes: [], units: [] });
        for (const sheet of result.value.sheets) createFormulaEvaluator(sheet).evaluate('SUM(A1:Z99)');
      }),
      { numRuns: 150 },
    );
  });
});

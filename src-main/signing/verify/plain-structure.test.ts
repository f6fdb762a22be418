import { PDF } from '@libpdf/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { appended, withUpdate, wrapContent } from '../testing/forge-pdf.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { isPlainlyBuilt } from './plain-structure.ts';

let pdf: Uint8Array;
let streamed: Uint8Array;

beforeAll(async () => {
  pdf = await makePdf();
  streamed = await (await PDF.load(pdf)).save({ useXRefStream: true });
});

const objects = [[500, '<< /Type /Page >>']] as const;

describe('isPlainlyBuilt', () => {
  it('takes files with tables and with packed ones, and what is appended to them', async () => {
    const change = (document: PDF): void => wrapContent(document, 'q', 'Q');
    expect([
      isPlainlyBuilt(pdf),
      isPlainlyBuilt(streamed),
      isPlainlyBuilt(await appended(pdf, change)),
      isPlainlyBuilt(await appended(streamed, change)),
      isPlainlyBuilt(withUpdate(pdf, { objects })),
    ]).toEqual([true, true, true, true, true]);
  });

  it.each<[string, Parameters<typeof withUpdate>[1]]>([
    ['an object that no table lists', { objects: [...objects, [3, '<< /Type /Page >>']], entries: () => [] }],
    ['two objects of a number', { objects: [...objects, ...objects] }],
    ['an entry that leads to another object', { objects, entries: ([at = 0]) => [[3, at]] }],
    ['an entry that leads nowhere', { objects, entries: () => [[500, 7]] }],
    ['a table before it that is none', { objects, previous: 3 }],
    ['a second table for newer readers that is none', { objects, trailer: '/XRefStm 9' }],
  ])('finds %s', (_, update) => {
    expect(isPlainlyBuilt(withUpdate(pdf, update))).toBe(false);
  });

  it('finds a second end that leads elsewhere, and bytes that only look like a file', () => {
    const end = (text: string) => Buffer.concat([pdf, Buffer.from(text)]);
    expect([
      isPlainlyBuilt(end('startxref\n17\n%%EOF\n')),
      isPlainlyBuilt(Buffer.from('%PDF-1.7')),
      isPlainlyBuilt(Buffer.from('%PDF-1.7 startxref 0 xref trailer startxref')),
    ]).toEqual([false, false, false]);
  });

  it.each([
    ['no width and endless entries', '/W [0 0 0] /Size 999999999999 /Length 0'],
    ['a length beyond the end', '/W [1 2 1] /Size 9 /Length 999999999'],
    ['bytes that can’t be unpacked', '/W [1 2 1] /Size 9 /Filter /FlateDecode /Length 4'],
  ])('finds a packed table with %s', (_, entries) => {
    const text = `%PDF-1.7\n1 0 obj << /Type /XRef ${entries} >>\nstream\nabcd\nendstream\nendobj\nstartxref\n9\n%%EOF`;
    expect(isPlainlyBuilt(Buffer.from(text))).toBe(false);
  });

  it('follows tables that lead back to themselves only once', () => {
    const table = Buffer.from(pdf).toString('latin1').length + 1;
    expect(isPlainlyBuilt(withUpdate(pdf, { objects: [], previous: table }))).toBe(false);
  });

  it('leaves what lay there before to whoever knows it to be right', () => {
    const odd = withUpdate(pdf, { objects, entries: () => [] });
    expect([isPlainlyBuilt(odd), isPlainlyBuilt(odd, odd.length)]).toEqual([false, true]);
  });
});

import { PDF, rgb } from '@libpdf/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { onePage } from '../testing/one-page.ts';
import { comparePages } from './compare-pages.ts';

const notation = 'TB-HĐTĐKT';

let sent: Uint8Array;

/** A notice of one page, with blanks for number, date and signature. */
beforeAll(async () => {
  sent = await onePage(
    ['Số:          /TB-HĐTĐKT', 90, 730],
    ['Lai Châu, ngày        tháng        năm 2026', 300, 730],
    ['Kết quả: 17 phiếu đồng ý, 2 phiếu không đồng ý.', 90, 600],
    ['CHỦ TỊCH', 380, 300],
    ['Lê Văn Mẫu', 378, 200],
  );
});

async function compare(change: (document: PDF) => void) {
  const received = await PDF.load(sent);
  change(received);
  const after = await PDF.load(await received.save());
  const { differences, stamped } = comparePages(await PDF.load(sent), after, notation);
  return { kinds: differences.map(({ kind }) => kind), stamped };
}

function page(document: PDF) {
  const first = document.getPage(0);
  if (!first) throw new Error('The document has a page');
  return first;
}

describe('comparePages', () => {
  it('reads number and date from their blanks', async () => {
    const { kinds, stamped } = await compare((document) => {
      page(document).drawText('7', { x: 118, y: 730, size: 13 });
      page(document).drawText('05', { x: 388, y: 730, size: 13 });
      page(document).drawText('12', { x: 448, y: 730, size: 13 });
    });
    expect([new Set(kinds), stamped]).toEqual([new Set(['stamped']), { number: 7, date: '2026-12-05' }]);
  });

  it('lets a seal reach the title and the signature, and nothing else', async () => {
    const seal = (x: number, y: number) => (document: PDF) =>
      page(document).drawRectangle({ x, y, width: 100, height: 100, color: rgb(1, 0, 0) });
    expect((await compare(seal(340, 215))).kinds).toEqual(['stamped']);
    expect((await compare(seal(90, 540))).kinds).toEqual(['text_covered', 'drawing_added']);
    expect((await compare(seal(90, 400))).kinds).toEqual(['drawing_added']);
  });

  it('takes no annotation over text or beside it', async () => {
    const note = (y: number) => (document: PDF) => {
      page(document).addSquareAnnotation({ rect: { x: 90, y, width: 100, height: 20 } });
    };
    expect((await compare(note(595))).kinds).toEqual(['text_covered', 'annotation_added']);
    expect((await compare(note(400))).kinds).toEqual(['annotation_added']);
  });

  it('names text that is gone, text that came, and a page of another size', async () => {
    const other = PDF.create();
    other.addPage({ size: 'letter' }).drawText('Hop dong', { x: 72, y: 500 });
    const compared = comparePages(await PDF.load(sent), await PDF.load(await other.save()), notation);
    expect([compared.sharePercent, compared.differences.map(({ kind }) => kind)]).toEqual([
      0,
      ['page_size', 'text_removed', 'text_added', 'drawing_changed'],
    ]);
  });
});

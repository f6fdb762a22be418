import { PDF, PdfDict, PdfNumber, PdfRef } from '@libpdf/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { renderDecision } from '../../documents/decision/render-decision.ts';
import { renderMinutes } from '../../documents/minutes/render-minutes.ts';
import { pdfABreaches } from '../../documents/testing/pdf-a.ts';
import { pdfFonts, pdfPages, pdfWords } from '../../documents/testing/read-back.ts';
import { resourcesFolder } from '../../documents/testing/resources-folder.ts';
import { sampleDecision } from '../../documents/testing/sample-decision.ts';
import { sampleMinutes } from '../../documents/testing/sample-minutes.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { leaderPicture, makePng, sealPicture } from '../testing/make-png.ts';
import { pdfsig } from '../testing/pdfsig.ts';
import { signPdf } from '../testing/sign-in-test.ts';
import { verifyPdf } from '../verify-pdf.ts';

const certificate = makeCertificate({ passphrase: 'x' });
const key = { kind: 'certificate_file', pkcs12: certificate.pkcs12, passphrase: 'x' } as const;
const common = { key, reason: 'Quyết định', location: 'Lai Châu', now: new Date('2026-11-23T07:30:00Z') };
const signerName = 'Lê Văn Mẫu';
let decision: Uint8Array;

beforeAll(async () => {
  decision = (await renderDecision(sampleDecision(6), resourcesFolder)).pdf;
});

async function signed(pdf: Uint8Array, mark: Parameters<typeof signPdf>[1]['mark']): Promise<Uint8Array> {
  const result = await signPdf(pdf, { ...common, ...(mark === undefined ? {} : { mark }) });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.pdf;
}

const leaderMark = { kind: 'leader', signerName, picture: leaderPicture() } as const;
const officeMark = {
  kind: 'office',
  signerName,
  seal: sealPicture(),
  diameterMm: 36,
  leaderPicture: leaderPicture(),
} as const;

/** The boxes of what signatures show, by page from 1, in mm from the upper left corner as `pdfWords` gives them. */
async function boxes(pdf: Uint8Array) {
  const document = await PDF.load(pdf);
  const resolve = document.getObject.bind(document);
  return document.getPages().flatMap((page) =>
    [...(page.dict.getArray('Annots', resolve) ?? [])].map((reference) => {
      const field = reference instanceof PdfRef ? resolve(reference) : reference;
      const corners = field instanceof PdfDict ? [...(field.getArray('Rect', resolve) ?? [])] : [];
      const [left = 0, bottom = 0, right = 0, top = 0] = corners.map((one) =>
        one instanceof PdfNumber ? (one.value * 25.4) / 72 : NaN,
      );
      const height = (page.height * 25.4) / 72;
      return { page: page.index + 1, left, right, top: height - top, bottom: height - bottom };
    }),
  );
}

describe('a signature that shows itself', () => {
  it('stands in its own size in the middle between title and name', async () => {
    const [box] = await boxes(await signed(decision, leaderMark));
    const words = pdfWords(decision);
    const name = words.findLast(({ text }) => text === 'Mẫu');
    const title = words.find(
      ({ page, text, top }) => page === name?.page && text === 'TỊCH' && top < name.top,
    );
    const given = words.findLast(({ text, page }) => page === name?.page && text === 'Lê');
    if (!box || !name || !given || !title) throw new Error('The decision has no signature');
    expect(box.page).toBe(name.page);
    expect([box.right - box.left, box.bottom - box.top]).toEqual([
      expect.closeTo(40, 1),
      expect.closeTo(20, 1),
    ]);
    expect((box.left + box.right) / 2).toBeCloseTo((given.left + name.right) / 2, 0);
    expect(box.top).toBeGreaterThan(title.bottom - 2);
    expect(box.bottom).toBeLessThan(name.top + 2);
  });

  it('covers a third of the leader’s with the seal in its real size, and both stay valid', async () => {
    const both = await signed(await signed(decision, leaderMark), officeMark);
    const [leader, seal] = await boxes(both);
    if (!leader || !seal) throw new Error('Two signatures were made');
    expect([seal.right - seal.left, seal.bottom - seal.top]).toEqual([
      expect.closeTo(36, 1),
      expect.closeTo(36, 1),
    ]);
    const covered = (seal.right - leader.left) / (leader.right - leader.left);
    expect([covered, seal.left < leader.left]).toEqual([expect.closeTo(1 / 3, 2), true]);
    expect((seal.top + seal.bottom) / 2).toBeCloseTo((leader.top + leader.bottom) / 2, 1);
    expect(pdfsig(both).match(/Signature is Valid/g)).toHaveLength(2);
    expect((await verifyPdf(both)).map(({ problems }) => problems)).toEqual([[], []]);
    expect(pdfPages(both)).toEqual(pdfPages(decision));
    expect(pdfABreaches(both)).toEqual([]);
  });

  it('stands above the name on the right where the secretary signs on the left, and the other way round', async () => {
    const { pdf } = await renderMinutes(sampleMinutes(), resourcesFolder);
    const { secretary, chair } = sampleMinutes().signatures;
    const marks = [chair.name, secretary.name].map((name) => ({ ...leaderMark, signerName: name }));
    const places = await Promise.all(marks.map(async (mark) => boxes(await signed(pdf, mark))));
    const middles = places.map(([box]) => (box === undefined ? NaN : (box.left + box.right) / 2));
    expect(middles.map((middle) => (middle > 105 ? 'right' : 'left'))).toEqual(['right', 'left']);
  });

  it('is shrunk where the picture is higher than the blank', async () => {
    const tall = makePng(100, 400, () => [0, 0, 200, 255], { pixelsPerMm: 2 });
    const [box] = await boxes(await signed(decision, { ...leaderMark, picture: tall }));
    if (!box) throw new Error('A signature was made');
    expect(box.bottom - box.top).toBeLessThan(40);
    expect((box.bottom - box.top) / (box.right - box.left)).toBeCloseTo(4, 1);
  });

  it('says number and time on an attachment, as text in the upper right corner of its first page', async () => {
    const lines = ['05/QĐ-UBND', '2026-11-23T14:30:00+07:00'];
    const attachment = await signed(decision, { kind: 'attachment', lines });
    const words = pdfWords(attachment).filter(({ page, top }) => page === 1 && top < 17);
    expect(words.map(({ text }) => text)).toEqual(lines);
    expect(words.every(({ right }) => Math.abs(right - 195) < 1)).toBe(true);
    expect(pdfFonts(attachment)).toContainEqual({ name: 'Tinos-Regular', embedded: true, unicode: true });
    expect(pdfsig(attachment)).toContain('Signature is Valid');
    expect(pdfABreaches(attachment)).toEqual([]);
  });

  it('is refused where no page has the name with a blank above it', async () => {
    const mark = { ...leaderMark, signerName: 'Người Không Có' };
    expect(await signPdf(decision, { ...common, mark })).toEqual({
      ok: false,
      error: { code: 'signature_place_missing', parameters: { name: 'Người Không Có' } },
    });
  });
});

import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';

import { renderMinutes } from '../minutes/render-minutes.ts';
import { docxPart, paragraphTexts, pdfFonts, pdfPages } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { sampleMinutes } from '../testing/sample-minutes.ts';
import { markDocx } from './mark-docx.ts';
import { markPdf } from './mark-pdf.ts';
import { REHEARSAL_MARK } from './rehearsal-mark.ts';

describe('a document made in a rehearsal', () => {
  it('says so above every page of its pdf, and still says what it said', async () => {
    const { pdf } = await renderMinutes(sampleMinutes(), resourcesFolder);
    const [before, after] = [pdfPages(pdf), pdfPages(await markPdf(pdf, resourcesFolder))];
    const words = (page: string) => page.replaceAll(/\s+/g, ' ').trim();
    expect(before.length).toBeGreaterThan(1);
    expect(after.map((page) => words(page))).toEqual(
      before.map((page) => `${REHEARSAL_MARK} ${words(page)}`),
    );
    expect(pdfFonts(await markPdf(pdf, resourcesFolder)).filter((font) => !font.embedded)).toEqual([]);
  });

  it('says so in every header of its docx, first pages and later ones', async () => {
    const { docx } = await renderMinutes(sampleMinutes(), resourcesFolder);
    const marked = await markDocx(docx);
    const document = await docxPart(marked, 'word/document.xml');
    expect(document).toBe(await docxPart(docx, 'word/document.xml'));
    const relations = await docxPart(marked, 'word/_rels/document.xml.rels');
    const headers = [...relations.matchAll(/Target="(header\d+\.xml)"/g)].map(([, name = '']) => name);
    expect(headers.length).toBeGreaterThan(1);
    for (const name of headers) {
      expect(paragraphTexts(await docxPart(marked, `word/${name}`))[0]).toBe(REHEARSAL_MARK);
    }
  });

  it('gives a section without headers one of its own', async () => {
    const bare = new Document({
      sections: [{ properties: { titlePage: true }, children: [new Paragraph('Giấy mời')] }],
    });
    const marked = await markDocx(new Uint8Array(await Packer.toArrayBuffer(bare)));
    const document = await docxPart(marked, 'word/document.xml');
    const kinds = [...document.matchAll(/<w:headerReference[^>]*w:type="(\w+)" r:id="rIdRehearsal"/g)];
    expect(new Set(kinds.map(([, kind]) => kind))).toEqual(new Set(['default', 'first']));
    expect(paragraphTexts(await docxPart(marked, 'word/rehearsal-header.xml'))).toEqual([REHEARSAL_MARK]);
    expect(await docxPart(marked, '[Content_Types].xml')).toContain('/word/rehearsal-header.xml');
  });
});

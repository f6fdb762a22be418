import type { Buffer } from 'node:buffer';

import { rewriteDocx } from '../rewrite-docx.ts';
import { REHEARSAL_MARK } from './rehearsal-mark.ts';

const PART_NAME = 'rehearsal-header.xml';
const RELATION_ID = 'rIdRehearsal';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const markParagraph =
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>` +
  `<w:t>${REHEARSAL_MARK}</w:t></w:r></w:p>`;

/**
 * Writes above every page that it comes from a rehearsal and is worth nothing: into the headers that the docx has, and into
 * one of its own where a section has none.
 */
export function markDocx(docx: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const header = `<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="${WORD}">${markParagraph}</w:hdr>`;
  return rewriteDocx(docx, markPart, [{ name: `word/${PART_NAME}`, content: header }]);
}

function markPart(name: string, content: Buffer): Buffer | string {
  const text = (): string => content.toString('utf8');
  if (name === 'word/document.xml') return withHeaders(text());
  if (/^word\/header\d*\.xml$/.test(name)) {
    return text().replace(/<w:hdr\b[^>]*>/, (tag) => `${tag}${markParagraph}`);
  }
  if (name === 'word/_rels/document.xml.rels') {
    const relation = `<Relationship Id="${RELATION_ID}" Type="${RELATIONSHIPS}/header" Target="${PART_NAME}"/>`;
    return text().replace('</Relationships>', `${relation}</Relationships>`);
  }
  if (name === '[Content_Types].xml') {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
    const override = `<Override PartName="/word/${PART_NAME}" ContentType="${type}"/>`;
    return text().replace('</Types>', `${override}</Types>`);
  }
  return content;
}

/** Gives each section the headers that it lacks: one for all pages, and one for a first page that differs. */
function withHeaders(document: string): string {
  return document.replace(/<w:sectPr\b[^>]*>(.*?)<\/w:sectPr>/gs, (section, inner: string) => {
    const kinds = inner.includes('<w:titlePg') ? ['default', 'first'] : ['default'];
    const references = kinds
      .filter((kind) => !new RegExp(`<w:headerReference[^>]*w:type="${kind}"`).test(inner))
      .map(
        (kind) => `<w:headerReference xmlns:r="${RELATIONSHIPS}" w:type="${kind}" r:id="${RELATION_ID}"/>`,
      );
    return section.replace(inner, () => `${references.join('')}${inner}`);
  });
}

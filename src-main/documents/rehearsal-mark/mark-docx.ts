import { Buffer } from 'node:buffer';

import yauzl from 'yauzl';
import yazl from 'yazl';

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
export async function markDocx(docx: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new yazl.ZipFile();
  for (const { name, content } of await readParts(docx)) {
    zip.addBuffer(Buffer.from(markPart(name, content)), name);
  }
  const header = `<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="${WORD}">${markParagraph}</w:hdr>`;
  zip.addBuffer(Buffer.from(header), `word/${PART_NAME}`);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
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

async function readParts(docx: Uint8Array): Promise<{ name: string; content: Buffer }[]> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength));
  const parts: { name: string; content: Buffer }[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push({ name: entry.fileName, content: Buffer.concat(chunks) });
  }
  return parts;
}

import { zipOf } from './zip-of.ts';
import type { ZipPart } from './zip-of.ts';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file made by hand for a test, around the XML of its body and of its headers. */
export function docxOf(
  body: string,
  {
    header,
    footnotes,
    pages,
    contentType = mainType,
    parts = [],
  }: {
    header?: string;
    footnotes?: string;
    /** As Word writes it into the properties of the file. */
    pages?: number;
    contentType?: string;
    parts?: readonly ZipPart[];
  } = {},
): Uint8Array<ArrayBuffer> {
  const part = (name: string, content: string): ZipPart => ({
    name,
    content: `<?xml version="1.0" encoding="UTF-8"?>${content}`,
  });
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const list = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return new Uint8Array(
    zipOf([
      part(
        '[Content_Types].xml',
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`,
      ),
      part('_rels/.rels', list(relation('rId1', 'officeDocument', 'word/document.xml'))),
      part(
        'word/_rels/document.xml.rels',
        list(
          (header === undefined ? '' : relation('rId1', 'header', 'header1.xml')) +
            (footnotes === undefined ? '' : relation('rId2', 'footnotes', 'footnotes.xml')),
        ),
      ),
      part(
        'word/document.xml',
        `<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`,
      ),
      ...(header === undefined
        ? []
        : [part('word/header1.xml', `<w:hdr xmlns:w="${wordNamespace}">${header}</w:hdr>`)]),
      ...(footnotes === undefined
        ? []
        : [part('word/footnotes.xml', `<w:footnotes xmlns:w="${wordNamespace}">${footnotes}</w:footnotes>`)]),
      ...(pages === undefined
        ? []
        : [part('docProps/app.xml', `<Properties><Pages>${pages}</Pages></Properties>`)]),
      ...parts,
    ]),
  );
}

/** A paragraph whose words lie in one run each. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

/** A table with one paragraph a cell. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((text) => `<w:tc>${p(text)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

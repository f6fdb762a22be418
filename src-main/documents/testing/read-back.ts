import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import yauzl from 'yauzl';

/** The text of one part of a docx, `word/document.xml`. */
export async function docxPart(docx: Uint8Array, name: string): Promise<string> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(docx));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error(`The docx has no ${name}`);
}

/** The texts of the paragraphs of WordprocessingML, one entry for each. */
export function paragraphTexts(xml: string): string[] {
  return (xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []).map((paragraph) =>
    (paragraph.match(/<w:t(?: [^>]*)?>[^<]*/g) ?? []).map((text) => text.replace(/<[^>]*>/, '')).join(''),
  );
}

/** Runs a poppler tool on a pdf; `FILE` among the arguments stands for it. */
function poppler(tool: string, pdf: Uint8Array, args: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'read-back-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return execFileSync(
      tool,
      args.map((argument) => (argument === 'FILE' ? file : argument)),
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page, laid out as on paper. */
export function pdfPages(pdf: Uint8Array): string[] {
  return poppler('pdftotext', pdf, ['-layout', '-enc', 'UTF-8', 'FILE', '-']).split('\f').slice(0, -1);
}

/** The text without any white space, in reading order: what is left of it whatever the line breaks are. */
export function pdfLetters(pdf: Uint8Array): string {
  return poppler('pdftotext', pdf, ['-raw', '-enc', 'UTF-8', 'FILE', '-'])
    .replace(/\s+/g, '')
    .normalize('NFC');
}

export type PdfFont = { readonly name: string; readonly embedded: boolean; readonly unicode: boolean };

export function pdfFonts(pdf: Uint8Array): PdfFont[] {
  return poppler('pdffonts', pdf, ['FILE'])
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5);
      return {
        name: line.replace(/^[A-Z]+\+/, '').split(' ')[0] ?? '',
        embedded: embedded === 'yes',
        unicode: unicode === 'yes',
      };
    });
}

/** The fields of pdfinfo by their names. */
export function pdfInformation(pdf: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    poppler('pdfinfo', pdf, ['-enc', 'UTF-8', 'FILE'])
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      }),
  );
}

/** An element of the structure of a tagged pdf, with the text right inside it. */
export type PdfStructureElement = { readonly kind: string; readonly text: string };

export function pdfStructure(pdf: Uint8Array): PdfStructureElement[] {
  const elements: { kind: string; text: string }[] = [];
  for (const line of poppler('pdfinfo', pdf, ['-struct-text', '-enc', 'UTF-8', 'FILE']).split('\n')) {
    const [, kind] = /^\s*([A-Z]\w*)( \(\w+\))?:?$/.exec(line) ?? [];
    const [, text] = /^\s*"(.*)"$/.exec(line) ?? [];
    const last = elements.at(-1);
    if (kind !== undefined) elements.push({ kind, text: '' });
    else if (text !== undefined && last) last.text += text;
  }
  return elements.map(({ kind, text }) => ({ kind, text: text.normalize('NFC').trim() }));
}

/** What the structure says of elements besides their text, a line each: `/ColSpan 2`. */
export function pdfAttributes(pdf: Uint8Array): string[] {
  const lines = poppler('pdfinfo', pdf, ['-struct', 'FILE']).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('/'));
}

/** A word where it stands, lengths in millimetres from the upper left corner of the page. */
export type PlacedWord = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export function pdfWords(pdf: Uint8Array): PlacedWord[] {
  const pages = poppler('pdftotext', pdf, ['-bbox', '-enc', 'UTF-8', 'FILE', '-']).split('<page ').slice(1);
  return pages.flatMap((content, index) =>
    [...content.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        page: index + 1,
        text,
        left: millimetres(left),
        top: millimetres(top),
        right: millimetres(right),
        bottom: millimetres(bottom),
      }),
    ),
  );
}

function millimetres(points: string | undefined): number {
  return (Number(points) * 25.4) / 72;
}

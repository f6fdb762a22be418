import type { FoundTag } from '../../domain/documents/templates/check-template.ts';
import type {
  TemplateFileFailure,
  TemplatePlace,
} from '../../domain/documents/templates/template-problem.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { openPackage, readRelations, UnreadableFile } from '../workbooks/open-package.ts';
import type { OfficePackage } from '../workbooks/open-package.ts';
import { attribute, DamagedXml, xmlTokens } from '../workbooks/xml-tokens.ts';

/** A Word file that can be filled in, as far as its fields go. */
export type ReadTemplate = {
  /** In reading order: the body first, then headers, footers and notes. */
  readonly tags: readonly FoundTag[];
  /** The last `<w:sectPr>` of the body, as it is written; empty where there is none. */
  readonly lastSection: string;
};

/** Fields, headers and tables of a template take some hundred kilobytes; pictures lie beside the XML and aren't read. */
const TEMPLATE_LIMIT = 10 * 1024 * 1024;

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const partKinds = { header: 'header', footer: 'footer', footnotes: 'note', endnotes: 'note' } as const;

/**
 * Reads the fields of a Word file within the bounds that hold for every office file. A file with macros is refused, and so is
 * a part with a DOCTYPE: nothing in it is ever expanded.
 */
export async function readTemplate(docx: Uint8Array): Promise<Result<ReadTemplate, TemplateFileFailure>> {
  if (docx.length > TEMPLATE_LIMIT) return err({ code: 'too_large', found: null });
  try {
    const files = await openPackage(docx);
    const refused = await refuseContent(files);
    if (refused) return err(refused);
    const body = await files.readPart('word/document.xml');
    if (body === null) return err({ code: 'not_a_docx', found: 'zip' });
    const pages = await pagesToldBy(files);
    const tags = tagsOf(body, 'body', pages);
    for (const { name, part } of await furtherParts(files)) {
      const xml = await files.readPart(name);
      if (xml !== null) tags.push(...tagsOf(xml, part, 'unknown'));
    }
    return ok({ tags, lastSection: body.match(/<w:sectPr\b[^>]*?(?:\/>|>.*?<\/w:sectPr>)/gs)?.at(-1) ?? '' });
  } catch (error) {
    if (error instanceof UnreadableFile) {
      const { code, found } = error.failure;
      return err({ code: code === 'not_a_workbook' ? 'not_a_docx' : code, found });
    }
    if (error instanceof DamagedXml) return err({ code: 'damaged', found: null });
    throw error;
  }
}

async function refuseContent(files: OfficePackage): Promise<TemplateFileFailure | null> {
  const types = await files.readPart('[Content_Types].xml');
  if (types === null) return { code: 'not_a_docx', found: 'zip' };
  let main: string | null = null;
  for (const token of xmlTokens(types)) {
    if (token.kind !== 'open') continue;
    const type = attribute(token.attributes, 'ContentType') ?? '';
    if (/macroEnabled|vbaProject/i.test(type)) return { code: 'macros', found: 'docm' };
    if (attribute(token.attributes, 'PartName')?.toLowerCase() === '/word/document.xml') main = type;
  }
  if (main === MAIN_TYPE) return null;
  if (main?.includes('template.main') === true) return { code: 'not_a_docx', found: 'dotx' };
  const known = /spreadsheetml|presentationml|opendocument/.exec(types)?.[0];
  const found = { spreadsheetml: 'xlsx', presentationml: 'pptx', opendocument: 'odt' }[known ?? ''] ?? 'zip';
  return { code: 'not_a_docx', found };
}

async function furtherParts(
  files: OfficePackage,
): Promise<readonly { readonly name: string; readonly part: TemplatePlace['part'] }[]> {
  const relations = await files.readPart('word/_rels/document.xml.rels');
  if (relations === null) return [];
  return readRelations(relations, 'word/').flatMap(({ type, target }) => {
    const kind = type.slice(type.lastIndexOf('/') + 1);
    return kind in partKinds ? [{ name: target, part: partKinds[kind as keyof typeof partKinds] }] : [];
  });
}

/** What the properties of the file say of its pages: a file of one page has no breaks to count. */
async function pagesToldBy(files: OfficePackage): Promise<'one' | 'unknown'> {
  const properties = await files.readPart('docProps/app.xml');
  return properties !== null && /<Pages>1<\/Pages>/.test(properties) ? 'one' : 'unknown';
}

type OpenParagraph = {
  readonly number: number;
  text: string;
  /** Where in the text a new page begins. */
  readonly breaks: number[];
  readonly firstPage: number;
  readonly container: string;
  readonly row: string | null;
  readonly inControl: boolean;
};

/** The fields of one part. Word splits a field over runs as it likes: they are looked for in the text of whole paragraphs. */
function tagsOf(xml: string, part: TemplatePlace['part'], pages: 'one' | 'unknown'): FoundTag[] {
  const found: { paragraph: OpenParagraph; tags: readonly BareTag[] }[] = [];
  const paragraphs: OpenParagraph[] = [];
  const containers: string[] = [part];
  const rows: string[] = [];
  const names: string[] = [];
  let controls = 0;
  let hidden = 0;
  let count = 0;
  let page = 1;

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    // What an older Word shows in place of a text box: the same words once more.
    if (name === 'Fallback') hidden += 1;
    if (hidden > 0) return;
    if (name === 'lastRenderedPageBreak') {
      page += 1;
      const paragraph = paragraphs.at(-1);
      paragraph?.breaks.push(paragraph.text.length);
    }
    if (name === 'sdtContent') controls += 1;
    if (name === 'tr') rows.push(`row ${count}.${rows.length}`);
    if (name === 'tc' || name === 'txbxContent') containers.push(`${name} ${count}.${containers.length}`);
    if (name === 'br' && attributes['w:type'] !== 'page') addText('\n');
    if (name === 'tab') addText('\t');
    if (name !== 'p') return;
    count += 1;
    const container = containers.at(-1) ?? part;
    const row = rows.at(-1) ?? null;
    paragraphs.push({
      number: count,
      text: '',
      breaks: [],
      firstPage: page,
      container,
      row,
      inControl: controls > 0,
    });
  };
  const close = (name: string): void => {
    if (name === 'Fallback') hidden -= 1;
    if (hidden > 0) return;
    if (name === 'sdtContent') controls -= 1;
    if (name === 'tr') rows.pop();
    if (name === 'tc' || name === 'txbxContent') containers.pop();
    if (name !== 'p') return;
    const paragraph = paragraphs.pop();
    if (paragraph) found.push({ paragraph, tags: bareTags(paragraph.text) });
  };
  const addText = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  };

  for (const token of xmlTokens(xml)) {
    if (token.kind === 'open') {
      open(token.name, token.attributes);
      if (token.empty) close(token.name);
      else names.push(token.name);
    } else if (token.kind === 'close') {
      names.pop();
      close(token.name);
    } else if (names.at(-1) === 't' && hidden === 0) addText(token.text);
  }

  const pagesKnown = page > 1 || pages === 'one';
  return found
    .toSorted((a, b) => a.paragraph.number - b.paragraph.number)
    .flatMap(({ paragraph, tags }) =>
      tags.map(({ start, end, sign, name }): FoundTag => ({
        raw: paragraph.text.slice(start, end),
        sign,
        name,
        place: {
          part,
          page: pagesKnown ? paragraph.firstPage + paragraph.breaks.filter((at) => at <= start).length : null,
          paragraph: paragraph.number,
          around: wordsAround(paragraph.text, start, end),
        },
        spot: {
          container: paragraph.container,
          row: paragraph.row,
          inControl: paragraph.inControl,
          alone: paragraph.text.trim() === paragraph.text.slice(start, end).trim(),
        },
      })),
    );
}

type BareTag = Pick<FoundTag, 'sign' | 'name'> & { readonly start: number; readonly end: number };

/** How much of a stray brace's surroundings is shown as if it were a field. */
const STRAY_LENGTH = 20;

/** Everything between braces in the text of a paragraph, and each brace without its partner. */
function bareTags(text: string): readonly BareTag[] {
  const tags: BareTag[] = [];
  let opened: number | null = null;
  const stray = (start: number, end: number, sign: BareTag['sign']): void => {
    tags.push({ start, end, sign, name: '' });
  };
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') {
      if (opened !== null) stray(opened, Math.min(at, opened + STRAY_LENGTH), 'brace_not_closed');
      opened = at;
    } else if (text[at] === '}') {
      if (opened === null) stray(Math.max(0, at + 1 - STRAY_LENGTH), at + 1, 'brace_not_opened');
      else tags.push(tagBetween(text, opened, at + 1));
      opened = null;
    }
  }
  if (opened !== null) stray(opened, Math.min(text.length, opened + STRAY_LENGTH), 'brace_not_closed');
  return tags;
}

function tagBetween(text: string, start: number, end: number): BareTag {
  const inside = text.slice(start + 1, end - 1).trim();
  if (inside.startsWith('#')) return { start, end, sign: 'open', name: inside.slice(1).trim() };
  if (inside.startsWith('/')) return { start, end, sign: 'close', name: inside.slice(1).trim() };
  return { start, end, sign: 'text', name: inside };
}

/** As much of the sentence as helps to find it. */
const AROUND = 40;

function wordsAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}

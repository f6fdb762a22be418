import type { WorkbookFailure } from '../../domain/intake/file-failure.ts';
import type { RawSheet, RawWorkbook, TextRun } from '../../domain/intake/raw-workbook.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { UnreadableFile, findWorkbookPart, openPackage, readRelations } from './open-package.ts';
import type { OfficePackage } from './open-package.ts';
import { readSheetPart } from './read-sheet-part.ts';
import type { SheetContext } from './read-sheet-part.ts';
import { readStylesPart } from './read-styles-part.ts';
import { DamagedXml, attribute, xmlTokens } from './xml-tokens.ts';

/** An intake file has a handful of sheets; a hundred is a register of years. */
const SHEET_LIMIT = 100;

/**
 * Reads an .xlsx (or .xlsm) file into plain values: texts with their fonts, numbers, errors, formulas with what was
 * cached. It reads the parts it needs, each once, and stops at the limits, so that no file can hang it or exhaust the
 * memory. A general workbook library can't promise that: one merge tag over the whole sheet, in a file of 7 kB, makes
 * it build seventeen billion cells.
 */
export async function readRawWorkbook(bytes: Uint8Array): Promise<Result<RawWorkbook, WorkbookFailure>> {
  try {
    const files = await openPackage(bytes);
    return ok(await readParts(files));
  } catch (error) {
    if (error instanceof UnreadableFile) return err(error.failure);
    if (error instanceof DamagedXml) return err({ code: 'damaged', found: null });
    throw error;
  }
}

async function readParts(files: OfficePackage): Promise<RawWorkbook> {
  const workbookPart = await findWorkbookPart(files);
  const slash = workbookPart.lastIndexOf('/') + 1;
  const folder = workbookPart.slice(0, slash);
  const workbook = await files.readPart(workbookPart);
  const relationsPart = await files.readPart(`${folder}_rels/${workbookPart.slice(slash)}.rels`);
  if (workbook === null || relationsPart === null) throw new UnreadableFile('damaged');
  const relations = readRelations(relationsPart, folder);
  const partOf = (type: string): string | null =>
    relations.find((relation) => relation.type.endsWith(`/${type}`))?.target ?? null;

  const { sheets: entries, date1904 } = readWorkbookPart(workbook);
  const strings = await readOptional(files, partOf('sharedStrings'));
  const styles = await readOptional(files, partOf('styles'));
  const context: SheetContext = {
    strings: strings === null ? [] : readSharedStrings(strings),
    styles: styles === null ? [] : readStylesPart(styles),
    date1904,
    budget: { cells: 0, characters: 0 },
  };
  const sheets: RawSheet[] = [];
  for (const { name, hidden, relationId } of entries) {
    const relation = relations.find(({ id, type }) => id === relationId && type.endsWith('/worksheet'));
    // A chart sheet holds no cells.
    if (relation === undefined) continue;
    if (sheets.length >= SHEET_LIMIT) throw new UnreadableFile('too_large');
    const source = await files.readPart(relation.target);
    if (source === null) throw new UnreadableFile('damaged');
    sheets.push({ name, hidden, ...readSheetPart(source, context) });
  }
  if (sheets.length === 0) throw new UnreadableFile('damaged');
  return { sheets };
}

async function readOptional(files: OfficePackage, part: string | null): Promise<string | null> {
  return part === null ? null : files.readPart(part);
}

function readWorkbookPart(source: string): {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly relationId: string;
  }[];
  readonly date1904: boolean;
} {
  const sheets: { name: string; hidden: boolean; relationId: string }[] = [];
  let date1904 = false;
  for (const token of xmlTokens(source)) {
    if (token.kind !== 'open') continue;
    if (token.name === 'workbookPr') {
      date1904 = ['1', 'true'].includes(attribute(token.attributes, 'date1904') ?? '');
    }
    if (token.name === 'sheet') {
      sheets.push({
        name: attribute(token.attributes, 'name') ?? '',
        hidden: (attribute(token.attributes, 'state') ?? 'visible') !== 'visible',
        relationId: attribute(token.attributes, 'id') ?? '',
      });
    }
  }
  return { sheets, date1904 };
}

/** The texts that cells refer to by number, each as runs; a run without a font of its own has that of its cell. */
function readSharedStrings(source: string): readonly (readonly TextRun[])[] {
  const strings: TextRun[][] = [];
  let fontName: string | null = null;
  let text: string | null = null;
  let inPhonetic = false;
  for (const token of xmlTokens(source)) {
    if (token.kind === 'text') {
      if (text !== null) text += token.text;
    } else if (token.kind === 'close') {
      if (token.name === 'rPh') inPhonetic = false;
      if (token.name === 't' && text !== null) {
        if (!inPhonetic) strings.at(-1)?.push({ text, fontName });
        text = null;
      }
      if (token.name === 'r') fontName = null;
    } else if (token.name === 'si') {
      strings.push([]);
      fontName = null;
    } else if (token.name === 'rFont') {
      fontName = attribute(token.attributes, 'val');
    } else if (token.name === 'rPh') {
      inPhonetic = !token.empty;
    } else if (token.name === 't' && !token.empty) {
      text = '';
    }
  }
  return strings;
}

import { cellAddress, textOfRuns } from './raw-workbook.ts';
import type { RawCell, RawSheet, RawValue, TextRun } from './raw-workbook.ts';

/** The encodings of Vietnamese before Unicode, told by their fonts: `.VnTime` (TCVN3) and `VNI-Times` (VNI). */
type LegacyEncoding = 'tcvn3' | 'vni';

/** One conversion that took place on a sheet, with its first cell as the example. */
export type TextConversion = {
  readonly kind: LegacyEncoding | 'nfd';
  readonly cell: string;
  readonly written: string;
  readonly converted: string;
  readonly cells: number;
};

// In the order of the code page; a letter's code stands in a TCVN3 file where Latin-1 has the character on the left.
const tcvn3Letters = new Map<string, string>(
  pairs(
    '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ',
    'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
  ),
);

const vniSingles = new Map<string, string>(pairs('ñÑíìæóòîÍÌÆÓÒÎôÔöÖ', 'đĐíìỉĩịỵÍÌỈĨỊỴơƠưƯ'));

/** VNI writes a vowel and then a character that stands for its mark: `aù` is á, `eá` is ế. */
const vniMarks = new Map<string, string>([
  ...pairs('ùøûõï', '\u0301\u0300\u0309\u0303\u0323'),
  ...pairs('ÙØÛÕÏ', '\u0301\u0300\u0309\u0303\u0323'),
]);
const vniCircumflex = new Map<string, string>([
  ...pairs('âáàåãä', ' \u0301\u0300\u0309\u0303\u0323'),
  ...pairs('ÂÁÀÅÃÄ', ' \u0301\u0300\u0309\u0303\u0323'),
]);
const vniBreve = new Map<string, string>([
  ...pairs('êéèúüë', ' \u0301\u0300\u0309\u0303\u0323'),
  ...pairs('ÊÉÈÚÜË', ' \u0301\u0300\u0309\u0303\u0323'),
]);

/** Letters that only Unicode Vietnamese has: no text of an 8-bit encoding holds them. */
const unicodeOnly = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
/** Signs that stand for letters in TCVN3 and that no Unicode Vietnamese word holds inside or beside its letters. */
const tcvn3Only = /[A-Za-z][¡-¾×÷\u00ad]|[¡-¦¨-¯µ-·¹-¾×÷\u00ad][A-Za-z]/;
/** A vowel with the sign of its mark behind it, as only VNI writes. */
const vniOnly = /[aeouyAEOUYôöÔÖ][ùøûõïâåãäêëüÙØÛÕÏÂÅÃÄÊËÜ]/;

/** TCVN3 (`.VnTime`) to Unicode; with capitals the font itself (`.VnTimeH`) shows every letter as a capital. */
export function tcvn3ToUnicode(text: string, capitals = false): string {
  const converted = text.replace(/[\u00a1-\u00fe]/g, (character) => tcvn3Letters.get(character) ?? character);
  return capitals ? converted.toUpperCase() : converted;
}

/** VNI-Windows to Unicode. */
export function vniToUnicode(text: string): string {
  let converted = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    const base = vniSingles.get(character) ?? character;
    const marked = markVniVowel(character, base, next);
    if (marked !== null) index += 1;
    converted += marked ?? base;
  }
  return converted;
}

function markVniVowel(character: string, base: string, next: string): string | null {
  if (/[aeouyAEOUYôöÔÖ]/.test(character)) {
    const tone = vniMarks.get(next);
    if (tone !== undefined) return `${base}${tone}`.normalize('NFC');
  }
  if (/[aeoAEO]/.test(character)) {
    const tone = vniCircumflex.get(next);
    if (tone !== undefined) return `${base}\u0302${tone.trim()}`.normalize('NFC');
  }
  if (/[aA]/.test(character)) {
    const tone = vniBreve.get(next);
    if (tone !== undefined) return `${base}\u0306${tone.trim()}`.normalize('NFC');
  }
  return null;
}

/**
 * Turns every text of a sheet into composed Unicode and reports what was converted. A legacy encoding is recognised by
 * the font's name first; without such a font, by what the characters of the whole sheet give as words. Text in a legacy
 * font that is Unicode already (typed over later) stays as it is.
 */
export function convertSheetText(sheet: RawSheet): {
  readonly sheet: RawSheet;
  readonly conversions: readonly TextConversion[];
} {
  const runs = [...textRunsOf(sheet)];
  const encodings = new Map<LegacyEncoding | null, LegacyEncoding | null>();
  for (const family of ['tcvn3', 'vni', null] as const) {
    const texts = runs.filter((run) => fontEncoding(run.fontName) === family).map((run) => run.text);
    encodings.set(family, family === null ? encodingByWords(texts) : isLegacy(texts, family) ? family : null);
  }

  const conversions = new Map<TextConversion['kind'], TextConversion>();
  const rows = sheet.rows.map((row) => {
    const cells = new Map<number, RawCell>();
    for (const [column, cell] of row.cells) {
      const { value, kinds } = convertCell(cell, encodings);
      cells.set(column, value);
      for (const kind of kinds) {
        const earlier = conversions.get(kind);
        conversions.set(
          kind,
          earlier === undefined
            ? {
                kind,
                cell: cellAddress(row.number, column),
                written: writtenText(cell),
                converted: writtenText(value),
                cells: 1,
              }
            : { ...earlier, cells: earlier.cells + 1 },
        );
      }
    }
    return { number: row.number, cells };
  });
  return { sheet: { ...sheet, rows }, conversions: [...conversions.values()] };
}

function convertCell(
  cell: RawCell,
  encodings: ReadonlyMap<LegacyEncoding | null, LegacyEncoding | null>,
): { value: RawCell; kinds: ReadonlySet<TextConversion['kind']> } {
  if (cell.kind === 'formula') {
    if (cell.result?.kind !== 'text') return { value: cell, kinds: new Set() };
    const { value, kinds } = convertCell(cell.result, encodings);
    return { value: { ...cell, result: value as RawValue }, kinds };
  }
  if (cell.kind !== 'text') return { value: cell, kinds: new Set() };
  const kinds = new Set<TextConversion['kind']>();
  const runs = cell.runs.map((run): TextRun => {
    const encoding = encodings.get(fontEncoding(run.fontName)) ?? null;
    let { text } = run;
    if (encoding !== null && !unicodeOnly.test(text)) {
      text = encoding === 'vni' ? vniToUnicode(text) : tcvn3ToUnicode(text, isCapitalFont(run.fontName));
      if (text !== run.text) kinds.add(encoding);
    }
    if (text !== text.normalize('NFC')) {
      kinds.add('nfd');
      text = text.normalize('NFC');
    }
    return { text, fontName: run.fontName };
  });
  const joined = textOfRuns(runs);
  // A mark can begin a run whose letter ends the one before.
  const composed = joined.normalize('NFC');
  return {
    value: { kind: 'text', runs: joined === composed ? runs : [{ text: composed, fontName: null }] },
    kinds,
  };
}

function fontEncoding(fontName: string | null): LegacyEncoding | null {
  if (fontName === null) return null;
  if (/^\.vn/i.test(fontName)) return 'tcvn3';
  return /^vni[-\s]/i.test(fontName) ? 'vni' : null;
}

function isCapitalFont(fontName: string | null): boolean {
  return fontName !== null && /^\.vn.*h$/i.test(fontName);
}

/** Whether texts in a legacy font are in its encoding indeed, and not typed over in Unicode. */
function isLegacy(texts: readonly string[], encoding: LegacyEncoding): boolean {
  const legacyOnly = encoding === 'tcvn3' ? tcvn3Only : vniOnly;
  const legacy = texts.filter((text) => legacyOnly.test(text) && !unicodeOnly.test(text)).length;
  return legacy > 0 || !texts.some((text) => unicodeOnly.test(text));
}

/** Words that nearly every score sheet or list of nominees holds and that both old encodings write differently. */
const commonWords = new Set(
  `điểm tiêu chí tối đa tự chấm xã phường sở tỉnh đơn vị thi đua khen thưởng nội dung kết quả tỷ lệ tổng cộng công tác
  thực hiện nhiệm vụ kế hoạch năm danh sách đề nghị hình thức chức vụ họ và tên lĩnh vực phân loại đối tượng bằng của
  hội đồng bảng biểu minh chứng ghi chú đạt chỉ`.split(/\s+/),
);

/** The encoding in which texts of an ordinary font give Vietnamese words, or null when they do as they are. */
function encodingByWords(texts: readonly string[]): LegacyEncoding | null {
  const suspects = texts.filter((text) => !unicodeOnly.test(text) && /[\u00a1-\u00ff]/.test(text));
  if (suspects.length === 0) return null;
  const [asTcvn3, asVni, asIs] = [
    countWords(suspects.map((text) => tcvn3ToUnicode(text))),
    countWords(suspects.map((text) => vniToUnicode(text))),
    countWords(suspects),
  ];
  // Three words more than the text gives as it stands: a name like `Mù Cả` alone must not turn a Unicode sheet over.
  if (asTcvn3 >= asIs + 3 && asTcvn3 > asVni) return 'tcvn3';
  return asVni >= asIs + 3 && asVni > asTcvn3 ? 'vni' : null;
}

function countWords(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) {
    for (const word of text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}]+/u)) {
      if (/[^a-z]/.test(word) && commonWords.has(word)) count += 1;
    }
  }
  return count;
}

function* textRunsOf(sheet: RawSheet): Generator<TextRun> {
  for (const row of sheet.rows) {
    for (const cell of row.cells.values()) {
      const value = cell.kind === 'formula' ? cell.result : cell;
      if (value?.kind === 'text') yield* value.runs;
    }
  }
}

function writtenText(cell: RawCell): string {
  const value = cell.kind === 'formula' ? cell.result : cell;
  return value?.kind === 'text' ? textOfRuns(value.runs) : '';
}

function pairs(from: string, to: string): [string, string][] {
  return Array.from({ length: from.length }, (_, index) => [from.charAt(index), to.charAt(index)]);
}

import { cleanText, foldText } from '../../kernel/vietnamese-text.ts';
import type { CaseLine, CountedKind, LooseText, StatedCount, WrittenBlock } from './case-line.ts';

/** What a document says of its cases. */
export type CasesRead = {
  readonly lines: readonly CaseLine[];
  readonly counts: readonly StatedCount[];
  readonly texts: readonly LooseText[];
};

/**
 * Finds the cases that a document names: the rows of its tables that have a column of names, each under the award that the
 * last heading, caption or paragraph before it named. `awards` are the names that can stand there.
 */
export function readCaseLines(blocks: readonly WrittenBlock[], awards: readonly string[]): CasesRead {
  const find = awardFinder(awards);
  const lines: CaseLine[] = [];
  const counts: StatedCount[] = [];
  const texts: LooseText[] = [];
  let award: string | null = null;
  /** Of the last text that named an award; the table that follows says what they count. */
  let stated: readonly StatedCount[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') {
      const named = find(block.text);
      if (named !== null) {
        counts.push(...stated);
        stated = countsIn(block.text).map((count) => ({ ...count, award: named }));
        award = named;
      }
      texts.push({ text: cleanText(block.text), award: named });
      continue;
    }
    const table = readTable(block.rows, find, award);
    award = table.award;
    const tellsVerdicts = table.lines.some(({ verdict }) => verdict !== null);
    counts.push(...(tellsVerdicts ? stated.map((count) => ({ ...count, ofVerdicts: true })) : stated));
    stated = [];
    lines.push(...table.lines);
    texts.push(...table.texts);
  }
  return { lines, counts: [...counts, ...stated], texts };
}

function readTable(
  rows: readonly (readonly string[])[],
  find: (text: string) => string | null,
  before: string | null,
): { lines: CaseLine[]; texts: LooseText[]; award: string | null } {
  const head = rows.findIndex((row) => row.some(isNameTitle));
  const titles = rows[head];
  if (!titles) return { lines: [], texts: looseRows(rows, find), award: before };
  if (titles.some(isRollTitle)) return { lines: [], texts: [], award: before };
  const columns = columnsOf(titles);
  const lines: CaseLine[] = [];
  let award = before;
  for (const [index, row] of rows.entries()) {
    if (row.length >= titles.length && index > head && /^\d+$/.test(row[0]?.trim() ?? '')) {
      lines.push(lineOf(row, titles.length, columns, find, award));
    } else if (index !== head && row.length < titles.length) {
      // A caption above the titles, or a heading between the rows.
      award = find(row.join(' ')) ?? award;
    }
  }
  return { lines, texts: lines.length === 0 ? looseRows(rows, find) : [], award };
}

/** The rows of a table whose titles don't say where its names stand. */
function looseRows(rows: readonly (readonly string[])[], find: (text: string) => string | null): LooseText[] {
  return rows.map((row) => {
    const text = cleanText(row.join(' | '));
    return { text, award: find(text) };
  });
}

type Columns = {
  readonly name: number;
  readonly detail: number | null;
  readonly award: number | null;
  readonly verdict: number | null;
};

function isNameTitle(title: string): boolean {
  return /^(ho (va )?ten|ten )/u.test(foldText(title));
}

/** Who sits in the council, counts, is invited or absent, is no case. */
function isRollTitle(title: string): boolean {
  return /(hoi dong|vang mat|nhiem vu|chu ky|ky ten)/u.test(foldText(title));
}

function columnsOf(titles: readonly string[]): Columns {
  const name = titles.findIndex(isNameTitle);
  const find = (pattern: RegExp): number | null => {
    const index = titles.findIndex((title, column) => column !== name && pattern.test(foldText(title)));
    return index === -1 ? null : index;
  };
  return {
    name,
    detail: find(/^(chuc vu|don vi|dia chi)/u),
    // What somebody was given before is not what this document gives.
    award: find(/^(danh hieu|hinh thuc)(?!.*\bda co\b)/u),
    verdict: find(/^ket luan/u),
  };
}

function lineOf(
  row: readonly string[],
  titles: number,
  columns: Columns,
  find: (text: string) => string | null,
  award: string | null,
): CaseLine {
  const [first = '', ...others] = (row[columns.name] ?? '').split('\n').map(cleanText);
  // Columns below a common title make a row longer than the titles: what is right of them counts from the end.
  const cellOf = (column: number | null): string | null =>
    column === null ? null : (row[column > columns.name ? row.length - titles + column : column] ?? '');
  const own = find(cellOf(columns.award) ?? '');
  const verdict = cellOf(columns.verdict);
  return {
    name: withoutSalutation(first),
    detail: cleanText(cellOf(columns.detail) ?? others[0] ?? ''),
    award: own ?? award,
    verdict: verdict === null ? null : cleanText(verdict),
  };
}

/** `Ông Lò Văn Nga` → `Lò Văn Nga`. */
export function withoutSalutation(name: string): string {
  return name.replace(/^(Ông|Bà|Đồng chí|Chị|Anh|Cô)\s+/u, '');
}

/** Finds the award that a text names; the longest one where a name is part of another. */
function awardFinder(awards: readonly string[]): (text: string) => string | null {
  const byLength = awards
    .map((award) => ({ award, folded: foldText(award) }))
    .toSorted((a, b) => b.folded.length - a.folded.length);
  return (text) => {
    const folded = foldText(text);
    return byLength.find((one) => folded.includes(one.folded))?.award ?? null;
  };
}

const kinds: readonly (readonly [CountedKind, RegExp])[] = [
  ['collective', /(\d+)\s*(?:\([^)]*\)\s*)?tập thể/u],
  ['individual', /(\d+)\s*(?:\([^)]*\)\s*)?cá nhân/u],
  ['household', /(\d+)\s*(?:\([^)]*\)\s*)?hộ gia đình/u],
];

function countsIn(text: string): Omit<StatedCount, 'award'>[] {
  return kinds.flatMap(([kind, pattern]) => {
    const [, digits] = pattern.exec(text) ?? [];
    return digits === undefined ? [] : [{ kind, count: Number(digits) }];
  });
}

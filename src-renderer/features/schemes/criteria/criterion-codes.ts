/** How the lines of a level are counted. */
export const CodeStyle = { roman: 'roman', number: 'number', letter: 'letter', capital: 'capital' } as const;
export type CodeStyle = (typeof CodeStyle)[keyof typeof CodeStyle];

/** The ways in which offices number their schemes, by level; deeper levels go on as the last. */
export const codePatterns = [
  { key: 'I, I.1, I.1.a', styles: ['roman', 'number', 'letter', 'number'] },
  { key: 'I, I.1, I.1.1', styles: ['roman', 'number', 'number', 'number'] },
  { key: '1, 1.1, 1.1.1', styles: ['number', 'number', 'number', 'number'] },
  { key: 'A, A.1, A.1.a', styles: ['capital', 'number', 'letter', 'number'] },
] as const satisfies readonly { key: string; styles: readonly CodeStyle[] }[];
export type CodePattern = (typeof codePatterns)[number]['key'];

/** The n-th mark of a style, from 1: `IV`, `4`, `d`, `D`. */
export function markOf(style: CodeStyle, n: number): string {
  if (style === CodeStyle.number) return String(n);
  if (style === CodeStyle.roman) return romanOf(n);
  const letters = lettersOf(n);
  return style === CodeStyle.capital ? letters.toUpperCase() : letters;
}

const romanDigits = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function romanOf(n: number): string {
  let text = '';
  let rest = n;
  for (const [value, digits] of romanDigits) {
    for (; rest >= value; rest -= value) text += digits;
  }
  return text;
}

/** 1 → `a`, 26 → `z`, 27 → `aa`. */
function lettersOf(n: number): string {
  let text = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCodePoint(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** The code after another one on its level that nobody has: `I.2` → `I.3`, `IV` → `V`, `I.1.a` → `I.1.b`. */
export function nextCode(code: string, taken: ReadonlySet<string>): string {
  const dot = code.lastIndexOf('.') + 1;
  const [prefix, mark] = [code.slice(0, dot), code.slice(dot)];
  const [style, from] = readMark(mark);
  for (let n = from + 1; ; n += 1) {
    const next = prefix + (style === null ? `${mark}.${n}` : markOf(style, n));
    if (!taken.has(next)) return next;
  }
}

/** The code of the first line below another: `I` → `I.1`, `I.1` → `I.1.a`. */
export function firstChildCode(parent: string, depth: number, taken: ReadonlySet<string>): string {
  const style = depth === 2 ? CodeStyle.letter : CodeStyle.number;
  const code = `${parent}.${markOf(style, 1)}`;
  return taken.has(code) ? nextCode(code, taken) : code;
}

/** Which mark of which style a text is; null for a text of no style. */
function readMark(mark: string): readonly [CodeStyle | null, number] {
  if (/^\d{1,6}$/.test(mark)) return [CodeStyle.number, Number(mark)];
  const roman = readRoman(mark);
  if (roman !== null) return [CodeStyle.roman, roman];
  if (/^[a-z]{1,2}$/.test(mark)) return [CodeStyle.letter, readLetters(mark)];
  if (/^[A-Z]$/.test(mark)) return [CodeStyle.capital, readLetters(mark.toLowerCase())];
  return [null, 0];
}

function readRoman(mark: string): number | null {
  if (!/^[IVXLCDM]{1,8}$/.test(mark)) return null;
  let value = 0;
  let rest = mark;
  for (const [worth, digits] of romanDigits) {
    for (; rest.startsWith(digits); rest = rest.slice(digits.length)) value += worth;
  }
  return rest === '' && romanOf(value) === mark ? value : null;
}

function readLetters(letters: string): number {
  return Array.from(letters).reduce((value, letter) => value * 26 + (letter.codePointAt(0) ?? 0) - 96, 0);
}

/** Codes for all lines, level by level, in the order in which they stand. */
export function numbered(depths: readonly number[], pattern: CodePattern): readonly string[] {
  const styles: readonly CodeStyle[] =
    codePatterns.find(({ key }) => key === pattern)?.styles ?? codePatterns[0].styles;
  const counts: number[] = [];
  const marks: string[] = [];
  return depths.map((depth) => {
    counts.splice(depth + 1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    marks.splice(depth);
    marks[depth] = markOf(styles[depth] ?? CodeStyle.number, counts[depth]);
    return marks.join('.');
  });
}

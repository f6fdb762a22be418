/** One collator for the whole program: Vietnamese letters in their order, numbers by value. */
const collator = new Intl.Collator('vi', { numeric: true });

/** Orders two texts as a Vietnamese reader expects (Ăn after An, Đ after D, `Tổ 2` before `Tổ 10`). */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** The form in which every text enters the program: NFC, single spaces, no space at either end. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}

/**
 * The key for search and recognition: lower case, without tones and diacritics, đ as d, only letters, digits and
 * single spaces. `Xã Bum Tở`, `XÃ BUM TỞ` and its NFD form give `xa bum to`; `hòa` and `hoà` give `hoa`.
 */
export function foldText(text: string): string {
  let key = '';
  let isWordBegun = false;
  for (const letter of text) {
    const folded = foldedLetter(letter);
    if (folded === ' ') isWordBegun = false;
    else if (folded !== '') {
      key += isWordBegun || key === '' ? folded : ` ${folded}`;
      isWordBegun = true;
    }
  }
  return key;
}

/** Lists of thousands of names are folded while somebody waits, and consist of a hundred letters. */
const foldedLetters = new Map<string, string>();

/** The letter without what it bears; nothing for a mark that stands alone, a space for what is neither letter nor digit. */
function foldedLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = letter
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    // Small letters can bear marks of their own: `İ`.
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  foldedLetters.set(letter, folded);
  return folded;
}

/**
 * Orders personal names as Vietnamese lists do: by given name (the last word), then middle names, then family name.
 */
export function comparePersonNames(a: string, b: string): number {
  const [first, second] = [personNameParts(a), personNameParts(b)];
  return (
    compareVietnamese(first.given, second.given) ||
    compareVietnamese(first.middle, second.middle) ||
    compareVietnamese(first.family, second.family)
  );
}

function personNameParts(name: string): { given: string; middle: string; family: string } {
  const words = cleanText(name).split(' ');
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return { given, middle: words.slice(1, -1).join(' '), family };
}

/** Folded words joined by hyphens, for file names and keys: `Cụm số 1 (Than Uyên)` → `cum-so-1-than-uyen`. */
export function hyphenated(text: string): string {
  return foldText(text).replaceAll(' ', '-');
}

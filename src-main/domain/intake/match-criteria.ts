import type { Points } from '../kernel/points.ts';
import { romanNumeral } from '../kernel/roman-numeral.ts';
import { foldText } from '../kernel/vietnamese-text.ts';
import type { Criterion, Scheme } from '../scoring/schemes/scheme.ts';

/** What a row of a score table says about its criterion. */
export type TableRow = {
  readonly codeText: string;
  readonly nameText: string;
  readonly maximum: Points | null;
};

export type CriterionMatch = {
  readonly criterion: Criterion;
  /** Where code and name disagree: which of the two was set aside. */
  readonly setAside: 'code' | 'name' | null;
};

export type CriterionMatcher = {
  /**
   * The criterion a row stands for, or null. `groupCode` is the group under which the row stands, for sheets that write
   * `1` under `I` for `I.1`.
   */
  readonly match: (row: TableRow, groupCode: string | null) => CriterionMatch | null;
};

/** From this share of common words on, two names are the same name written a little differently. */
const SAME_NAME = 0.75;
/** From here on, a name doesn't speak against the code beside it. */
const ALIKE_NAME = 0.5;

/** Finds the criterion that a row of a file means, by its code, its name, or most of its words. */
export function createCriterionMatcher(scheme: Scheme): CriterionMatcher {
  const byCode = new Map(scheme.criteria.map((criterion) => [normaliseCode(criterion.code), criterion]));
  const byName = new Map<string, Criterion | null>();
  for (const criterion of scheme.criteria) {
    const name = foldText(criterion.name);
    // Two criteria of one name: the name alone tells neither.
    byName.set(name, byName.has(name) ? null : criterion);
  }
  const wordsOf = new Map(scheme.criteria.map((criterion) => [criterion, words(criterion.name)]));
  const prefersRoman = scheme.criteria.some((criterion) => /^[IVX]+(?:\.|$)/.test(criterion.code));

  function matchCode(codeText: string, groupCode: string | null): Criterion | null {
    const code = normaliseCode(codeText);
    if (code === '') return null;
    const direct = byCode.get(code);
    if (direct !== undefined) return direct;
    if (groupCode !== null && /^[0-9A-Z]{1,2}$/.test(code)) {
      const nested = byCode.get(`${normaliseCode(groupCode)}.${code}`);
      if (nested !== undefined) return nested;
    }
    const [first = '', ...rest] = code.split('.');
    if (!prefersRoman || !/^\d{1,2}$/.test(first) || rest.length === 0) return null;
    return byCode.get([romanNumeral(Number(first)), ...rest].join('.')) ?? null;
  }

  function matchName(nameText: string): Criterion | null {
    const folded = foldText(nameText);
    if (folded === '') return null;
    const exact = byName.get(folded) ?? byName.get(folded.replace(/^(?:[ivx]+|\d{1,2})(?: \d{1,2})? /, ''));
    if (exact !== undefined) return exact;
    const written = words(nameText);
    let best: { criterion: Criterion; likeness: number } | null = null;
    let second = 0;
    for (const [criterion, own] of wordsOf) {
      const likeness = commonShare(written, own);
      if (best === null || likeness > best.likeness) {
        second = best?.likeness ?? 0;
        best = { criterion, likeness };
      } else {
        second = Math.max(second, likeness);
      }
    }
    const isClear = best !== null && best.likeness >= SAME_NAME && best.likeness > second;
    return isClear ? (best?.criterion ?? null) : null;
  }

  return {
    match({ codeText, nameText }, groupCode) {
      const coded = matchCode(codeText, groupCode);
      const named = matchName(nameText);
      if (coded === null) return named === null ? null : { criterion: named, setAside: null };
      if (named === coded || foldText(nameText) === '') return { criterion: coded, setAside: null };
      if (named !== null)
        return { criterion: named, setAside: normaliseCode(codeText) === '' ? null : 'code' };
      const likeness = commonShare(words(nameText), wordsOf.get(coded) ?? []);
      return { criterion: coded, setAside: likeness >= ALIKE_NAME ? null : 'name' };
    },
  };
}

/**
 * The scheme that a table follows: the one whose criteria its rows name. Rows that only carry codes count where their
 * maximum is the criterion's; codes alone are the same in every scheme and tell nothing.
 */
export function recogniseScheme(rows: readonly TableRow[], schemes: readonly Scheme[]): Scheme | null {
  const found = schemes
    .map((scheme) => ({ scheme, share: recognisedShare(rows, scheme) }))
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = found;
  // A quarter of a scheme's criteria is more than two schemes have in common by chance.
  if (best === undefined || best.share < 0.25 || best.share === second?.share) return null;
  return best.scheme;
}

/** How much of a scheme the rows name, 0 to 1. */
function recognisedShare(rows: readonly TableRow[], scheme: Scheme): number {
  const names = new Set(scheme.criteria.map((criterion) => foldText(criterion.name)));
  const maxima = new Map(
    scheme.criteria.map((criterion) => [normaliseCode(criterion.code), criterion.maximum]),
  );
  const matcher = createCriterionMatcher(scheme);
  const seen = new Set<string>();
  let weight = 0;
  for (const row of rows) {
    const match = matcher.match(row, null);
    if (match === null || seen.has(match.criterion.code)) continue;
    const isNamed = names.has(foldText(row.nameText));
    const isAlike =
      row.nameText !== '' && commonShare(words(row.nameText), words(match.criterion.name)) >= SAME_NAME;
    const hasMaximum =
      row.maximum !== null && maxima.get(normaliseCode(match.criterion.code)) === row.maximum;
    const gained = isNamed || isAlike ? 1 : hasMaximum && foldText(row.nameText) === '' ? 0.8 : 0;
    if (gained === 0) continue;
    seen.add(match.criterion.code);
    weight += gained;
  }
  return weight / Math.max(1, scheme.criteria.length);
}

/** `I. 1.`, `I-1`, `(I.1)` → `I.1`. */
function normaliseCode(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\u00a0\u200b]+/g, '')
    .replace(/[^0-9A-ZĐ]+/g, '.')
    .replace(/^\.|\.$/g, '');
}

function words(text: string): readonly string[] {
  return foldText(text.slice(0, 500)).split(' ');
}

/** The share of words two names have in common, each word counted as often as it stands in both (Dice), 0 to 1. */
function commonShare(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of second) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of first) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return (2 * common) / (first.length + second.length);
}

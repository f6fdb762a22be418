import { foldText } from '../../kernel/vietnamese-text.ts';

// In a shorter name a letter tells two people apart.
const shortest = 8;

/**
 * Pairs of names that are the same but for accents, case and spaces (0), or but for one letter (1). Every name is compared with
 * those only that share what is left of it without one letter, so that long lists take no longer than short ones for each name.
 */
export function similarPairs<Row extends { readonly name: string }>(
  rows: readonly Row[],
): readonly (readonly [Row, Row, 0 | 1])[] {
  const folded = rows.map(({ name }) => foldText(name));
  const byVariant = new Map<string, number[]>();
  const pairs: (readonly [Row, Row, 0 | 1])[] = [];
  for (const [index, name] of folded.entries()) {
    const candidates = new Set<number>();
    for (const variant of variantsOf(name)) {
      const sharing = byVariant.get(variant);
      for (const other of sharing ?? []) candidates.add(other);
      if (sharing) sharing.push(index);
      else byVariant.set(variant, [index]);
    }
    for (const other of [...candidates].toSorted((a, b) => a - b)) {
      const [first, second] = [rows[other], rows[index]];
      const distance = distanceOf(folded[other] ?? '', name);
      if (first && second && distance !== null) pairs.push([first, second, distance]);
    }
  }
  return pairs;
}

function variantsOf(name: string): ReadonlySet<string> {
  const variants = new Set([name]);
  if (name.length < shortest) return variants;
  for (let index = 0; index < name.length; index += 1) {
    variants.add(name.slice(0, index) + name.slice(index + 1));
  }
  return variants;
}

/** 0 for the same text, 1 where one letter was added, left out or taken for another, null for anything further. */
function distanceOf(a: string, b: string): 0 | 1 | null {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return null;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restOfA, restOfB] = [a.slice(start), b.slice(start)];
  if (a.length === b.length) return restOfA.slice(1) === restOfB.slice(1) ? 1 : null;
  return a.length > b.length
    ? restOfA.slice(1) === restOfB
      ? 1
      : null
    : restOfB.slice(1) === restOfA
      ? 1
      : null;
}

const END = 4;

/**
 * The first and the last letters of a text, marked as such. One edit changes one of the two at most, so that texts which are one edit
 * apart share a key: near names are found without comparing every name with every other. Short texts share one more.
 */
export function nearKeysOf(text: string): string[] {
  const ends = [`^${text.slice(0, END)}`, `${text.slice(-END)}$`];
  return text.length < 2 * END + 2 ? [...ends, 'short'] : ends;
}

/** Whether one letter more, less or changed, or two neighbours that changed places, make one text of the other. It must be no digit. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [longA, longB] = [a.length - start - end, b.length - start - end];
  const swapped = longA === 2 && longB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  if (!swapped && (longA > 1 || longB > 1)) return false;
  return !/\d/.test(a.slice(start, start + longA) + b.slice(start, start + longB));
}

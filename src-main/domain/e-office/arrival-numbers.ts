/** The number that comes next in a year, and those that were left out before it. */
export type ArrivalNumbers = { readonly next: number; readonly gaps: readonly number[] };

const mostGaps = 20;

/**
 * Số đến follow each other without gaps in a year (Nghị định 30/2020/NĐ-CP, Điều 22). An office that begins in the middle
 * of a year goes on from its first number: what lies before that was given on paper.
 */
export function arrivalNumbers(given: readonly number[]): ArrivalNumbers {
  const taken = new Set(given);
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  if (taken.size === 0) return { next: 1, gaps: [] };
  const gaps: number[] = [];
  for (let number = first; number < last && gaps.length < mostGaps; number += 1) {
    if (!taken.has(number)) gaps.push(number);
  }
  return { next: last + 1, gaps };
}

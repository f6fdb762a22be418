/** 4 → `IV`, for whole numbers from 1 to 39. */
export function romanNumeral(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let roman = '';
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) roman += sign;
  }
  return roman;
}

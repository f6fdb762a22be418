/** The integer that a decimal number stands for, with so many decimals: `9,5` of 2 is 950. Null where it is no such number. */
export function readDecimal(text: string, decimals: number): number | null {
  const [, sign, whole = '', fraction = ''] = /^\s*(-?)(\d+)(?:[.,](\d+))?\s*$/.exec(text) ?? [];
  if (sign === undefined || fraction.length > decimals) return null;
  const value = Number(whole + fraction.padEnd(decimals, '0'));
  return sign === '' ? value : -value;
}

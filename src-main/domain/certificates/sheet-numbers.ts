/** A running series of sheet numbers (số bằng, số phôi): `BK ` from 7 with four digits gives `BK 0007`. */
export type SheetSeries = { readonly prefix: string; readonly from: number; readonly digits: number };

export function sheetNumber({ prefix, digits }: Omit<SheetSeries, 'from'>, number: number): string {
  return `${prefix}${String(number).padStart(digits, '0')}`;
}

/**
 * The next numbers of a series that are free.
 *
 * @param isTaken whether a number lies on a spoiled sheet or belongs to somebody already
 */
export function nextSheetNumbers(
  series: SheetSeries,
  count: number,
  isTaken: (number: string) => boolean,
): readonly string[] {
  const numbers: string[] = [];
  for (let number = series.from; numbers.length < count; number += 1) {
    const written = sheetNumber(series, number);
    if (!isTaken(written)) numbers.push(written);
  }
  return numbers;
}

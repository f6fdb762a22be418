/** The columns of the score sheet. `marks` is hidden. */
export const sheetColumns = [
  { key: 'marks', letter: 'A', heading: '', width: 3 },
  { key: 'code', letter: 'B', heading: 'STT', width: 7 },
  { key: 'name', letter: 'C', heading: 'Nội dung tiêu chí', width: 44 },
  { key: 'measuredIn', letter: 'D', heading: 'Đơn vị tính', width: 10 },
  { key: 'target', letter: 'E', heading: 'Chỉ tiêu giao', width: 12 },
  { key: 'result', letter: 'F', heading: 'Kết quả', width: 13 },
  { key: 'percent', letter: 'G', heading: '%', width: 9 },
  { key: 'maximum', letter: 'H', heading: 'Điểm tối đa', width: 9 },
  { key: 'computed', letter: 'I', heading: 'Điểm theo công thức', width: 11 },
  { key: 'points', letter: 'J', heading: 'Điểm tự chấm', width: 10 },
  { key: 'evidence', letter: 'K', heading: 'Minh chứng', width: 28 },
  { key: 'note', letter: 'L', heading: 'Ghi chú', width: 20 },
] as const;

export type SheetColumn = (typeof sheetColumns)[number]['key'];

const letters = new Map(sheetColumns.map(({ key, letter }) => [key, letter]));

/** `('points', 12)` → `J12`. */
export function at(column: SheetColumn, row: number): string {
  return `${letters.get(column) ?? 'A'}${row}`;
}

export const firstColumn = 'B';
export const lastColumn = 'L';

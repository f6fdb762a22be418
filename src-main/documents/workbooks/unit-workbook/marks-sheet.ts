import type { Workbook } from 'exceljs';

/** The very hidden sheet: a second copy of the workbook's identity, and the texts that cells may be chosen from. */
export type MarksSheet = {
  /** Writes a list into a column of its own and answers with its address for a validation rule. */
  addList(texts: readonly string[]): string;
};

const NAME = '_sovang';

export function addMarksSheet(workbook: Workbook, identity: string): MarksSheet {
  const sheet = workbook.addWorksheet(NAME, { state: 'veryHidden' });
  sheet.getCell('A1').value = identity;
  const known = new Map<string, string>();
  return {
    addList(texts) {
      const key = JSON.stringify(texts);
      const column = sheet.getColumn(known.size + 2);
      const address = known.get(key) ?? `'${NAME}'!$${column.letter}$1:$${column.letter}$${texts.length}`;
      if (!known.has(key))
        texts.forEach((text, index) => (sheet.getCell(index + 1, column.number).value = text));
      known.set(key, address);
      return address;
    },
  };
}

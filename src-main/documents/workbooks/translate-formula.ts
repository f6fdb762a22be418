import { LAST_COLUMN, LAST_ROW, columnLetters, parseCellAddress } from '../../domain/intake/raw-workbook.ts';

/**
 * A shared formula is stored once, at its first cell; the others move its addresses by their distance, except what a
 * dollar sign fixes. `F8*0.9` two rows down is `F10*0.9`. An address that would leave the sheet becomes `#REF!`.
 */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /"[^"]*"|(?<![\w.$!'])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(!.])/g,
    (whole: string, fixedColumn: string | undefined, letters: string | undefined, fixedRow, digits) => {
      if (letters === undefined) return whole;
      const place = parseCellAddress(`${letters}${String(digits)}`);
      if (place === null) return whole;
      const row = fixedRow === '$' ? place.row : place.row + rows;
      const column = fixedColumn === '$' ? place.column : place.column + columns;
      if (row < 1 || column < 1 || row > LAST_ROW || column > LAST_COLUMN) return '#REF!';
      return `${fixedColumn ?? ''}${columnLetters(column)}${String(fixedRow)}${row}`;
    },
  );
}

import type { CellElement } from 'pdfmake';
import type { PdfKitDocument, StructureElement } from 'pdfmake/js/Renderer.js';

type Place = { readonly row: number; readonly column: number };
type TaggedCell = {
  readonly cell: CellElement;
  readonly element: StructureElement;
  /** The page on which it begins. */
  readonly page: object;
};

/** A table of the structure that is being written; its cells come in any order and on several pages. */
export type TableStructure = {
  readonly table: CellElement['table'];
  /**
   * The element that the next line of a cell belongs to; null where it is a title that is repeated on a further page, which a
   * screen reader has read already.
   */
  elementOf(cell: CellElement): StructureElement | null;
  /** The whole table, ended: caption, rows, and in each row a cell for every column, empty ones too. */
  end(): StructureElement;
};

export function openTable(document: PdfKitDocument, table: CellElement['table']): TableStructure {
  const cells = new Map<string, TaggedCell>();
  const keyOf = ({ row, column }: Place): string => `${row} ${column}`;

  function begin(cell: CellElement): TaggedCell {
    const element = document.struct(cell.kind);
    const spans = {
      ...(cell.colSpan > 1 ? { ColSpan: cell.colSpan } : {}),
      ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    };
    if (cell.kind === 'TH') element.dictionary.data['A'] = { O: 'Table', Scope: 'Column', ...spans };
    const begun = { cell, element, page: document.page };
    cells.set(keyOf(cell), begun);
    return begun;
  }

  return {
    table,
    elementOf(cell) {
      const { element, page } = cells.get(keyOf(cell)) ?? begin(cell);
      return cell.kind === 'TD' || page === document.page ? element : null;
    },
    end() {
      const whole = document.struct('Table');
      const caption = [...cells.values()].find(({ cell }) => cell.kind === 'Caption');
      if (caption) whole.add(caption.element);
      const inRows = [...cells.values()].filter(({ cell }) => cell.kind !== 'Caption');
      const covered = new Set(inRows.flatMap(({ cell }) => placesBelow(cell).map(keyOf)));
      const rows = new Set(inRows.map(({ cell }) => cell.row));
      for (const row of [...rows].toSorted((left, right) => left - right)) {
        const line = document.struct('TR');
        for (let column = 0; column < table.columns; column += 1) {
          const key = keyOf({ row, column });
          if (!covered.has(key)) line.add(cells.get(key)?.element ?? document.struct('TD'));
        }
        whole.add(line);
      }
      whole.end();
      return whole;
    },
  };
}

/** The places that a wider or higher cell takes from others. */
function placesBelow({ row, column, colSpan, rowSpan }: CellElement): Place[] {
  const places: Place[] = [];
  for (let down = 0; down < rowSpan; down += 1) {
    for (let right = 0; right < colSpan; right += 1) {
      if (down + right > 0) places.push({ row: row + down, column: column + right });
    }
  }
  return places;
}

import ExcelJS from 'exceljs';
import type { Cell, Workbook, Worksheet } from 'exceljs';

import type { ClusterWorkbookView } from '../../domain/documents/views/cluster-workbook-view.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { columnLetters, layOutLayer } from './cluster-workbook-layout.ts';
import type { LayerLayout } from './cluster-workbook-layout.ts';

const fontName = 'Times New Roman';
const headingRow = 4;
const firstUnitRow = 6;
/** Columns that can be read when one page holds them all. */
const widestPage = 16;
const line = { style: 'thin', color: { argb: 'FF9A9A9A' } } as const;
const borders = { top: line, bottom: line, left: line, right: line };
const fills = { heading: 'FFF1E3E3', computed: 'FFFAF6EA' } as const;

const summarySheet = 'Tổng hợp';
/** The sheet with what counts. */
const finalSheet = 'Chính thức';

type CellContent = number | null | { readonly formula: string };

type Column = {
  readonly title: string;
  readonly subtitle: string;
  /** In characters. */
  readonly width: number;
  readonly look: 'place' | 'text' | 'points' | 'computed' | 'total';
  readonly content: (unit: number, row: number) => CellContent | string;
};

/**
 * Writes the sheets of a cluster as xlsx. Groups, totals, what counts and the place by total are formulas, so that an office
 * can follow and check them; the rank by the office's rules stands beside them as a value.
 */
export async function writeClusterWorkbook(view: ClusterWorkbookView): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = view.author;
  workbook.created = new Date(view.preparedAt);
  workbook.modified = new Date(view.preparedAt);
  // Excel works the formulas out when it opens the file; none is stored with a result of ours.
  workbook.calcProperties = { fullCalcOnLoad: true };
  const layout = layOutLayer(view);
  addSheet(workbook, view, summarySheet, view.title, summaryColumns(view, layout));
  addSheet(
    workbook,
    view,
    finalSheet,
    `${view.title} – ${view.final ? 'kết quả chính thức' : 'điểm được tính (kết quả chưa chốt)'}`,
    layerColumns(view, layout, (_unit, _code, address) => ({ formula: prevailing(view, address) })),
  );
  for (const layer of view.layers) {
    addSheet(
      workbook,
      view,
      layer.name,
      `${view.title} – ${layer.name}`,
      layerColumns(view, layout, (unit, code) => numberOf(layer.points[unit]?.get(code))),
    );
  }
  const bytes: ArrayBuffer | Uint8Array = await workbook.xlsx.writeBuffer();
  return new Uint8Array(bytes);
}

function numberOf(points: number | undefined): number | null {
  return points === undefined ? null : points / 100;
}

/** The last layer that holds something, from the one that prevails down. */
function prevailing({ layers }: ClusterWorkbookView, address: string): string {
  return layers.reduce((rest, { name }) => `IF('${name}'!${address}<>"",'${name}'!${address},${rest})`, '""');
}

function layerColumns(
  view: ClusterWorkbookView,
  layout: LayerLayout,
  contentOf: (unit: number, code: string, address: string) => CellContent,
): Column[] {
  return layout.columns.map((column, index): Column => {
    const { title, subtitle, width } = column;
    const shown = { title, subtitle, width };
    switch (column.kind) {
      case 'ordinal':
        return { ...shown, look: 'place', content: (unit) => unit + 1 };
      case 'unit':
        return { ...shown, look: 'text', content: (unit) => view.units[unit]?.name ?? '' };
      case 'criterion':
        return {
          ...shown,
          look: 'points',
          content: (unit, row) => contentOf(unit, column.code, `${columnLetters(index + 1)}${row}`),
        };
      case 'group':
        return { ...shown, look: 'computed', content: (_unit, row) => ({ formula: column.formula(row) }) };
      case 'total':
        return { ...shown, look: 'total', content: (_unit, row) => ({ formula: column.formula(row) }) };
      default:
        return assertNever(column);
    }
  });
}

/** The columns of the summary: groups, bonus, penalty and totals by layer, all read from the other sheets. */
function summaryColumns(view: ClusterWorkbookView, layout: LayerLayout): Column[] {
  const top = view.criteria.filter(({ parentCode }) => parentCode === null);
  const ofSheet = (sheet: string, letters: string, row: number): CellContent => ({
    formula: `IF('${sheet}'!${letters}${row}="","",'${sheet}'!${letters}${row})`,
  });
  const lastRow = firstUnitRow + view.units.length - 1;
  const finalColumn = columnLetters(2 + top.length + view.layers.length + 1);
  return [
    { title: 'TT', subtitle: '', width: 6, look: 'place', content: (unit) => unit + 1 },
    {
      title: 'Đơn vị',
      subtitle: '',
      width: 34,
      look: 'text',
      content: (unit) => view.units[unit]?.name ?? '',
    },
    ...top.map(({ code, name }): Column => ({
      title: `${code}. ${name}`,
      subtitle: roleText[view.criteria.find((criterion) => criterion.code === code)?.role ?? 'regular'],
      width: 16,
      look: 'points',
      content: (_unit, row) => ofSheet(finalSheet, layout.lettersOf(code), row),
    })),
    ...view.layers.map(({ name }): Column => ({
      title: `Tổng ${name.toLocaleLowerCase('vi')}`,
      subtitle: '',
      width: 14,
      look: 'points',
      content: (_unit, row) => ofSheet(name, layout.totalLetters, row),
    })),
    {
      title: 'Tổng chính thức',
      subtitle: '',
      width: 14,
      look: 'total',
      content: (_unit, row) => ofSheet(finalSheet, layout.totalLetters, row),
    },
    {
      title: 'Thứ tự theo tổng điểm',
      subtitle: 'Công thức',
      width: 13,
      look: 'place',
      content: (_unit, row) => ({
        formula: `IF(${finalColumn}${row}="","",RANK(${finalColumn}${row},${finalColumn}$${firstUnitRow}:${finalColumn}$${lastRow}))`,
      }),
    },
    {
      title: 'Xếp hạng',
      subtitle: 'Theo quy tắc xếp hạng',
      width: 13,
      look: 'place',
      content: (unit) => view.units[unit]?.rank ?? '',
    },
    {
      title: 'Đề nghị',
      subtitle: '',
      width: 30,
      look: 'text',
      content: (unit) => view.units[unit]?.proposal ?? '',
    },
  ];
}

const roleText = { regular: '', bonus: 'Điểm thưởng', penalty: 'Điểm trừ' } as const;

function addSheet(
  workbook: Workbook,
  view: ClusterWorkbookView,
  name: string,
  title: string,
  columns: readonly Column[],
): void {
  const sheet = workbook.addWorksheet(name, {
    // Names stay in sight: ordinal and unit.
    views: [{ state: 'frozen', xSplit: 2, ySplit: firstUnitRow - 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      // The summary fits a page; many criteria go over several, each with the names of the units again.
      ...(columns.length <= widestPage
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
        : { scale: 80, printTitlesColumn: 'A:B' }),
      printTitlesRow: `${headingRow}:${firstUnitRow - 1}`,
      margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&"Times New Roman"&P/&N' },
  });
  addTitle(sheet, 1, title, { bold: true, size: 14 });
  addTitle(sheet, 2, view.schemeSentence, { italic: true, size: 11 });
  sheet.getRow(headingRow).height = 78;
  sheet.getRow(headingRow + 1).height = 32;
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
    addHeading(sheet.getCell(headingRow, index + 1), column.title, true);
    addHeading(sheet.getCell(headingRow + 1, index + 1), column.subtitle, false);
  });
  view.units.forEach((_unit, unit) => {
    const row = firstUnitRow + unit;
    columns.forEach((column, index) => {
      fillCell(sheet.getCell(row, index + 1), column.look, column.content(unit, row));
    });
  });
}

function addTitle(
  sheet: Worksheet,
  row: number,
  text: string,
  font: { size: number; bold?: true; italic?: true },
) {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: fontName, ...font };
}

function addHeading(cell: Cell, text: string, bold: boolean): void {
  cell.value = text;
  cell.font = { name: fontName, size: 11, bold, italic: !bold };
  cell.alignment = { wrapText: true, horizontal: 'center', vertical: 'middle' };
  cell.border = borders;
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.heading } };
}

function fillCell(cell: Cell, look: Column['look'], content: CellContent | string): void {
  cell.value = content;
  cell.border = borders;
  cell.font = { name: fontName, size: 12, bold: look === 'total' };
  if (look === 'text') {
    cell.alignment = { wrapText: true, vertical: 'middle' };
    return;
  }
  cell.alignment = { horizontal: look === 'place' ? 'center' : 'right', vertical: 'middle' };
  if (look === 'computed' || look === 'total') {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.computed } };
  }
}

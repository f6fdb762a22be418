import exceljs from 'exceljs';
import type { Cell, Worksheet } from 'exceljs';

import { writeFormula } from '../../domain/scoring/formulas/formula-notation.ts';
import {
  SchemeColumn,
  exemptionNames,
  roleNames,
  schemeColumnHeads,
  schemeFieldLabels,
} from '../../domain/scoring/schemes/scheme-sheet.ts';
import type { Criterion, Scheme } from '../../domain/scoring/schemes/scheme.ts';

const columns = Object.values(SchemeColumn);

const widths: Readonly<Record<SchemeColumn, number>> = {
  code: 10,
  name: 60,
  parent: 12,
  maximum: 12,
  role: 11,
  formula: 44,
  formulaText: 36,
  measuredIn: 12,
};

/** Writes a version of a scheme as a sheet that an office can read, correct and give back. */
export async function writeSchemeWorkbook(scheme: Scheme): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  workbook.title = scheme.name;
  const sheet = workbook.addWorksheet('Bảng tiêu chí', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map((column) => ({ width: widths[column] }));
  writeHead(sheet, scheme);
  const depths = depthsOf(scheme.criteria);
  for (const criterion of scheme.criteria) writeCriterion(sheet, criterion, depths.get(criterion.code) ?? 0);
  const written = await workbook.xlsx.writeBuffer();
  return new Uint8Array(written);
}

function writeHead(sheet: Worksheet, scheme: Scheme): void {
  sheet.addRow(['BẢNG TIÊU CHÍ CHẤM ĐIỂM']).font = { bold: true, size: 14 };
  sheet.addRow([schemeFieldLabels.name, scheme.name]);
  sheet.addRow([schemeFieldLabels.year, scheme.year]);
  sheet.addRow([schemeFieldLabels.total, scheme.total / 100]);
  sheet.addRow([schemeFieldLabels.capTotal, scheme.capTotal ? 'Có' : 'Không']);
  sheet.addRow([schemeFieldLabels.exemption, exemptionNames[scheme.exemption]]);
  for (let row = 2; row <= 6; row += 1) sheet.getCell(row, 2).alignment = { horizontal: 'left' };
  sheet.addRow([]);
  const head = sheet.addRow(columns.map((column) => schemeColumnHeads[column]));
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9ECEF' } };
    frame(cell);
  });
  sheet.views = [{ state: 'frozen', ySplit: head.number }];
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`;
}

function writeCriterion(sheet: Worksheet, criterion: Criterion, depth: number): void {
  const isGroup = criterion.formula === null;
  const values: Readonly<Record<SchemeColumn, string | number>> = {
    code: criterion.code,
    name: criterion.name,
    parent: criterion.parentCode ?? '',
    maximum: criterion.maximum / 100,
    role: roleNames[criterion.role],
    formula: criterion.formula === null ? '' : writeFormula(criterion.formula),
    formulaText: criterion.formulaText,
    measuredIn: criterion.measuredIn,
  };
  const row = sheet.addRow(columns.map((column) => values[column]));
  row.eachCell({ includeEmpty: true }, (cell, number) => {
    const column = columns[number - 1];
    // As text, so that Excel doesn't take the code 1.2 for a day or a number.
    if (column !== 'maximum') cell.numFmt = '@';
    cell.font = { bold: isGroup };
    cell.alignment = { wrapText: true, vertical: 'top', indent: column === 'name' ? depth : 0 };
    frame(cell);
  });
  row.getCell(columns.indexOf('role') + 1).dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${Object.values(roleNames).join(',')}"`],
  };
}

function frame(cell: Cell): void {
  const line = { style: 'thin' as const, color: { argb: 'FFADB5BD' } };
  cell.border = { top: line, left: line, bottom: line, right: line };
}

function depthsOf(criteria: readonly Criterion[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { code, parentCode } of criteria) {
    depths.set(code, parentCode === null ? 0 : (depths.get(parentCode) ?? 0) + 1);
  }
  return depths;
}

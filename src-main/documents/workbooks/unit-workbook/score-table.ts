import type { Cell, Worksheet } from 'exceljs';

import { rowKeyText, totalKey } from '../../../domain/exchange/sheet-marks.ts';
import { measureSlots, unitSheetLines } from '../../../domain/exchange/unit-sheet.ts';
import type { MeasureSlot, UnitSheetLine } from '../../../domain/exchange/unit-sheet.ts';
import type { UnitWorkbookView } from '../../../domain/exchange/unit-workbook-view.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { Formula } from '../../../domain/scoring/formulas/formula.ts';
import type { Measure } from '../../../domain/scoring/formulas/measure.ts';
import type { Criterion } from '../../../domain/scoring/schemes/scheme.ts';
import { boxed, fills, fonts, left, middle, right } from './cell-styles.ts';
import { formulaWords } from './formula-words.ts';
import { pointsRule, slotRule } from './input-rules.ts';
import type { MarksSheet } from './marks-sheet.ts';
import { pointFormula } from './point-formula.ts';
import { rowHeight } from './row-height.ts';
import { at, sheetColumns } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-columns.ts';
import { groupFormula, totalFormula } from './sum-formulas.ts';

/** What stands where the points can only be told when every unit's sheet is back. */
const SECRETARIAT_COMPUTES = 'Thường trực tính';
const NOT_APPLICABLE = 'Không áp dụng';

type Placed = { readonly line: UnitSheetLine; readonly row: number };

/** Writes the rows of the criteria and the total below them; answers with the row of the total. */
export function writeScoreTable(
  sheet: Worksheet,
  marks: MarksSheet,
  view: UnitWorkbookView,
  firstRow: number,
): number {
  const placed = unitSheetLines(view.scheme).map((line, index): Placed => ({ line, row: firstRow + index }));
  for (const entry of placed) {
    frame(sheet, entry.row);
    writeNames(sheet, entry);
    switch (entry.line.kind) {
      case 'group':
        writeGroup(sheet, entry.line.criterion, entry.row, placed, view);
        break;
      case 'criterion':
        writeCriterion(sheet, marks, entry.line, entry.row, placed, view);
        break;
      case 'part':
        writeSlot(sheet, marks, entry.line.criterion, entry.line.slot, entry.row, view);
        break;
      default:
        assertNever(entry.line);
    }
  }
  const totalRow = firstRow + placed.length;
  writeTotal(sheet, totalRow, placed, view);
  for (let row = firstRow; row <= totalRow; row += 1) fitHeight(sheet, row);
  return totalRow;
}

function fitHeight(sheet: Worksheet, row: number): void {
  const texts = sheetColumns.flatMap(({ key, width }) => {
    const { value, text } = sheet.getCell(at(key, row));
    const isFormula = typeof value === 'object' && value !== null && 'formula' in value;
    return key === 'marks' || isFormula ? [] : [{ text, width }];
  });
  sheet.getRow(row).height = rowHeight(texts);
}

function frame(sheet: Worksheet, row: number): void {
  for (const { key } of sheetColumns) {
    if (key === 'marks') continue;
    const cell = sheet.getCell(at(key, row));
    cell.border = boxed;
    cell.font = fonts.body;
    cell.alignment = alignments[key];
  }
}

const alignments = {
  marks: left,
  code: middle,
  name: left,
  measuredIn: middle,
  target: right,
  result: right,
  percent: right,
  maximum: right,
  computed: { ...right, wrapText: true },
  points: right,
  evidence: left,
  note: left,
} satisfies Readonly<Record<SheetColumn, Cell['alignment']>>;

function writeNames(sheet: Worksheet, { line, row }: Placed): void {
  const mark = sheet.getCell(at('marks', row));
  const part = line.kind === 'part' ? line.slot.part : null;
  mark.value = rowKeyText({ criterionCode: line.criterion.code, part });
  mark.font = fonts.hidden;
  const name = sheet.getCell(at('name', row));
  name.alignment = { ...left, indent: Math.max(0, line.depth - 1) };
  if (line.kind === 'part') {
    name.value = `- ${line.slot.label}`;
    return;
  }
  sheet.getCell(at('code', row)).value = line.criterion.code;
  sheet.getCell(at('maximum', row)).value = line.criterion.maximum / 100;
  if (line.kind === 'group') {
    name.value = line.criterion.name;
    return;
  }
  const words = formulaWords(line.criterion);
  name.value = {
    richText: [
      { text: `${line.criterion.name}\n`, font: fonts.body },
      { text: words, font: fonts.small },
    ],
  };
}

function writeGroup(
  sheet: Worksheet,
  group: Criterion,
  row: number,
  placed: readonly Placed[],
  { scheme }: UnitWorkbookView,
): void {
  for (const { key } of sheetColumns) {
    if (key === 'marks') continue;
    const cell = sheet.getCell(at(key, row));
    cell.font = fonts.bold;
    cell.fill = fills.group;
  }
  const formula = groupFormula(scheme, placed, group, at('maximum', row));
  sheet.getCell(at('points', row)).value = { formula };
}

function writeCriterion(
  sheet: Worksheet,
  marks: MarksSheet,
  line: UnitSheetLine & { kind: 'criterion' },
  row: number,
  placed: readonly Placed[],
  view: UnitWorkbookView,
): void {
  const { criterion, slots } = line;
  const computed = sheet.getCell(at('computed', row));
  computed.font = fonts.computed;
  const isExempt = view.exempt.has(criterion.code);
  const parts = placed.filter((entry) => entry.line.kind === 'part' && entry.line.criterion === criterion);
  if (isExempt) {
    computed.value = NOT_APPLICABLE;
    computed.font = fonts.small;
    computed.alignment = middle;
  } else {
    const formula = pointFormula(criterion, {
      maximum: at('maximum', row),
      target: at('target', row),
      result: at('result', row),
      parts: parts.map((part) => at('result', part.row)),
    });
    if (formula !== null) computed.value = { formula };
    else if (waitsForOthers(criterion)) {
      computed.value = SECRETARIAT_COMPUTES;
      computed.font = fonts.small;
      computed.alignment = middle;
    }
  }
  sheet.getCell(at('measuredIn', row)).value = measuredIn(criterion);
  for (const slot of slots) writeSlot(sheet, marks, criterion, slot, row, view);
  if (slots.some(({ field }) => field === 'target')) {
    const percent = sheet.getCell(at('percent', row));
    const [target, result] = [at('target', row), at('result', row)];
    percent.value = { formula: `IF(COUNT(${target},${result})<2,"",IF(${target}=0,"",${result}/${target}))` };
    percent.numFmt = '0.0%';
    percent.font = fonts.computed;
  }
  writeUnitsOwn(sheet, criterion, row, view);
}

/** Whether figures are asked for whose points only a comparison of the units gives. */
function waitsForOthers(criterion: Criterion): boolean {
  const nowhere = { maximum: '', target: '', result: '', parts: [] };
  return measureSlots(criterion).length > 0 && pointFormula(criterion, nowhere) === null;
}

/** The points and the texts that the unit writes itself. */
function writeUnitsOwn(
  sheet: Worksheet,
  criterion: Criterion,
  row: number,
  { entries, evidence, exempt }: UnitWorkbookView,
): void {
  if (exempt.has(criterion.code)) return;
  const points = sheet.getCell(at('points', row));
  const given = entries.get(criterion.code)?.value ?? null;
  if (given !== null) points.value = given / 100;
  open(points, measureSlots(criterion).length === 0 ? 'input' : 'optional');
  points.dataValidation = pointsRule(criterion, at('points', row));
  const proof = sheet.getCell(at('evidence', row));
  const text = evidence.get(criterion.code);
  if (text !== undefined) proof.value = text;
  open(proof, 'optional');
  open(sheet.getCell(at('note', row)), 'optional');
}

function writeSlot(
  sheet: Worksheet,
  marks: MarksSheet,
  criterion: Criterion,
  slot: MeasureSlot,
  row: number,
  { entries, exempt }: UnitWorkbookView,
): void {
  if (exempt.has(criterion.code)) return;
  const cell = sheet.getCell(at(slot.column, row));
  const value = slotValue(entries.get(criterion.code)?.measure ?? {}, slot);
  if (value !== null) cell.value = value;
  open(cell, 'input');
  cell.dataValidation = slotRule(slot, listOf(marks, criterion, slot));
  if (slot.part !== null) {
    sheet.getCell(at('measuredIn', row)).value = slot.field === 'counts' ? 'số lượng' : 'lần';
  }
}

function slotValue(measure: Measure, { field, item }: MeasureSlot): string | number | null {
  switch (field) {
    case 'target':
    case 'actual': {
      const figure = measure[field];
      return figure === undefined ? null : figure / 1000;
    }
    case 'passed':
      return measure.passed === undefined ? null : measure.passed ? 'Đạt' : 'Không đạt';
    case 'counts':
      return measure.counts?.[item ?? 0] ?? null;
    case 'label':
    case 'bonuses':
    case 'penalties':
    case 'rank':
      return measure[field] ?? null;
    default:
      return assertNever(field);
  }
}

function listOf(marks: MarksSheet, { formula }: Criterion, { field }: MeasureSlot): string | null {
  if (field === 'passed') return marks.addList(['Đạt', 'Không đạt']);
  if (field !== 'label' || formula?.kind !== 'step_label') return null;
  return marks.addList(formula.labels.map(({ label }) => label));
}

function open(cell: Cell, fill: 'input' | 'optional'): void {
  cell.fill = fills[fill];
  cell.protection = { locked: false };
}

/** What is counted, or what is chosen, where the scheme doesn't say. */
function measuredIn({ measuredIn: written, formula }: Criterion): string {
  if (written !== '' || formula === null) return written;
  if (formula.kind === 'count' && formula.items.length > 1) return '';
  return usualUnits[formula.kind] ?? '';
}

const usualUnits: Readonly<Partial<Record<Formula['kind'], string>>> = {
  pass_fail: 'Đạt / Không đạt',
  step_label: 'Xếp loại',
  count: 'lần',
  penalty: 'lần',
  rank_scale: 'hạng',
};

function writeTotal(
  sheet: Worksheet,
  row: number,
  placed: readonly Placed[],
  { scheme }: UnitWorkbookView,
): void {
  frame(sheet, row);
  for (const { key } of sheetColumns) {
    if (key === 'marks') continue;
    sheet.getCell(at(key, row)).font = fonts.bold;
    sheet.getCell(at(key, row)).fill = fills.header;
  }
  const mark = sheet.getCell(at('marks', row));
  mark.value = rowKeyText(totalKey);
  mark.font = fonts.hidden;
  sheet.getCell(at('name', row)).value = 'TỔNG CỘNG';
  sheet.getCell(at('maximum', row)).value = scheme.total / 100;
  sheet.getCell(at('points', row)).value = { formula: totalFormula(scheme, placed, at('maximum', row)) };
  if (placed.some(({ line }) => line.kind === 'criterion' && waitsForOthers(line.criterion))) {
    sheet.getCell(at('note', row)).value = 'Chưa gồm điểm do Thường trực tính';
  }
}

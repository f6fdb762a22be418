import { isSentWorkbook } from '../exchange/find-marks.ts';
import type { Points } from '../kernel/points.ts';
import { cleanText, foldText } from '../kernel/vietnamese-text.ts';
import { scoredCriteria } from '../scoring/schemes/scheme.ts';
import type { Criterion, Scheme } from '../scoring/schemes/scheme.ts';
import { conversionProblem } from './conversion-problem.ts';
import { createFormulaEvaluator } from './evaluate-formula.ts';
import type { FormulaEvaluator } from './evaluate-formula.ts';
import { convertSheetText } from './legacy-text.ts';
import type { TextConversion } from './legacy-text.ts';
import { createCriterionMatcher, recogniseScheme } from './match-criteria.ts';
import type { TableRow } from './match-criteria.ts';
import { IntakeProblemKind, fileProblem } from './problem.ts';
import type { IntakeProblem, ProblemDetail } from './problem.ts';
import { cellAddress, isInRange, shownText } from './raw-workbook.ts';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from './raw-workbook.ts';
import { readNumber, readWrittenNumber } from './read-number.ts';
import { readScoreCell } from './read-score-cell.ts';
import type { ScoreCellReading } from './read-score-cell.ts';
import { createUnitRecogniser } from './recognise-unit.ts';
import type { KnownUnit } from './recognise-unit.ts';
import { findScoreTable } from './score-columns.ts';

/** What the reader must know of the province to understand a score sheet. */
export type ScoreKnowledge = {
  readonly schemes: readonly Scheme[];
  readonly units: readonly KnownUnit[];
};

/** The score of one criterion as it stands in the file. */
export type ReadValue = {
  readonly criterionCode: string;
  /** Null where the file gives no usable number; never a zero that nobody wrote. */
  readonly value: Points | null;
  readonly cell: string;
  /** As written. */
  readonly text: string;
};

export type ScoreWorkbookReading = {
  readonly unit: KnownUnit | null;
  /** The text that named the unit, or what stands where a unit's name usually does. */
  readonly unitText: string;
  readonly schemeKey: string | null;
  /** The sheet that was read; null when none holds a score table. */
  readonly sheet: string | null;
  /** In the order of the file; a criterion that the file doesn't hold isn't among them. */
  readonly values: readonly ReadValue[];
  /** First those of the file, then by criterion in the order of the scheme. */
  readonly problems: readonly IntakeProblem[];
};

/** More rows than any scheme has lines, and more sheets than any form: the rest is no self-score, and may be endless. */
const LONGEST_TABLE = 1000;
const SHEETS_TRIED = 20;
/** The lines above a table; a sheet that fills a thousand cells there hides no unit in them. */
const TEXTS_ABOVE = 300;

type ScoreSheet = {
  readonly sheet: RawSheet;
  readonly conversions: readonly TextConversion[];
  readonly firstRow: number;
  readonly rows: readonly ScoreRow[];
  readonly scheme: Scheme | null;
};

type ScoreRow = TableRow & {
  readonly number: number;
  readonly column: number;
  readonly cell: RawCell | undefined;
};

/**
 * Reads a self-score workbook of an office: finds the sheet, its table, the scheme and the unit, and the score of every
 * criterion. The first visible sheet that follows a known scheme and holds a score is read, hidden ones last.
 *
 * @param fileName a hint for the unit where the sheet names none; '' when unknown
 */
export function readScoreWorkbook(
  workbook: RawWorkbook,
  knowledge: ScoreKnowledge,
  fileName = '',
): ScoreWorkbookReading {
  const sheets = workbook.sheets
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
    .slice(0, SHEETS_TRIED)
    .flatMap((sheet) => readSheetTable(sheet, knowledge.schemes));
  const recognised = sheets.filter((sheet) => sheet.scheme !== null);
  const chosen = recognised.find(isFilled) ?? recognised[0] ?? sheets[0];
  if (chosen === undefined) {
    return {
      unit: null,
      unitText: '',
      schemeKey: null,
      sheet: null,
      values: [],
      problems: [fileProblem(IntakeProblemKind.noTable)],
    };
  }

  const { name } = chosen.sheet;
  const unit = findUnit(chosen, knowledge.units, fileName);
  const leftOut = recognised
    .filter((sheet) => sheet !== chosen && !sheet.sheet.hidden && isFilled(sheet))
    .map((sheet) => sheetProblem(IntakeProblemKind.sheetLeftOut, name, { other: sheet.sheet.name }));
  const isOwn = isSentWorkbook(workbook);
  const converted = chosen.conversions.map((conversion) => conversionProblem(conversion, name));
  const table =
    chosen.scheme === null
      ? { values: [], problems: isOwn ? [] : [sheetProblem(IntakeProblemKind.schemeUnknown, name)] }
      : readTable(chosen, chosen.scheme);
  return {
    unit: unit.unit,
    unitText: unit.text,
    schemeKey: chosen.scheme?.key ?? null,
    sheet: name,
    values: table.values,
    problems: [
      ...(isOwn ? [sheetProblem(IntakeProblemKind.ownWorkbook, name)] : []),
      ...unit.problems,
      ...leftOut,
      ...converted,
      ...table.problems,
    ],
  };
}

function readSheetTable(raw: RawSheet, schemes: readonly Scheme[]): ScoreSheet[] {
  const { sheet, conversions } = convertSheetText(raw);
  const table = findScoreTable(sheet);
  if (table === null) return [];
  const body = sheet.rows.filter((row) => row.number > table.lastRow).slice(0, LONGEST_TABLE);
  const column = scoreColumn(table.columns.get('self') ?? table.columns.get('score') ?? [], body);
  if (column === null) return [];
  const [codeColumn, nameColumn, maximumColumn] = (['code', 'name', 'maximum'] as const).map(
    (role) => table.columns.get(role)?.[0],
  );
  const evaluator = createFormulaEvaluator(sheet);
  const rows = body.map((row): ScoreRow => ({
    number: row.number,
    column,
    cell: row.cells.get(column),
    codeText: textAt(row, codeColumn).replace(',', '.'),
    nameText: textAt(row, nameColumn),
    maximum: readMaximum(maximumColumn === undefined ? undefined : row.cells.get(maximumColumn), evaluator),
  }));
  return [{ sheet, conversions, firstRow: table.firstRow, rows, scheme: recogniseScheme(rows, schemes) }];
}

/** Of several columns headed alike, the only one that holds figures; null when that doesn't tell either. */
function scoreColumn(columns: readonly number[], body: readonly RawRow[]): number | null {
  if (columns.length < 2) return columns[0] ?? null;
  const filled = columns.filter((column) => body.some((row) => row.cells.has(column)));
  return filled.length === 1 ? (filled[0] ?? null) : null;
}

function textAt(row: RawRow, column: number | undefined): string {
  return column === undefined ? '' : cleanText(shownText(row.cells.get(column)));
}

function readMaximum(cell: RawCell | undefined, evaluator: FormulaEvaluator): Points | null {
  if (cell === undefined) return null;
  const value = cell.kind === 'formula' ? cell.result : cell;
  const reading =
    value === null && cell.kind === 'formula'
      ? readNumber(evaluator.evaluate(cell.formula) ?? Number.NaN)
      : value?.kind === 'number'
        ? readNumber(value.value)
        : readWrittenNumber(value?.kind === 'text' ? shownText(value) : '', null);
  return reading.kind === 'number' ? reading.value : null;
}

/** Whether an office has filled in the form: a total alone comes with the form. */
function isFilled({ rows, scheme }: ScoreSheet): boolean {
  if (scheme === null) return false;
  const scored = new Set(scoredCriteria(scheme));
  const matcher = createCriterionMatcher(scheme);
  return rows.some((row) => {
    const match = row.cell === undefined ? null : matcher.match(row, null);
    return match !== null && scored.has(match.criterion);
  });
}

type Placed = { readonly row: ScoreRow; readonly criterion: Criterion; readonly reading: ScoreCellReading };

function readTable(
  { sheet, rows }: ScoreSheet,
  scheme: Scheme,
): { readonly values: readonly ReadValue[]; readonly problems: readonly IntakeProblem[] } {
  const evaluator = createFormulaEvaluator(sheet);
  const scored = new Set(scoredCriteria(scheme));
  const matcher = createCriterionMatcher(scheme);
  const placed: Placed[] = [];
  const problems: IntakeProblem[] = [];
  const report = (
    kind: IntakeProblemKind,
    row: ScoreRow,
    criterion: Criterion | null,
    detail: ProblemDetail,
  ): void => {
    problems.push({
      kind,
      criterionCode: criterion?.code ?? null,
      sheet: sheet.name,
      cell: cellAddress(row.number, row.column),
      detail,
    });
  };

  let groupCode: string | null = null;
  for (const row of rows) {
    const match = matcher.match(row, groupCode);
    if (match === null) {
      if (isUnknownScore(row)) {
        report(IntakeProblemKind.rowUnknown, row, null, {
          written: row.nameText === '' ? row.codeText : row.nameText,
        });
      }
      continue;
    }
    const { criterion, setAside } = match;
    if (!scored.has(criterion)) {
      groupCode = criterion.code;
      continue;
    }
    if (setAside === 'code') {
      report(IntakeProblemKind.codeDiffers, row, criterion, {
        written: row.codeText,
        understood: criterion.name,
      });
    }
    if (setAside === 'name') {
      report(IntakeProblemKind.nameDiffers, row, criterion, {
        written: row.nameText,
        understood: criterion.name,
      });
    }
    if (row.maximum !== null && row.maximum !== criterion.maximum) {
      report(IntakeProblemKind.maximumDiffers, row, criterion, {
        value: row.maximum,
        maximum: criterion.maximum,
      });
    }
    placed.push({ row, criterion, reading: readScoreCell(row.cell, criterion.maximum, evaluator) });
  }

  const values: ReadValue[] = [];
  const seen = new Map<Criterion, Placed[]>();
  for (const entry of placed) seen.set(entry.criterion, [...(seen.get(entry.criterion) ?? []), entry]);
  for (const [criterion, entries] of seen) {
    const entry = entries.find(({ reading }) => reading.value !== null) ?? entries[0];
    if (entry === undefined) continue;
    const text = cleanText(shownText(entry.row.cell));
    const shared = sharedScore(sheet, entry, placed);
    const differing = entries.some(
      ({ reading }) => reading.value !== null && reading.value !== entry.reading.value,
    );
    if (entries.length > 1) {
      report(IntakeProblemKind.duplicateCriterion, entry.row, criterion, {
        written: entries.map(({ row }) => cellAddress(row.number, row.column)).join(', '),
      });
    }
    if (shared) report(IntakeProblemKind.ambiguousNumber, entry.row, criterion, { written: text });
    else {
      for (const kind of entry.reading.problems) {
        report(kind, entry.row, criterion, {
          written: text,
          maximum: criterion.maximum,
          ...(entry.reading.value === null ? {} : { value: entry.reading.value }),
        });
      }
    }
    values.push({
      criterionCode: criterion.code,
      value: differing || shared ? null : entry.reading.value,
      cell: cellAddress(entry.row.number, entry.row.column),
      text,
    });
  }
  for (const criterion of scored) {
    if (seen.has(criterion)) continue;
    problems.push({
      kind: IntakeProblemKind.criterionMissing,
      criterionCode: criterion.code,
      sheet: sheet.name,
      cell: null,
      detail: { understood: criterion.name },
    });
  }
  const order = new Map(scheme.criteria.map((criterion, index) => [criterion.code, index]));
  const place = (problem: IntakeProblem): number => order.get(problem.criterionCode ?? '') ?? order.size;
  return { values, problems: problems.toSorted((a, b) => place(a) - place(b)) };
}

/** Whether a row outside the scheme carries a score that would be lost unnoticed; totals and signatures don't. */
function isUnknownScore(row: ScoreRow): boolean {
  if (row.cell === undefined || (row.nameText === '' && row.codeText === '')) return false;
  if (/^(?:tong|cong|diem tong)\b/.test(foldText(row.nameText === '' ? row.codeText : row.nameText))) {
    return false;
  }
  // The line `(1) (2) (3)` under a header numbers its columns.
  if (/^\(?[\dA-Z]{1,2}\)?$/.test(row.nameText)) return false;
  if (row.cell.kind === 'text') {
    const reading = readWrittenNumber(shownText(row.cell), null);
    return reading.kind === 'number' || reading.kind === 'ambiguous';
  }
  return (row.cell.kind === 'number' && row.cell.value !== 0) || row.cell.kind === 'formula';
}

/** Whether one merged cell gives the score of several criteria: whose it is, the sheet doesn't say. */
function sharedScore(sheet: RawSheet, { row, criterion }: Placed, placed: readonly Placed[]): boolean {
  const merge = sheet.merges.find((range) => isInRange(range, row.number, row.column));
  if (merge === undefined || merge.top === merge.bottom) return false;
  return placed.some(
    (other) => other.criterion !== criterion && isInRange(merge, other.row.number, other.row.column),
  );
}

function findUnit(
  { sheet, firstRow }: ScoreSheet,
  units: readonly KnownUnit[],
  fileName: string,
): { readonly unit: KnownUnit | null; readonly text: string; readonly problems: readonly IntakeProblem[] } {
  const recogniser = createUnitRecogniser(units);
  const above = sheet.rows
    .filter((row) => row.number < firstRow)
    .flatMap((row) => [...row.cells.values()])
    .filter((cell) => cell.kind === 'text')
    .map((cell) => cleanText(shownText(cell)))
    .filter((text) => text !== '')
    .slice(0, TEXTS_ABOVE);
  const named = recogniser.find(above);
  if (named !== null) return { ...named, problems: [] };
  const baseName = fileName.replace(/\.[A-Za-z]+$/, '');
  const guessed = recogniser.find([sheet.name]) ?? recogniser.find([baseName.replace(/[-_.]+/g, ' ')]);
  const text = above[0] ?? '';
  if (guessed === null) {
    return {
      unit: null,
      text,
      problems: [sheetProblem(IntakeProblemKind.unitUnknown, sheet.name, { written: text })],
    };
  }
  return {
    unit: guessed.unit,
    text: guessed.text,
    problems: [
      sheetProblem(IntakeProblemKind.unitGuessed, sheet.name, {
        written: guessed.text,
        understood: guessed.unit.name,
      }),
    ],
  };
}

function sheetProblem(kind: IntakeProblemKind, sheet: string, detail: ProblemDetail = {}): IntakeProblem {
  return { kind, criterionCode: null, sheet, cell: null, detail };
}

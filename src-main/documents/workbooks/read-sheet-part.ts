import { LAST_COLUMN, LAST_ROW, parseCellAddress, parseCellRange } from '../../domain/intake/raw-workbook.ts';
import type { CellRange, RawCell, RawRow, RawValue, TextRun } from '../../domain/intake/raw-workbook.ts';
import { UnreadableFile } from './open-package.ts';
import type { CellStyle } from './read-styles-part.ts';
import { translateFormula } from './translate-formula.ts';
import { attribute, xmlTokens } from './xml-tokens.ts';
import type { XmlToken } from './xml-tokens.ts';

/** Fifty lists of a thousand nominees; beyond it the objects in memory, not the bytes of the file, become the danger. */
const CELL_LIMIT = 500_000;
/** A form merges some ten cells, a certificate layout some hundred. */
const MERGE_LIMIT = 20_000;
/** Cells can share one long text, so that a small file shows gigabytes of text. */
const TEXT_LIMIT = 64_000_000;

/** Counts over all sheets of a workbook. */
export type ReadBudget = { cells: number; characters: number };

export type SheetContext = {
  readonly strings: readonly (readonly TextRun[])[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly budget: ReadBudget;
};

type OpenCell = {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle | undefined;
  value: string | null;
  formula: string | null;
  readonly runs: TextRun[];
};

/** Reads a worksheet part. Cells that hold nothing are left out; throws UnreadableFile over the limits. */
export function readSheetPart(
  source: string,
  context: SheetContext,
): { readonly rows: readonly RawRow[]; readonly merges: readonly CellRange[] } {
  const rows = new Map<number, Map<number, RawCell>>();
  const merges: CellRange[] = [];
  const shared = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  const reading: { text: string | null } = { text: null };
  let runFont: string | null = null;
  let inPhonetic = false;
  let sharedIndex: string | null = null;

  function open(token: XmlToken & { kind: 'open' }): void {
    switch (token.name) {
      case 'row':
        row = positionOf(attribute(token.attributes, 'r'), row + 1, LAST_ROW);
        column = 0;
        break;
      case 'c': {
        const place = parseCellAddress(attribute(token.attributes, 'r') ?? '');
        column = place?.column ?? Math.min(column + 1, LAST_COLUMN);
        cell = {
          row: place?.row ?? Math.max(row, 1),
          column,
          type: attribute(token.attributes, 't') ?? 'n',
          style: context.styles[Number(attribute(token.attributes, 's') ?? '0')],
          value: null,
          formula: null,
          runs: [],
        };
        runFont = cell.style?.fontName ?? null;
        if (token.empty) cell = null;
        break;
      }
      case 'f':
        sharedIndex =
          attribute(token.attributes, 't') === 'shared' ? attribute(token.attributes, 'si') : null;
        if (token.empty && cell !== null) takeFormula(cell, '');
        else reading.text = '';
        break;
      case 'v':
      case 't':
        if (!token.empty) reading.text = '';
        break;
      case 'r':
        runFont = cell?.style?.fontName ?? null;
        break;
      case 'rFont':
        runFont = attribute(token.attributes, 'val') ?? runFont;
        break;
      case 'rPh':
        inPhonetic = !token.empty;
        break;
      case 'mergeCell': {
        const range = parseCellRange(attribute(token.attributes, 'ref') ?? '');
        if (range !== null) merges.push(range);
        if (merges.length > MERGE_LIMIT) throw new UnreadableFile('too_large');
        break;
      }
      default:
    }
  }

  function takeFormula(target: OpenCell, formula: string): void {
    target.formula = formula;
    if (sharedIndex === null) return;
    const first = shared.get(sharedIndex);
    if (formula !== '') shared.set(sharedIndex, { formula, row: target.row, column: target.column });
    else if (first !== undefined) {
      target.formula = translateFormula(first.formula, target.row - first.row, target.column - first.column);
    }
  }

  function close(name: string): void {
    if (name === 'rPh') inPhonetic = false;
    const { text } = reading;
    if (cell !== null && text !== null) {
      if (name === 'v') cell.value = text;
      if (name === 't' && !inPhonetic) cell.runs.push({ text, fontName: runFont });
      if (name === 'f') takeFormula(cell, text);
    }
    if (name === 'v' || name === 't' || name === 'f') reading.text = null;
    if (name !== 'c' || cell === null) return;
    const read = finishCell(cell, context);
    if (read !== null) {
      countCell(read, context.budget);
      const cells = rows.get(cell.row) ?? new Map<number, RawCell>();
      rows.set(cell.row, cells.set(cell.column, read));
    }
    cell = null;
  }

  for (const token of xmlTokens(source)) {
    if (token.kind === 'open') open(token);
    else if (token.kind === 'close') close(token.name);
    else if (reading.text !== null) reading.text += token.text;
  }
  const ordered = [...rows].toSorted(([a], [b]) => a - b);
  return {
    rows: ordered.map(([number, cells]) => ({
      number,
      cells: new Map([...cells].toSorted(([a], [b]) => a - b)),
    })),
    merges,
  };
}

function countCell(cell: RawCell, budget: ReadBudget): void {
  budget.cells += 1;
  const value = cell.kind === 'formula' ? cell.result : cell;
  if (value?.kind === 'text') for (const run of value.runs) budget.characters += run.text.length;
  if (cell.kind === 'formula') budget.characters += cell.formula.length;
  if (budget.cells > CELL_LIMIT || budget.characters > TEXT_LIMIT) throw new UnreadableFile('too_large');
}

function finishCell(cell: OpenCell, context: SheetContext): RawCell | null {
  const value = finishValue(cell, context);
  return cell.formula === null || cell.formula === ''
    ? value
    : { kind: 'formula', formula: cell.formula, result: value };
}

function finishValue({ type, value, runs, style }: OpenCell, context: SheetContext): RawValue | null {
  const fontName = style?.fontName ?? null;
  switch (type) {
    case 's': {
      const shared = value === null ? undefined : context.strings[Number(value)];
      return textValue((shared ?? []).map((run) => ({ text: run.text, fontName: run.fontName ?? fontName })));
    }
    case 'inlineStr':
      return textValue(runs);
    case 'str':
      // A formula that gave an empty text shows an empty cell, but it did give something: null would compute it again.
      return value === null ? null : { kind: 'text', runs: [{ text: value, fontName }] };
    case 'e':
      return value === null ? null : { kind: 'error', code: value };
    case 'b':
      return value === null ? null : { kind: 'boolean', value: value === '1' };
    case 'd':
      return value === null ? null : { kind: 'date', value: value.slice(0, 10) };
    default:
      return numberValue(value, style, context.date1904);
  }
}

function textValue(runs: readonly TextRun[]): RawValue | null {
  const written = runs.filter((run) => run.text !== '');
  return written.length === 0 ? null : { kind: 'text', runs: written };
}

function numberValue(value: string | null, style: CellStyle | undefined, date1904: boolean): RawValue | null {
  if (value === null || value.trim() === '') return null;
  const number = Number(value);
  // What a number cell holds instead of a number is shown to the officer as it stands.
  if (!Number.isFinite(number)) return { kind: 'text', runs: [{ text: value, fontName: null }] };
  const date = style?.format === 'date' ? dateOf(number, date1904) : null;
  return date === null
    ? { kind: 'number', value: number, percent: style?.format === 'percent' }
    : { kind: 'date', value: date };
}

/** Days since 30/12/1899 (or 01/01/1904) as a date; null outside the years that a spreadsheet knows. */
function dateOf(days: number, date1904: boolean): string | null {
  const whole = Math.floor(days) + (date1904 ? 1462 : 0);
  if (whole < 1 || whole > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + whole * 86_400_000).toISOString().slice(0, 10);
}

function positionOf(text: string | null, otherwise: number, last: number): number {
  const number = text === null ? otherwise : Number(text);
  return Number.isInteger(number) && number >= 1 && number <= last ? number : Math.min(otherwise, last);
}

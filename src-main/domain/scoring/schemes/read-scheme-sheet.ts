import { findTable } from '../../intake/find-table.ts';
import type { FoundTable } from '../../intake/find-table.ts';
import { shownText } from '../../intake/raw-workbook.ts';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from '../../intake/raw-workbook.ts';
import { readNumber, readWrittenNumber } from '../../intake/read-number.ts';
import type { NumberReading } from '../../intake/read-number.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { pointsOf } from '../../kernel/points.ts';
import type { Points } from '../../kernel/points.ts';
import { cleanText, foldText } from '../../kernel/vietnamese-text.ts';
import { readFormula } from '../formulas/formula-notation.ts';
import { formulaFromText } from '../formulas/formula-text.ts';
import type { Formula } from '../formulas/formula.ts';
import { SchemeFileProblemKind } from './scheme-file-problem.ts';
import type { SchemeFileProblem } from './scheme-file-problem.ts';
import { usualRanking } from './scheme-file.ts';
import { exemptionOfText, roleOfText, schemeColumnRules, schemeFieldLabels } from './scheme-sheet.ts';
import type { SchemeColumn, SchemeField } from './scheme-sheet.ts';
import { CriterionRole } from './scheme.ts';
import type { Criterion, Scheme } from './scheme.ts';

const MOST_CRITERIA = 2000;
const LONGEST = { code: 64, name: 500, formulaText: 500, measuredIn: 50 } as const;

export type SchemeReading = {
  /** Null where the workbook holds no table of criteria, or one with errors. */
  readonly content: Omit<Scheme, 'key' | 'year' | 'version'> | null;
  readonly problems: readonly SchemeFileProblem[];
};

/**
 * Reads a scheme from the sheet that has columns for code, criterion and maximum: one that the program wrote, or one that an
 * office made. Every problem names its row; one error keeps the whole scheme from being taken over.
 *
 * @param fallbackName the scheme's name where the sheet says none
 */
export function readSchemeWorkbook(workbook: RawWorkbook, fallbackName: string): SchemeReading {
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) continue;
    const table = findTable(
      sheet,
      schemeColumnRules,
      (roles) => roles.has('code') && roles.has('name') && roles.has('maximum'),
    );
    if (table) return readTable(sheet, table, fallbackName);
  }
  return failed(SchemeFileProblemKind.noTable);
}

function failed(kind: SchemeFileProblemKind): SchemeReading {
  return { content: null, problems: [{ kind, severity: 'error', row: null, written: '' }] };
}

type Line = {
  readonly row: number;
  readonly texts: Readonly<Record<SchemeColumn, string>>;
  readonly maximum: NumberReading;
};

function readTable(sheet: RawSheet, table: FoundTable<SchemeColumn>, fallbackName: string): SchemeReading {
  const lines = sheet.rows
    .filter(({ number }) => number > table.lastRow)
    .map((row) => lineOf(row, table))
    .filter(isCriterion);
  if (lines.length === 0) return failed(SchemeFileProblemKind.noCriteria);
  if (lines.length > MOST_CRITERIA) return failed(SchemeFileProblemKind.tooManyRows);
  const problems: SchemeFileProblem[] = [];
  const parents = parentsOf(lines);
  const groups = new Set(parents.values());
  const seen = new Set<string>();
  const criteria = lines.map((line): Criterion => {
    const parentCode = parents.get(line) ?? null;
    problems.push(...codeProblems(line, parentCode, seen), ...textProblems(line));
    seen.add(line.texts.code);
    return criterionOf(line, parentCode, groups.has(line.texts.code), problems);
  });
  const isUsable = problems.every(({ severity }) => severity !== 'error');
  const content = isUsable ? contentOf(fieldsAbove(sheet, table.firstRow), criteria, fallbackName) : null;
  return { content, problems };
}

function lineOf(row: RawRow, { columns }: FoundTable<SchemeColumn>): Line {
  const cellOf = (role: SchemeColumn): RawCell | undefined =>
    (columns.get(role) ?? []).map((column) => row.cells.get(column)).find((cell) => cell !== undefined);
  const textOf = (role: SchemeColumn): string => cleanText(shownText(cellOf(role)));
  return {
    row: row.number,
    texts: {
      code: textOf('code'),
      name: textOf('name'),
      parent: textOf('parent'),
      maximum: textOf('maximum'),
      role: textOf('role'),
      formula: textOf('formula'),
      formulaText: textOf('formulaText'),
      measuredIn: textOf('measuredIn'),
    },
    maximum: numberOf(cellOf('maximum')),
  };
}

function numberOf(cell: RawCell | undefined): NumberReading {
  if (cell === undefined) return { kind: 'empty' };
  if (cell.kind === 'number') return readNumber(cell.value);
  if (cell.kind === 'formula') return numberOf(cell.result ?? undefined);
  return cell.kind === 'text' ? readWrittenNumber(shownText(cell), null) : { kind: 'not_a_number' };
}

/** Lines of the sum, of signatures and of notes under the table are no criteria. */
function isCriterion({ texts }: Line): boolean {
  if (texts.code === '' && texts.maximum === '') return false;
  return (
    !(texts.code === '' && /^(?:tong|cong)\b/.test(foldText(texts.name))) &&
    !/^(?:tong|cong)\b/.test(foldText(texts.code))
  );
}

/** By the column “Thuộc nhóm” where anything stands in it, else the longest code above that is a dotted prefix. */
function parentsOf(lines: readonly Line[]): ReadonlyMap<Line, string> {
  const hasColumn = lines.some(({ texts }) => texts.parent !== '');
  const parents = new Map<Line, string>();
  const above = new Set<string>();
  for (const line of lines) {
    const parent = hasColumn ? line.texts.parent : prefixAbove(line.texts.code, above);
    if (parent !== '') parents.set(line, parent);
    above.add(line.texts.code);
  }
  return parents;
}

function prefixAbove(code: string, above: ReadonlySet<string>): string {
  for (let end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
    const prefix = code.slice(0, end);
    if (above.has(prefix)) return prefix;
  }
  return '';
}

function codeProblems(
  { row, texts }: Line,
  parentCode: string | null,
  seen: ReadonlySet<string>,
): readonly SchemeFileProblem[] {
  const { code } = texts;
  const problems: SchemeFileProblem[] = [];
  const add = (kind: SchemeFileProblemKind, written: string): void =>
    void problems.push({ kind, severity: 'error', row, written });
  if (code === '') add('code_missing', texts.name);
  else if (code.length > LONGEST.code) add('code_too_long', code);
  else if (seen.has(code)) add('code_taken', code);
  if (parentCode !== null && !seen.has(parentCode)) add('parent_unknown', parentCode);
  return problems;
}

function textProblems({ row, texts, maximum }: Line): readonly SchemeFileProblem[] {
  const problems: SchemeFileProblem[] = [];
  const add = (kind: SchemeFileProblemKind, written: string): void =>
    void problems.push({ kind, severity: 'error', row, written });
  if (texts.name === '') add('name_missing', texts.code);
  for (const field of ['name', 'formulaText', 'measuredIn'] as const) {
    if (texts[field].length > LONGEST[field]) add('text_too_long', texts[field].slice(0, 60));
  }
  if (roleOfText(texts.role) === null) add('role_unknown', texts.role);
  switch (maximum.kind) {
    case 'empty':
      add('maximum_missing', texts.code);
      break;
    case 'below_zero':
      add('maximum_negative', texts.maximum);
      break;
    case 'number':
      if (maximum.rounded) add('maximum_not_a_number', texts.maximum);
      break;
    case 'ambiguous':
    case 'not_a_number':
      add('maximum_not_a_number', texts.maximum);
      break;
    default:
      assertNever(maximum);
  }
  return problems;
}

function criterionOf(
  { row, texts, maximum }: Line,
  parentCode: string | null,
  isGroup: boolean,
  problems: SchemeFileProblem[],
): Criterion {
  const points = maximum.kind === 'number' ? maximum.value : pointsOf(0);
  return {
    code: texts.code,
    name: texts.name,
    parentCode,
    maximum: points,
    role: roleOfText(texts.role) ?? CriterionRole.regular,
    ...formulaOf({ row, texts }, points, isGroup, problems),
    measuredIn: texts.measuredIn,
  };
}

/** A formula that isn't understood is kept in words; points are then given by hand, and the officer is told. */
function formulaOf(
  { row, texts }: Pick<Line, 'row' | 'texts'>,
  maximum: Points,
  isGroup: boolean,
  problems: SchemeFileProblem[],
): { formula: Formula | null; formulaText: string } {
  const written = texts.formula;
  if (isGroup) {
    if (written !== '') problems.push({ kind: 'formula_of_group', severity: 'warning', row, written });
    return { formula: null, formulaText: texts.formulaText };
  }
  const byHand: Formula = { kind: 'manual', step: null };
  if (written === '') return { formula: byHand, formulaText: texts.formulaText };
  const formula = readFormula(written) ?? formulaFromText(written, maximum);
  if (formula) return { formula, formulaText: texts.formulaText };
  problems.push({ kind: 'formula_unknown', severity: 'warning', row, written });
  return {
    formula: byHand,
    formulaText: texts.formulaText === '' ? written.slice(0, 500) : texts.formulaText,
  };
}

function fieldsAbove(sheet: RawSheet, headerRow: number): ReadonlyMap<SchemeField, RawCell> {
  const fields = new Map<SchemeField, RawCell>();
  const labels = new Map(
    (Object.entries(schemeFieldLabels) as [SchemeField, string][]).map(([field, label]) => [
      foldText(label),
      field,
    ]),
  );
  for (const { number, cells } of sheet.rows) {
    if (number >= headerRow) break;
    const [label, value] = [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
    const field = labels.get(foldText(shownText(label)));
    if (field !== undefined && value !== undefined) fields.set(field, value);
  }
  return fields;
}

function contentOf(
  fields: ReadonlyMap<SchemeField, RawCell>,
  criteria: readonly Criterion[],
  fallbackName: string,
): SchemeReading['content'] {
  const total = numberOf(fields.get('total'));
  const textOf = (field: SchemeField): string => cleanText(shownText(fields.get(field)));
  const name = textOf('name').slice(0, 200);
  return {
    name: name === '' ? fallbackName : name,
    total: total.kind === 'number' ? total.value : sumOfTop(criteria),
    capTotal: foldText(textOf('capTotal')) !== 'khong',
    exemption: exemptionOfText(textOf('exemption')),
    ranking: usualRanking,
    criteria,
  };
}

/** What a unit can reach at most: penalties only take away. */
function sumOfTop(criteria: readonly Criterion[]): Points {
  const top = criteria.filter(
    ({ parentCode, role }) => parentCode === null && role !== CriterionRole.penalty,
  );
  return pointsOf(top.reduce((sum, { maximum }) => sum + maximum, 0));
}

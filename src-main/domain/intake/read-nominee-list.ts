import { SubjectKind } from '../awards/award.ts';
import type { AwardCode } from '../awards/award.ts';
import { atOnce } from '../kernel/steps.ts';
import type { Steps } from '../kernel/steps.ts';
import { cleanText, foldText } from '../kernel/vietnamese-text.ts';
import { conversionProblem } from './conversion-problem.ts';
import type { FoundTable } from './find-table.ts';
import { convertSheetText } from './legacy-text.ts';
import { findNomineeTable } from './nominee-columns.ts';
import type { NomineeColumnRole } from './nominee-columns.ts';
import { IntakeProblemKind, fileProblem } from './problem.ts';
import type { IntakeProblem, ProblemDetail } from './problem.ts';
import { cellAddress, shownText } from './raw-workbook.ts';
import type { RawRow, RawWorkbook } from './raw-workbook.ts';
import { createNameRecaser, isAllCapitals } from './recase-name.ts';
import type { NameRecaser } from './recase-name.ts';
import { createAwardRecogniser } from './recognise-award.ts';
import type { AwardRecogniser, KnownAward } from './recognise-award.ts';
import { createUnitRecogniser } from './recognise-unit.ts';
import type { KnownUnit, UnitRecogniser } from './recognise-unit.ts';

export type NomineeKnowledge = {
  readonly units: readonly KnownUnit[];
  readonly awards: readonly KnownAward[];
};

/** One line of a list of nominees (danh sách trích ngang). */
export type Nominee = {
  /** Its row in the sheet. */
  readonly row: number;
  /** `Ông`, `Bà`; '' for collectives and households. */
  readonly salutation: string;
  readonly name: string;
  readonly position: string;
  readonly unit: KnownUnit | null;
  readonly unitText: string;
  readonly subjectKind: SubjectKind | null;
  readonly awardCode: AwardCode | null;
  readonly awardText: string;
  readonly objectClass: string;
  readonly field: string;
  /** The achievement as the list tells it; '' where it has no such column. */
  readonly achievement: string;
};

export type NomineeProblem = IntakeProblem & { readonly row: number | null };

export type NomineeListReading = {
  readonly sheet: string | null;
  readonly nominees: readonly Nominee[];
  readonly problems: readonly NomineeProblem[];
};

/** Columns without which no line of the list can become a proposal, and what lists call them. */
const requiredColumns: readonly (readonly [NomineeColumnRole, string])[] = [
  ['unit', 'Đơn vị công tác'],
  ['subjectKind', 'Phân loại'],
];

/** Reads the list of nominees on the first sheet, visible ones first, that holds one. */
export function readNomineeList(workbook: RawWorkbook, knowledge: NomineeKnowledge): NomineeListReading {
  return atOnce(nomineeListSteps(workbook, knowledge));
}

/** As `readNomineeList`, with a stop before the rows are read: a list may have thousands. */
export function* nomineeListSteps(
  workbook: RawWorkbook,
  knowledge: NomineeKnowledge,
): Steps<NomineeListReading> {
  for (const raw of workbook.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    const { sheet, conversions } = convertSheetText(raw);
    const table = findNomineeTable(sheet);
    if (table === null) continue;
    const missing = requiredColumns
      .filter(([role]) => !table.columns.has(role))
      .map(([, name]): IntakeProblem => ({
        kind: IntakeProblemKind.columnMissing,
        criterionCode: null,
        sheet: sheet.name,
        cell: null,
        detail: { understood: name },
      }));
    const converted = conversions.map((conversion) => conversionProblem(conversion, sheet.name));
    const body = sheet.rows.filter((row) => row.number > table.lastRow);
    yield;
    const list = readRows(body, table, sheet.name, knowledge);
    return {
      sheet: sheet.name,
      nominees: list.nominees,
      problems: [...missing, ...converted].map(withoutRow).concat(list.problems),
    };
  }
  return { sheet: null, nominees: [], problems: [withoutRow(fileProblem(IntakeProblemKind.noTable))] };
}

function withoutRow(problem: IntakeProblem): NomineeProblem {
  return { ...problem, row: null };
}

type Line = {
  readonly row: RawRow;
  readonly text: (role: NomineeColumnRole) => string;
  readonly cell: (role: NomineeColumnRole) => string | null;
};

function readRows(
  rows: readonly RawRow[],
  table: FoundTable<NomineeColumnRole>,
  sheet: string,
  knowledge: NomineeKnowledge,
): { readonly nominees: readonly Nominee[]; readonly problems: readonly NomineeProblem[] } {
  const recogniser = createUnitRecogniser(knowledge.units);
  const awards = createAwardRecogniser(knowledge.awards);
  const lines = rows.map((row) => lineOf(row, table)).filter(isNominee);
  const recase = createNameRecaser([
    ...knowledge.units.map((unit) => unit.name),
    ...lines.map((line) => line.text('name')).filter((name) => name !== '' && !isAllCapitals(name)),
  ]);
  const problems: NomineeProblem[] = [];
  const firstRows = new Map<string, number>();

  const nominees = lines.map((line): Nominee => {
    function report(kind: IntakeProblemKind, role: NomineeColumnRole, detail: ProblemDetail): void {
      problems.push({
        kind,
        criterionCode: null,
        sheet,
        cell: line.cell(role),
        detail,
        row: line.row.number,
      });
    }
    const nominee = readLine(line, { recogniser, awards, recase }, report);
    const key = JSON.stringify([
      foldText(nominee.name),
      foldText(nominee.position),
      nominee.unit?.id ?? foldText(nominee.unitText),
      nominee.awardCode ?? foldText(nominee.awardText),
    ]);
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, nominee.row);
    else report(IntakeProblemKind.rowTwice, 'name', { written: nominee.name, other: String(first) });
    return nominee;
  });
  return { nominees, problems };
}

type LineKnowledge = {
  readonly recogniser: UnitRecogniser;
  readonly awards: AwardRecogniser;
  readonly recase: NameRecaser;
};

function readLine(
  line: Line,
  { recogniser, awards, recase }: LineKnowledge,
  report: (kind: IntakeProblemKind, role: NomineeColumnRole, detail: ProblemDetail) => void,
): Nominee {
  const [unitText, awardText] = [line.text('unit'), line.text('award')];
  const { salutation, name: written } = splitSalutation(line.text('salutation'), line.text('name'));
  const subjectKind = readSubjectKind(line.text('subjectKind'), salutation);
  const unit = recogniser.match(unitText);
  const awardCode = awards(awardText);
  const name = isAllCapitals(written) ? recase(written, subjectKind) : written;

  if (written === '') report(IntakeProblemKind.nameMissing, 'name', {});
  if (name !== written) report(IntakeProblemKind.nameRecased, 'name', { written, understood: name });
  if (unit === null) report(IntakeProblemKind.unitUnknown, 'unit', { written: unitText });
  if (subjectKind === null) {
    report(IntakeProblemKind.subjectKindUnknown, 'subjectKind', { written: line.text('subjectKind') });
  }
  if (awardCode === null) report(IntakeProblemKind.awardUnknown, 'award', { written: awardText });
  return {
    row: line.row.number,
    salutation,
    name,
    position: line.text('position'),
    unit,
    unitText,
    subjectKind,
    awardCode,
    awardText,
    objectClass: line.text('objectClass'),
    field: line.text('field'),
    achievement: line.text('achievement'),
  };
}

function lineOf(row: RawRow, table: FoundTable<NomineeColumnRole>): Line {
  return {
    row,
    text(role) {
      const column = table.columns.get(role)?.[0];
      const cell = column === undefined ? undefined : row.cells.get(column);
      // `#N/A` is a lookup that failed in the office, not something they wrote.
      return cell?.kind === 'error' ? '' : cleanText(shownText(cell));
    },
    cell(role) {
      const column = table.columns.get(role)?.[0];
      return column === undefined ? null : cellAddress(row.number, column);
    },
  };
}

/** A heading of a section, a total and a signature fill one column; a nominee fills several or carries a number. */
function isNominee(line: Line): boolean {
  const filled = (['name', 'unit', 'award'] as const).filter((role) => line.text(role) !== '').length;
  return (
    filled >= 2 || (filled === 1 && /^\d+$/.test(line.text('number')) && line.text('subjectKind') !== '')
  );
}

/** `Ông Lò Văn An` in the column of names, where the column of salutations is empty or missing. */
export function splitSalutation(salutation: string, name: string): { salutation: string; name: string } {
  const match = /^(ông|bà)[\s:]+(?=\p{Lu})/iu.exec(name);
  if (salutation !== '' || match === null) return { salutation, name };
  const [lead = '', word = ''] = match;
  return {
    salutation: word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase(),
    name: name.slice(lead.length),
  };
}

/** What kind of subject a text names; a salutation alone names a person. */
export function readSubjectKind(text: string, salutation: string): SubjectKind | null {
  const key = foldText(text).replaceAll(' ', '');
  if (key.startsWith('canhan')) return SubjectKind.individual;
  if (key.startsWith('tapthe')) return SubjectKind.collective;
  if (key.startsWith('hogiadinh')) return SubjectKind.household;
  return key === '' && salutation !== '' ? SubjectKind.individual : null;
}

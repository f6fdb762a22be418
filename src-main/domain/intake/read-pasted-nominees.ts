import { cleanText, foldText } from '../kernel/vietnamese-text.ts';
import { findNomineeTable } from './nominee-columns.ts';
import type { NomineeColumnRole } from './nominee-columns.ts';
import type { RawRow, RawSheet } from './raw-workbook.ts';
import { readNomineeList, readSubjectKind } from './read-nominee-list.ts';
import type { NomineeKnowledge, NomineeListReading } from './read-nominee-list.ts';
import { createAwardRecogniser } from './recognise-award.ts';
import { createUnitRecogniser } from './recognise-unit.ts';

/** Most of a column's texts must look alike for the column to be taken for something. */
const CLEAR_SHARE = 0.6;
/** A column of whole sentences: nobody's name or post is as long. */
const SENTENCE_LENGTH = 60;

/** Headings that the readers of lists know, for columns that came without any. */
const headings: Readonly<Record<NomineeColumnRole, string>> = {
  number: 'STT',
  salutation: 'Ông, bà',
  name: 'Họ và tên',
  position: 'Chức vụ',
  objectClass: 'Phân loại đối tượng',
  subjectKind: 'Phân loại',
  award: 'Danh hiệu, hình thức khen thưởng',
  field: 'Lĩnh vực',
  achievement: 'Thành tích',
  unit: 'Đơn vị công tác',
};

/**
 * Reads nominees from texts that were pasted, as a workbook's list is read. Where no line of headings came along, the
 * columns are told by what stands in them. Rows are counted from 1 as they were pasted.
 */
export function readPastedNominees(
  lines: readonly (readonly string[])[],
  knowledge: NomineeKnowledge,
): NomineeListReading {
  const sheet = sheetOf(lines);
  if (findNomineeTable(sheet) !== null) return readNomineeList({ sheets: [sheet] }, knowledge);
  const roles = guessColumns(lines, knowledge);
  const heading: RawRow = {
    number: 0,
    cells: new Map([...roles].map(([role, column]) => [column + 1, textCell(headings[role])])),
  };
  return readNomineeList({ sheets: [{ ...sheet, rows: [heading, ...sheet.rows] }] }, knowledge);
}

function sheetOf(lines: readonly (readonly string[])[]): RawSheet {
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: new Map(
      line.flatMap((text, column) => (text.trim() === '' ? [] : [[column + 1, textCell(text)]])),
    ),
  }));
  return { name: '', hidden: false, rows: rows.filter(({ cells }) => cells.size > 0), merges: [] };
}

function textCell(text: string) {
  return { kind: 'text', runs: [{ text, fontName: null }] } as const;
}

/** Which column holds what, from 0; what looks like nothing known is left out. */
function guessColumns(
  lines: readonly (readonly string[])[],
  { units, awards }: NomineeKnowledge,
): ReadonlyMap<NomineeColumnRole, number> {
  const awardOf = createAwardRecogniser(awards);
  const recogniser = createUnitRecogniser(units);
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const columns = Array.from({ length: width }, (_unused, column) =>
    lines.map((line) => cleanText(line[column] ?? '')).filter((text) => text !== ''),
  );
  const roles = new Map<NomineeColumnRole, number>();

  function take(
    role: NomineeColumnRole,
    looksSo: (text: string) => boolean,
    from: 'left' | 'right' = 'left',
  ) {
    const shares = columns.map((texts, column) =>
      texts.length === 0 || [...roles.values()].includes(column)
        ? 0
        : texts.filter(looksSo).length / texts.length,
    );
    const highest = Math.max(...shares);
    const best = from === 'left' ? shares.indexOf(highest) : shares.lastIndexOf(highest);
    if ((shares[best] ?? 0) >= CLEAR_SHARE) roles.set(role, best);
  }

  take('award', (text) => awardOf(text) !== null);
  take('number', (text) => /^\d+$/.test(text));
  take('salutation', (text) => /^(ong|ba)$/.test(foldText(text)));
  take('subjectKind', (text) => readSubjectKind(text, '') !== null);
  // A collective may be the unit itself: its name is then there twice, and the later one is the unit.
  take('unit', (text) => recogniser.match(text) !== null, 'right');
  take('achievement', (text) => text.length >= SENTENCE_LENGTH);
  take('name', () => true);
  take('position', () => true);
  return roles;
}

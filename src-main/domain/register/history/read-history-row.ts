import { AwardCategory, SubjectKind } from '../../awards/award.ts';
import type { AwardCode } from '../../awards/award.ts';
import { shownText } from '../../intake/raw-workbook.ts';
import type { RawCell, RawRow } from '../../intake/raw-workbook.ts';
import { readSubjectKind, splitSalutation } from '../../intake/read-nominee-list.ts';
import { createNameRecaser, isAllCapitals } from '../../intake/recase-name.ts';
import { createAwardRecogniser } from '../../intake/recognise-award.ts';
import { createUnitRecogniser } from '../../intake/recognise-unit.ts';
import type { KnownUnit, UnitRecogniser } from '../../intake/recognise-unit.ts';
import { formatDate, isInForce } from '../../kernel/dates.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { cleanText, foldText } from '../../kernel/vietnamese-text.ts';
import type { HistoryColumns, HistoryRole } from './history-columns.ts';
import type { HistoryKnowledge } from './history-knowledge.ts';
import { HistoryProblemKind, isHistoryError } from './history-problem.ts';
import type { HistoryProblem } from './history-problem.ts';
import { identityOf } from './history-row.ts';
import type { HistoryRow } from './history-row.ts';
import { readDateCell, readDateText, readYear } from './read-date.ts';
import type { ReadDate } from './read-date.ts';

/** A decision comes within the year of the achievement or, where the State decides, up to two years after it. */
const YEARS_TO_DECIDE = 2;

/** What makes a row an award: a heading of a section, a total and a signature fill one of these at most. */
const tellingRoles: readonly HistoryRole[] = [
  'name',
  'award',
  'unit',
  'position',
  'birth',
  'year',
  'decision',
  'date',
  'achievement',
];

/** Names of collectives begin so; family names (Đoàn, Trương, Bàn) don't. */
const collectiveName =
  /^(?:tập thể|cán bộ|nhân dân|ubnd|hđnd|ủy ban|uỷ ban|hội đồng|hội |ban |phòng |văn phòng|sở |trường |trung tâm|trạm |bệnh viện|công ty|công an|đảng bộ|đảng ủy|chi bộ|chi cục|chi nhánh|chi đoàn|chi hội|cục |đội |tổ |đồn |đoàn (?:thanh niên|kinh tế|đại biểu)|liên đoàn|khoa |hạt |bộ |ngân hàng|bảo hiểm|kho bạc|viện |tòa án|toà án|thanh tra|xã |phường |bản |thôn |khu phố|hợp tác xã|doanh nghiệp|báo |đài |mặt trận|lực lượng|tiểu đoàn|đại đội|trung đoàn)/iu;
const householdName = /^(?:hộ |gia đình )/iu;

/** How workbooks call the kinds of commendation, folded. */
const categories: readonly (readonly [RegExp, AwardCategory])[] = [
  [/dot xuat/, AwardCategory.surprise],
  [/chuyen de|phong trao|theo dot/, AwardCategory.movement],
  [/cong hien/, AwardCategory.longService],
  [/nien han/, AwardCategory.seniority],
  [/doi ngoai/, AwardCategory.foreign],
  [/khang chien|thanh nien xung phong/, AwardCategory.resistance],
];

/**
 * Reads rows of one workbook; null for a row that is no award. What repeats from row to row is recognised once.
 *
 * @param order the columns that have a heading
 */
export function createRowReader(
  knowledge: HistoryKnowledge,
  columns: HistoryColumns,
  order: readonly number[],
): (row: RawRow) => HistoryRow | null {
  const { today } = knowledge;
  const awardOf = createAwardReader(knowledge);
  const unitOf = createUnitReader(knowledge);
  const recase = createNameRecaser(knowledge.units.map(({ name }) => name));
  const subjectKinds = new Map(knowledge.awards.map((award) => [award.code, award.subjectKinds]));

  return (row) => {
    const cellOf = (role: HistoryRole): RawCell | undefined => {
      const column = columns[role];
      return column === undefined ? undefined : row.cells.get(column);
    };
    const textOf = (role: HistoryRole): string => {
      const cell = cellOf(role);
      // `#N/A` is a lookup that failed in the office, not something they wrote.
      return cell?.kind === 'error' ? '' : cleanText(shownText(cell));
    };
    const telling = tellingRoles.filter((role) => textOf(role) !== '');
    if (telling.length < 2 || isColumnNumbers(telling.map(textOf))) return null;

    const problems: HistoryProblem[] = [];
    const report = (kind: HistoryProblemKind, written = ''): void => void problems.push({ kind, written });

    const { salutation, name: writtenName } = splitSalutation(textOf('salutation'), textOf('name'));
    if (writtenName === '') report(HistoryProblemKind.nameMissing);
    const awardText = textOf('award');
    const awardCode = awardOf(awardText);
    if (awardText === '') report(HistoryProblemKind.awardMissing);
    else if (awardCode === null) report(HistoryProblemKind.awardUnknown, awardText);

    const decision = readDecision(textOf('decision'));
    const written = readDateCell(cellOf('date'));
    const date = written.kind === 'empty' ? decision.date : written;
    const { year, decisionDate } = readWhen(textOf('year'), date, today, report);

    const birth = readDateCell(cellOf('birth'));
    if (birth.kind === 'unreadable') report(HistoryProblemKind.birthUnreadable, birth.text);
    const told = readSubjectKind(textOf('kind'), salutation);
    const possible = (awardCode !== null && subjectKinds.get(awardCode)) || [];
    const kind =
      told ?? guessKind(writtenName, possible, birth.kind !== 'empty' || textOf('position') !== '');
    if (possible.length > 0 && !possible.includes(kind))
      report(HistoryProblemKind.awardNotForKind, kindNames[kind]);

    const unitText = textOf('unit');
    const on = decisionDate ?? endOf(year, today);
    const itself =
      kind === SubjectKind.collective && writtenName !== '' ? unitOf.named(writtenName, on) : null;
    // One column for post and unit is as common as two.
    const unit = itself ?? unitOf.within(unitText === '' ? textOf('position') : unitText, on);
    if (unitText !== '' && unit === null) report(HistoryProblemKind.unitUnknown, unitText);
    const number = textOf('registerNumber');
    const name = isAllCapitals(writtenName) ? recase(writtenName, kind) : writtenName;
    return {
      row: row.number,
      kind,
      salutation: kind === SubjectKind.individual ? salutation : '',
      name,
      birthDate: birth.kind === 'day' ? birth.date : null,
      birthYear:
        birth.kind === 'year' ? birth.year : birth.kind === 'day' ? Number(birth.date.slice(0, 4)) : null,
      position: textOf('position'),
      unitText,
      unitId: unit?.id ?? null,
      isUnit: itself !== null,
      awardText,
      awardCode,
      category: categoryOf(textOf('category')),
      achievement: textOf('achievement'),
      year,
      decisionNumber: decision.number,
      decisionDate,
      decidedBy: textOf('decidedBy'),
      signer: textOf('signer'),
      registerNumber: /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null,
      certificateNumber: textOf('certificateNumber'),
      note: textOf('note'),
      identity: identityOf(name, decision.number),
      whole: [foldText(textOf('position')), foldText(unitText), birthKey(birth), awardText].join('|'),
      cells: problems.some(isHistoryError)
        ? order.map((column) => cleanText(shownText(row.cells.get(column))))
        : [],
      problems,
    };
  };
}

function birthKey(birth: ReadDate): string {
  return birth.kind === 'day' ? birth.date : birth.kind === 'year' ? String(birth.year) : '';
}

/** The line `1 2 3 4` under a heading. */
function isColumnNumbers(texts: readonly string[]): boolean {
  return texts.every((text) => /^\(?\d{1,2}\)?$/.test(text));
}

/** `QĐ số 123/QĐ-UBND ngày 05/12/2019` → its number and its day. */
function readDecision(text: string): { readonly number: string; readonly date: ReadDate } {
  const [, head = '', day = ''] = /^(.*?)(?:[,;]?\s*\bngày\s+(.+))?$/iu.exec(text) ?? [];
  const number = head
    .replace(/^(?:quyết định|qđ)?\s*(?:số)?\s*[:.]?\s*(?=\d)/iu, '')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/[\s,;]+$/, '');
  // `12/5 tháng …` and the like: what is no day is left to the column of days.
  const date = readDateText(/^\d/.test(day) ? day.replace(/[.;,\s]+(?:của .*)?$/u, '') : day);
  const inWords = date.kind === 'unreadable' ? readDateText(`ngày ${day}`) : date;
  return { number, date: inWords.kind === 'unreadable' ? { kind: 'empty' } : inWords };
}

function readWhen(
  yearText: string,
  written: ReadDate,
  today: IsoDate,
  report: (kind: HistoryProblemKind, written?: string) => void,
): { readonly year: number | null; readonly decisionDate: IsoDate | null } {
  const thisYear = Number(today.slice(0, 4));
  const told = readYear(yearText);
  const dated =
    written.kind === 'day' ? Number(written.date.slice(0, 4)) : written.kind === 'year' ? written.year : null;
  if (written.kind === 'unreadable') report(HistoryProblemKind.dateUnreadable, written.text);
  const shown = written.kind === 'day' ? formatDate(written.date) : String(dated ?? '');
  if (written.kind === 'day' && written.date > today) report(HistoryProblemKind.dateInFuture, shown);
  else if (written.kind === 'year' && written.year > thisYear) report(HistoryProblemKind.dateInFuture, shown);

  const year = told ?? dated;
  if (year === null) report(HistoryProblemKind.yearMissing);
  else if (year > thisYear) report(HistoryProblemKind.yearInFuture, String(year));
  else if (told === null) report(HistoryProblemKind.yearGuessed, String(year));
  else if (dated !== null && told > dated) report(HistoryProblemKind.yearContradicts, shown);
  else if (dated !== null && dated > told + YEARS_TO_DECIDE) report(HistoryProblemKind.dateLate, shown);
  return { year, decisionDate: written.kind === 'day' ? written.date : null };
}

function endOf(year: number | null, today: IsoDate): IsoDate {
  return year === null ? today : (`${year}-12-31` as IsoDate);
}

const kindNames = { individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' } as const;

function guessKind(name: string, possible: readonly SubjectKind[], hasPerson: boolean): SubjectKind {
  if (possible.length === 1 && possible[0] !== undefined) return possible[0];
  if (householdName.test(name)) return SubjectKind.household;
  if (collectiveName.test(name)) return SubjectKind.collective;
  return hasPerson || name.split(' ').length <= 6 ? SubjectKind.individual : SubjectKind.collective;
}

function categoryOf(text: string): AwardCategory {
  const folded = foldText(text);
  return categories.find(([pattern]) => pattern.test(folded))?.[1] ?? AwardCategory.merit;
}

/** Awards by text: workbooks write the same few ten thousand times. */
function createAwardReader({ awards }: HistoryKnowledge): (text: string) => AwardCode | null {
  const recognise = createAwardRecogniser(
    awards.map(({ code, name, aliases, laterNames }) => ({
      code,
      name,
      aliases: [...aliases, ...laterNames.map((later) => later.name)],
    })),
  );
  const known = new Map<string, AwardCode | null>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const bare = cleanText(
      text.replace(/\s*(?:các |của )?(?:năm(?: học)? )?\d{4}(?:\s*[-–]\s*\d{4})?\s*$/iu, ''),
    );
    const code = recognise(text) ?? recognise(bare);
    known.set(text, code);
    return code;
  };
}

type UnitReader = {
  /** The unit that a text names by itself. */
  named(text: string, on: IsoDate): KnownUnit | null;
  /** The unit that a text names by itself or within a longer line. */
  within(text: string, on: IsoDate): KnownUnit | null;
};

/** Units by text and day: a name that two units bore one after the other is the one's of that day. */
function createUnitReader({ units }: HistoryKnowledge): UnitReader {
  const changes = [
    ...new Set(
      units.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo])),
    ),
  ];
  const ofAllTimes = createUnitRecogniser(units);
  const ofPeriods = new Map<number, UnitRecogniser>();

  function recognisersOn(on: IsoDate): readonly UnitRecogniser[] {
    const period = changes.filter((change) => change <= on).length;
    const known = ofPeriods.get(period);
    if (known) return [known, ofAllTimes];
    const made = createUnitRecogniser(units.filter((unit) => isInForce(unit, on)));
    ofPeriods.set(period, made);
    return [made, ofAllTimes];
  }

  function firstOf(look: (recogniser: UnitRecogniser, text: string) => KnownUnit | null) {
    const known = new Map<string, KnownUnit | null>();
    return (text: string, on: IsoDate): KnownUnit | null => {
      if (text === '') return null;
      const key = `${changes.filter((change) => change <= on).length}|${text}`;
      const earlier = known.get(key);
      if (earlier !== undefined) return earlier;
      const found = recognisersOn(on).reduce<KnownUnit | null>((unit, one) => unit ?? look(one, text), null);
      known.set(key, found);
      return found;
    };
  }

  return {
    named: firstOf((recogniser, text) => recogniser.match(text)),
    within: firstOf((recogniser, text) => recogniser.match(text) ?? recogniser.find([text])?.unit ?? null),
  };
}

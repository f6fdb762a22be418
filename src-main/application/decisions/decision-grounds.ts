import type { AwardCode } from '../../domain/awards/award.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { formatDocumentNumber } from '../../domain/documents/e-office-document.ts';
import { formatDateInWords, isInForce, parseIsoDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { InstrumentScope } from '../../domain/law/instrument.ts';
import type { Instrument } from '../../domain/law/instrument.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { resultRangeText } from '../../domain/voting/verdict-text.ts';
import type { ItemVerdict } from '../../domain/voting/verdict.ts';
import type { Repositories } from '../repositories.ts';

/** What the chair of a province acts by, since communes and provinces are the only levels. */
const organisationLaw = {
  validFrom: '2025-06-16' as IsoDate,
  text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
};

/** What decisions are grounded on; plans, letters and lists of procedures are not. */
const citedTypes = /^(Luật|Nghị định) /u;
const amendingLaw = /^Luật sửa đổi, bổ sung một số điều của (Luật .+?) số /u;

/** The grounds that are proposed for a decision of a day on awards: the texts in force that are about them. */
export function proposedGrounds(
  instruments: readonly Instrument[],
  date: IsoDate,
  awardCodes: readonly AwardCode[],
): string[] {
  const cited = instruments.filter(
    (instrument) => isInForce(instrument, date) && !instrument.isModel && isGround(instrument, awardCodes),
  );
  return [
    ...(organisationLaw.validFrom <= date ? [organisationLaw.text] : []),
    ...cited
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .flatMap((instrument) => [...amendedBy(instrument, instruments), instrument].map(citation)),
  ];
}

/** Laws come before decrees, these before circulars, and the province's regulation last. */
function rankOf({ title }: Instrument): number {
  const rank = ['Luật', 'Nghị định', 'Thông tư'].findIndex((type) => title.startsWith(type));
  return rank === -1 ? 3 : rank;
}

function isGround({ title, scope, provisions }: Instrument, awardCodes: readonly AwardCode[]): boolean {
  if (scope === InstrumentScope.province) return title.startsWith('Quyết định ');
  // Circulars guide all of the law, also where the program reads only a few rules out of them.
  if (title.startsWith('Thông tư ')) return true;
  return (
    citedTypes.test(title) &&
    provisions.some(
      ({ kind, awards }) =>
        kind !== 'base_salary' && (awards.length === 0 || awards.some((code) => awardCodes.includes(code))),
    )
  );
}

/** The law that an amending law changes: decisions cite both. */
function amendedBy({ title, validFrom }: Instrument, instruments: readonly Instrument[]): Instrument[] {
  const [, name] = amendingLaw.exec(title) ?? [];
  const amended =
    name === undefined
      ? undefined
      : instruments.find((other) => other.title.startsWith(`${name} `) && other.validFrom < validFrom);
  return amended ? [amended] : [];
}

function citation({ title }: Instrument): string {
  return `Căn cứ ${datesInWords(title)}`;
}

/** `ngày 14/6/2025` → `ngày 14 tháng 6 năm 2025`. */
function datesInWords(text: string): string {
  return text.replace(
    /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/g,
    (written, day: string, month: string, year: string) => {
      const date = parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      return date === null ? written : formatDateInWords(date);
    },
  );
}

/** The ground that names the sealed ballots and the minutes; empty without ballots. */
export function councilGround(
  { documents }: Pick<Repositories, 'documents'>,
  meeting: Meeting,
  verdicts: readonly ItemVerdict[],
): string {
  const result = resultRangeText(verdicts);
  if (result === '') return '';
  const minutes = documents.ofMeeting(meeting.id, DocumentKind.minutes);
  const cited =
    minutes && minutes.number !== null
      ? ` (Biên bản số ${formatDocumentNumber(minutes.number)}/${minutes.notation})`
      : '';
  return (
    'Căn cứ kết quả bỏ phiếu của Hội đồng Thi đua - Khen thưởng tỉnh tại phiên họp ' +
    `${formatDateInWords(meeting.date)}${cited}, các trường hợp có tên trong Quyết định này ${result}`
  );
}

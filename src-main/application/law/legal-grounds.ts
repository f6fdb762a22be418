import type { AwardCode } from '../../domain/awards/award.ts';
import { formatDateInWords, isInForce, parseIsoDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { InstrumentScope } from '../../domain/law/instrument.ts';
import type { Instrument } from '../../domain/law/instrument.ts';

/** What documents are grounded on; plans, letters and lists of procedures are not. */
const citedTypes = /^(Luật|Nghị định) /u;
const amendingLaw = /^Luật sửa đổi, bổ sung một số điều của (Luật .+?) số /u;

/** The texts in force on a day that are about the named awards, as grounds cite them; about any award where `awardCodes` is null. */
export function legalGrounds(
  instruments: readonly Instrument[],
  date: IsoDate,
  awardCodes: readonly AwardCode[] | null,
): string[] {
  return instruments
    .filter(
      (instrument) => isInForce(instrument, date) && !instrument.isModel && isGround(instrument, awardCodes),
    )
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((instrument) => [...amendedBy(instrument, instruments), instrument].map(citation));
}

/** Laws come before decrees, these before circulars, and the province's regulation last. */
function rankOf({ title }: Instrument): number {
  const rank = ['Luật', 'Nghị định', 'Thông tư'].findIndex((type) => title.startsWith(type));
  return rank === -1 ? 3 : rank;
}

function isGround(
  { title, scope, provisions }: Instrument,
  awardCodes: readonly AwardCode[] | null,
): boolean {
  if (scope === InstrumentScope.province) return title.startsWith('Quyết định ');
  // Circulars guide all of the law, also where the program reads only a few rules out of them.
  if (title.startsWith('Thông tư ')) return true;
  return (
    citedTypes.test(title) &&
    provisions.some(
      ({ kind, awards }) =>
        kind !== 'base_salary' &&
        (awardCodes === null || awards.length === 0 || awards.some((code) => awardCodes.includes(code))),
    )
  );
}

/** The law that an amending law changes: both are cited. */
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

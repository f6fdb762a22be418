import type { OfficeTexts } from '../../../../src-main/domain/documents/office-texts.ts';
import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';

export type OfficeTextPart = keyof OfficeTexts;
export const officeTextParts: readonly OfficeTextPart[] = ['recipientLists', 'signatories', 'legalGrounds'];

/** An entry with the list that it belongs to. */
export type PartEntry = {
  readonly [Part in OfficeTextPart]: { readonly part: Part; readonly entry: OfficeTexts[Part][number] };
}[OfficeTextPart];

/** The entries of one list, each with its list. */
export function entriesOf(texts: OfficeTexts, part: OfficeTextPart): readonly PartEntry[] {
  switch (part) {
    case 'recipientLists':
      return texts.recipientLists.map((entry) => ({ part, entry }));
    case 'signatories':
      return texts.signatories.map((entry) => ({ part, entry }));
    case 'legalGrounds':
      return texts.legalGrounds.map((entry) => ({ part, entry }));
    default:
      return assertNever(part);
  }
}

/** What an entry is called, in a list and in what is said about it. */
export function nameOf({ part, entry }: PartEntry): string {
  if (part === 'recipientLists') return entry.name;
  if (part === 'legalGrounds') return entry.text;
  return [entry.titleLines.join(' / '), entry.name].filter((text) => text !== '').join(', ');
}

/** The days between which an entry is offered; lists of recipients have none. */
export function daysOf({ part, entry }: PartEntry): { from: IsoDate | null; until: IsoDate | null } {
  return part === 'recipientLists' ? { from: null, until: null } : { from: entry.from, until: entry.until };
}

/** A new entry of a list, to be filled in. */
export function emptyEntry(part: OfficeTextPart): PartEntry {
  const common = { id: crypto.randomUUID(), source: '', isConfirmed: true, kinds: [], revision: 0 };
  const days = { from: null, until: null };
  switch (part) {
    case 'recipientLists':
      return { part, entry: { ...common, name: '', lines: [] } };
    case 'signatories':
      return { part, entry: { ...common, ...days, titleLines: [], post: '', name: '' } };
    case 'legalGrounds':
      return { part, entry: { ...common, ...days, text: '' } };
    default:
      return assertNever(part);
  }
}

/** An entry that was taken out, as it is put back in. */
export function asNew(one: PartEntry): PartEntry {
  switch (one.part) {
    case 'recipientLists':
      return { part: one.part, entry: { ...one.entry, revision: 0 } };
    case 'signatories':
      return { part: one.part, entry: { ...one.entry, revision: 0 } };
    case 'legalGrounds':
      return { part: one.part, entry: { ...one.entry, revision: 0 } };
    default:
      return assertNever(one);
  }
}

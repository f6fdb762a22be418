import { formatDate } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { EntryStatus, RegisterChangeKind } from './register-entry.ts';
import type { RegisterChange, RegisterEntry } from './register-entry.ts';

/** Why an entry can't be changed so. */
export type EntryHindrance =
  | 'award_revoked'
  | 'entry_delivered'
  | 'delivery_before_decision'
  | 'delivery_in_future'
  | 'decision_fixed'
  | 'number_year_fixed'
  | 'decision_in_future'
  | 'year_after_decision'
  | 'nothing_changed'
  | 'sheet_unchanged';

/** An entry as it stands after a change, with what the change log keeps of it. */
export type ChangedEntry = {
  readonly entry: RegisterEntry;
  readonly change: Pick<RegisterChange, 'kind' | 'before' | 'after'>;
};

/** What a correction can say anew. */
export type CorrectedFields = Pick<
  RegisterEntry,
  | 'name'
  | 'position'
  | 'unitName'
  | 'achievement'
  | 'year'
  | 'decisionNumber'
  | 'decisionDate'
  | 'decidedBy'
  | 'signer'
  | 'note'
>;

/** What belongs to the decision itself, where this program issued it. */
const decisionFields = ['year', 'decisionNumber', 'decisionDate', 'signer'] as const;

/** Hands an award over. The sheet that was handed over already can't be handed over again; a new one can. */
export function deliverEntry(
  entry: RegisterEntry,
  { on, to }: { readonly on: IsoDate; readonly to: string },
  today: IsoDate,
): Result<ChangedEntry, EntryHindrance> {
  if (entry.status === EntryStatus.revoked) return err('award_revoked');
  if (entry.deliveredOn !== null) return err('entry_delivered');
  if (entry.decisionDate !== null && on < entry.decisionDate) return err('delivery_before_decision');
  if (on > today) return err('delivery_in_future');
  return changed(entry, RegisterChangeKind.delivery, { deliveredOn: on, deliveredTo: to });
}

/** Corrects what an entry says, as a correcting decision does. The number in the register stays whatever is corrected. */
export function correctEntry(
  entry: RegisterEntry,
  fields: CorrectedFields,
  today: IsoDate,
): Result<ChangedEntry, EntryHindrance> {
  if (entry.status === EntryStatus.revoked) return err('award_revoked');
  if (entry.decisionId !== null && decisionFields.some((field) => fields[field] !== entry[field])) {
    return err('decision_fixed');
  }
  const { year, decisionDate } = fields;
  if (decisionDate !== null && decisionDate > today) return err('decision_in_future');
  if (decisionDate !== null && Number(decisionDate.slice(0, 4)) < year) return err('year_after_decision');
  // Numbers are given within the year of the decision and are never given again.
  if (entry.number !== null && decisionDate?.slice(0, 4) !== entry.decisionDate?.slice(0, 4)) {
    return err('number_year_fixed');
  }
  return changed(entry, RegisterChangeKind.correction, fields);
}

/** Gives a new sheet for the old one, lost, damaged or wrong; the new one is still to be handed over. */
export function reissueSheet(
  entry: RegisterEntry,
  certificateNumber: string,
): Result<ChangedEntry, EntryHindrance> {
  if (entry.status === EntryStatus.revoked) return err('award_revoked');
  if (certificateNumber === entry.certificateNumber) return err('sheet_unchanged');
  return changed(entry, RegisterChangeKind.reissue, {
    certificateNumber,
    deliveredOn: null,
    deliveredTo: '',
  });
}

/** Revokes an award (Điều 93 Luật Thi đua, khen thưởng); the entry stays, with its number. */
export function revokeEntry(entry: RegisterEntry): Result<ChangedEntry, EntryHindrance> {
  if (entry.status === EntryStatus.revoked) return err('award_revoked');
  return changed(entry, RegisterChangeKind.revocation, { status: EntryStatus.revoked });
}

function changed(
  entry: RegisterEntry,
  kind: RegisterChangeKind,
  fields: Partial<RegisterEntry>,
): Result<ChangedEntry, EntryHindrance> {
  const names = (Object.keys(fields) as (keyof RegisterEntry)[]).filter(
    (name) => fields[name] !== entry[name],
  );
  if (names.length === 0) return err('nothing_changed');
  const after = { ...entry, ...fields, revision: entry.revision + 1 };
  return ok({
    entry: after,
    change: { kind, before: textsOf(entry, names), after: textsOf(after, names) },
  });
}

function textsOf(entry: RegisterEntry, names: readonly (keyof RegisterEntry)[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = entry[name];
      const isDay = (name === 'deliveredOn' || name === 'decisionDate') && value !== null;
      return [name, isDay ? formatDate(value as IsoDate) : String(value ?? '')];
    }),
  );
}

import type { AwardCode, SubjectKind } from '../awards/award.ts';
import { provisionsOf } from './rule-book.ts';
import type { ProvisionOf, RuleBook } from './rule-book.ts';

// A list of a thousand asks the same few questions of a book that never changes.
const found = new WeakMap<RuleBook, Map<string, readonly ProvisionOf<'conditions'>[]>>();

/** The conditions of an award for a kind of subject, in the text that prevails. */
export function conditionsFor(
  book: RuleBook,
  awardCode: AwardCode,
  subjectKind: SubjectKind,
): readonly ProvisionOf<'conditions'>[] {
  const known = found.get(book) ?? new Map<string, readonly ProvisionOf<'conditions'>[]>();
  found.set(book, known);
  const key = `${awardCode} ${subjectKind}`;
  const conditions = known.get(key) ?? prevailing(provisionsOf(book, 'conditions', awardCode, subjectKind));
  known.set(key, conditions);
  return conditions;
}

/** The years that must lie between awards, in the text that prevails. */
export function gapsFor(
  book: RuleBook,
  awardCode: AwardCode,
  subjectKind: SubjectKind,
): readonly ProvisionOf<'gap'>[] {
  return prevailing(provisionsOf(book, 'gap', awardCode, subjectKind));
}

/** A later or nearer text replaces what the others say of the award; what it says in several provisions counts together. */
function prevailing<P extends ProvisionOf<'conditions' | 'gap'>>(provisions: readonly P[]): readonly P[] {
  const last = provisions.at(-1);
  return provisions.filter(({ instrument }) => instrument.key === last?.instrument.key);
}

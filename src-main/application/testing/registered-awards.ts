import type { SubjectKind } from '../../domain/awards/award.ts';
import { someSubject } from '../../domain/people/testing/some-subject.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { someEntry } from '../../domain/register/testing/some-entry.ts';
import type { Repositories } from '../repositories.ts';

/** Writes an award and whom it was given to. */
export function registerAward(
  { subjects, register }: Repositories,
  id: string,
  change: Partial<RegisterEntry> = {},
  kind: SubjectKind = 'individual',
): RegisterEntry {
  const entry = someEntry(id, change);
  const salutation = kind === 'individual' ? 'Ông' : '';
  subjects.insert(someSubject(id, { kind, salutation, name: entry.name }));
  register.insert(entry);
  return entry;
}

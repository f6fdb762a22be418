import type { SubjectKind } from '../../domain/awards/award.ts';
import type { SubjectId } from '../../domain/kernel/ids.ts';
import type { Subject } from '../../domain/people/subject.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { someEntry } from '../../domain/register/testing/some-entry.ts';
import type { Repositories } from '../repositories.ts';

/** A person of the registry. */
function someSubject(id: string, change: Partial<Subject> = {}): Subject {
  return {
    id: `subject-${id}` as SubjectId,
    kind: 'individual',
    salutation: 'Ông',
    name: 'Lò Văn Ừng',
    gender: null,
    birthDate: null,
    birthYear: null,
    position: '',
    unitId: null,
    isUnit: false,
    objectClass: '',
    ethnicity: '',
    address: '',
    code: '',
    note: '',
    mergedInto: null,
    isSample: false,
    revision: 1,
    ...change,
  };
}

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

import type { SubjectId } from '../../kernel/ids.ts';
import type { Subject } from '../subject.ts';

/** A man of whom no more than the name is known. */
export function someSubject(id: string, change: Partial<Subject> = {}): Subject {
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

import type { SubjectKind } from '../../domain/awards/award.ts';
import type { RegisterEntryId, SubjectId } from '../../domain/kernel/ids.ts';
import type { Subject } from '../../domain/people/subject.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { Repositories } from '../repositories.ts';
import { day } from './sample-office.ts';

/** A person of the registry. */
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

/** An award of 2026 with a number in the register. */
export function someEntry(id: string, change: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    id: `entry-${id}` as RegisterEntryId,
    subjectId: `subject-${id}` as SubjectId,
    awardCode: 'BK_TINH',
    category: 'merit',
    year: 2026,
    number: 1,
    decisionNumber: '1742/QĐ-UBND',
    decisionDate: day('2026-12-05'),
    decidedBy: 'Chủ tịch UBND tỉnh Lai Châu',
    signer: 'Trần Thị Minh Phượng',
    achievement: 'đã có thành tích xuất sắc trong phong trào thi đua năm 2026',
    name: 'Lò Văn Ừng',
    position: 'Trưởng phòng Tổ chức',
    unitName: 'Sở Nội vụ',
    unitId: null,
    certificateNumber: '',
    deliveredOn: null,
    deliveredTo: '',
    status: 'in_force',
    note: '',
    decisionId: null,
    proposalId: null,
    sourceHash: null,
    sourceRow: null,
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

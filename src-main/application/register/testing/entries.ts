import type { RegisterEntryId, SubjectId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Subject } from '../../../domain/people/subject.ts';
import type { RegisterEntry } from '../../../domain/register/register-entry.ts';
import type { Office } from '../../testing/office.ts';
import { day } from '../../testing/sample-office.ts';

const someone: Subject = {
  id: 'subject' as SubjectId,
  kind: 'individual',
  salutation: '',
  name: '',
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
};

const entry: RegisterEntry = {
  id: 'entry' as RegisterEntryId,
  subjectId: someone.id,
  awardCode: 'BK_TINH',
  category: 'merit',
  year: 2025,
  number: null,
  decisionNumber: '12/QĐ-UBND',
  decisionDate: day('2025-12-05'),
  decidedBy: 'Chủ tịch UBND tỉnh',
  signer: 'Lê Văn Lương',
  achievement: 'Hoàn thành xuất sắc nhiệm vụ năm 2025',
  name: 'Lò Văn An',
  position: 'Chuyên viên',
  unitName: 'Xã Bum Tở',
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
};

/** Stores awards, each of somebody of its own unless told whose; answers with them in the order given. */
export function storeEntries(
  { services }: Office,
  given: readonly (Partial<RegisterEntry> & { kind?: Subject['kind'] })[],
): RegisterEntry[] {
  const stored = services.runCommand('store_entries', 'test', 'test', (repositories) => {
    const value = given.map(({ kind = 'individual', ...fields }, index): RegisterEntry => {
      const id = `entry-${index + 1}` as RegisterEntryId;
      const subjectId = fields.subjectId ?? (`subject-${index + 1}` as SubjectId);
      const made = { ...entry, id, ...fields, subjectId };
      if (!repositories.subjects.find(subjectId)) {
        repositories.subjects.insert({ ...someone, id: subjectId, kind, name: made.name });
      }
      repositories.register.insert(made);
      return made;
    });
    return ok({ value, payload: null, changed: [] });
  });
  if (!stored.ok) throw new Error('The entries were not stored');
  return stored.value;
}

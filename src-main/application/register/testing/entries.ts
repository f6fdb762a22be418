import type { RegisterEntryId, SubjectId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Subject } from '../../../domain/people/subject.ts';
import { someSubject } from '../../../domain/people/testing/some-subject.ts';
import type { RegisterEntry } from '../../../domain/register/register-entry.ts';
import { someEntry } from '../../../domain/register/testing/some-entry.ts';
import type { Office } from '../../testing/office.ts';
import { day } from '../../testing/sample-office.ts';

const entry = someEntry('', {
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
});

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
        repositories.subjects.insert(
          someSubject('', { id: subjectId, kind, salutation: '', name: made.name }),
        );
      }
      repositories.register.insert(made);
      return made;
    });
    return ok({ value, payload: null, changed: [] });
  });
  if (!stored.ok) throw new Error('The entries were not stored');
  return stored.value;
}

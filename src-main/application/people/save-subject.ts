import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { SubjectKind } from '../../domain/awards/award.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { SubjectId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Subject } from '../../domain/people/subject.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, IdSource } from '../ports.ts';

type SubjectEdit = Omit<Subject, 'id' | 'mergedInto' | 'isSample' | 'revision'> & {
  readonly id: SubjectId | null;
  readonly baseRevision: number | null;
};

/** Adds an entry to the registry, or changes a known one. */
export function saveSubject(
  ports: CommandPorts & { ids: IdSource; clock: Clock },
  { id: knownId, baseRevision, ...edit }: SubjectEdit,
): Result<{ id: SubjectId; revision: number }, Refusal> {
  const id = knownId ?? (ports.ids.newId() as SubjectId);
  return command(ports, 'save_subject', id, ({ subjects, units }) => {
    const known = knownId === null ? undefined : subjects.find(knownId);
    if (knownId !== null && known === undefined) return refuse(RefusalCode.notFound);
    if (known && known.revision !== baseRevision) {
      return refuse(RefusalCode.staleRevision, { name: known.name });
    }
    const wrong = refuseSubject(edit, localMomentOf(ports.clock.now()).date);
    if (wrong) return wrong;
    if (edit.unitId !== null && !units.find(edit.unitId)) return refuse(RefusalCode.notFound);
    const subject: Subject = {
      ...edit,
      ...birthOf(edit),
      gender: edit.kind === SubjectKind.individual ? edit.gender : null,
      isUnit: edit.kind === SubjectKind.collective && edit.isUnit,
      id,
      mergedInto: known?.mergedInto ?? null,
      isSample: known?.isSample ?? false,
      revision: (known?.revision ?? 0) + 1,
    };
    if (known) subjects.update(subject);
    else subjects.insert(subject);
    return ok({
      value: { id, revision: subject.revision },
      payload: subject,
      changed: [{ topic: 'people', id }],
    });
  });
}

type Edit = Pick<SubjectEdit, 'kind' | 'name' | 'birthDate' | 'birthYear'>;

function refuseSubject({ kind, name, birthDate, birthYear }: Edit, today: Subject['birthDate']) {
  if (name === '') return refuse(RefusalCode.subjectNameMissing);
  if (kind !== SubjectKind.individual || today === null) return null;
  if (birthDate !== null && birthDate > today) {
    return refuse(RefusalCode.birthInFuture, { name, birth: formatDate(birthDate) });
  }
  return birthYear !== null && birthYear > Number(today.slice(0, 4))
    ? refuse(RefusalCode.birthInFuture, { name, birth: birthYear })
    : null;
}

/** The year follows from the day; only persons have either. */
function birthOf({ kind, birthDate, birthYear }: Edit): Pick<Subject, 'birthDate' | 'birthYear'> {
  if (kind !== SubjectKind.individual) return { birthDate: null, birthYear: null };
  return { birthDate, birthYear: birthDate === null ? birthYear : Number(birthDate.slice(0, 4)) };
}

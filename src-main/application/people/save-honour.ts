import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { RegisterEntryId, SubjectId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Subject } from '../../domain/people/subject.ts';
import { EntryStatus, RegisterChangeKind } from '../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, IdSource, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { standingSubject, subjectIdsOf } from './subject-ids.ts';
import { honourName } from './subject-lines.ts';

const typedFields = [
  'awardCode',
  'category',
  'year',
  'decisionNumber',
  'decisionDate',
  'decidedBy',
  'achievement',
  'position',
  'unitId',
  'note',
] as const;

type HonourEdit = Pick<RegisterEntry, (typeof typedFields)[number]> & {
  readonly id: RegisterEntryId | null;
  readonly baseRevision: number | null;
  readonly subjectId: SubjectId;
};

/**
 * Writes an award of earlier years down as history, or corrects one that was typed or imported wrongly. What has a number or a
 * decision of the program's own is changed in the register only.
 */
export function saveHonour(
  ports: CommandPorts & Pick<Law, 'awards'> & { ids: IdSource; clock: Clock },
  edit: HonourEdit,
): Result<{ id: RegisterEntryId; revision: number }, Refusal> {
  const id = edit.id ?? (ports.ids.newId() as RegisterEntryId);
  return command(ports, 'save_honour', id, (repositories) => {
    const { register, units } = repositories;
    const known = edit.id === null ? undefined : register.find(edit.id);
    const subject = standingSubject(repositories, known?.subjectId ?? edit.subjectId);
    if (!subject || (edit.id !== null && !known)) return refuse(RefusalCode.notFound);
    if (known && known.revision !== edit.baseRevision) {
      return refuse(RefusalCode.staleRevision, { name: subject.name });
    }
    if (known && (known.number !== null || known.decisionId !== null)) {
      return refuse(RefusalCode.honourInRegister, { name: subject.name });
    }
    const unit = edit.unitId === null ? undefined : units.find(edit.unitId);
    if (edit.unitId !== null && !unit) return refuse(RefusalCode.notFound);
    const wrong = refuseHonour(ports, repositories, edit, subject);
    if (wrong) return wrong;
    const entry: RegisterEntry = {
      ...(known ?? newHistory(id, subject)),
      ...typed(edit),
      unitName: unit?.name ?? (known?.unitId === null ? known.unitName : ''),
      revision: (known?.revision ?? 0) + 1,
    };
    if (known) correct(ports, repositories, known, entry);
    else register.insert(entry);
    return ok({
      value: { id, revision: entry.revision },
      payload: { ...edit, id },
      changed: [
        { topic: 'people', id: subject.id },
        { topic: 'register', id },
      ],
    });
  });
}

function refuseHonour(
  { awards, clock }: Pick<Law, 'awards'> & { clock: Clock },
  repositories: Repositories,
  edit: HonourEdit,
  subject: Subject,
) {
  const { awardCode, year, decisionDate } = edit;
  const today = localMomentOf(clock.now()).date;
  const award = awards.find(({ code }) => code === awardCode);
  if (!award) return refuse(RefusalCode.notFound);
  if (!award.subjectKinds.includes(subject.kind)) {
    return refuse(RefusalCode.awardNotForSubject, { award: award.name });
  }
  if (year > Number(today.slice(0, 4))) return refuse(RefusalCode.yearInFuture, { year });
  if (decisionDate !== null) {
    const date = formatDate(decisionDate);
    if (decisionDate > today) return refuse(RefusalCode.dateInFuture, { date });
    if (decisionDate < `${year}-01-01`) return refuse(RefusalCode.decidedBeforeYear, { date, year });
  }
  const twin = repositories.register
    .ofSubjects(subjectIdsOf(repositories, subject.id))
    .find((other) => other.id !== edit.id && isSameHonour(other, edit));
  if (!twin) return null;
  const name = honourName(awards, { awardCode, decisionDate, year });
  return refuse(RefusalCode.honourKnown, { award: name, year, name: subject.name });
}

function isSameHonour(
  other: RegisterEntry,
  edit: { awardCode: AwardCode; year: number; decisionNumber: string; decisionDate: IsoDate | null },
): boolean {
  return (
    other.awardCode === edit.awardCode &&
    other.year === edit.year &&
    foldText(other.decisionNumber) === foldText(edit.decisionNumber) &&
    other.status === EntryStatus.inForce
  );
}

function correct(
  { clock }: { clock: Clock },
  { register }: Repositories,
  before: RegisterEntry,
  after: RegisterEntry,
): void {
  const changed = typedFields.filter((field) => before[field] !== after[field]);
  const textsOf = (entry: RegisterEntry) =>
    Object.fromEntries(changed.map((field) => [field, String(entry[field] ?? '')]));
  register.update(after);
  if (changed.length === 0) return;
  register.addChange({
    entryId: after.id,
    at: clock.now(),
    kind: RegisterChangeKind.correction,
    reason: '',
    document: '',
    before: textsOf(before),
    after: textsOf(after),
  });
}

function typed(edit: HonourEdit): Pick<RegisterEntry, (typeof typedFields)[number]> {
  const { awardCode, category, year, decisionNumber, decisionDate, decidedBy } = edit;
  const { achievement, position, unitId, note } = edit;
  return {
    awardCode,
    category,
    year,
    decisionNumber,
    decisionDate,
    decidedBy,
    achievement,
    position,
    unitId,
    note,
  };
}

function newHistory(id: RegisterEntryId, { id: subjectId, name }: Subject) {
  return {
    id,
    subjectId,
    name,
    number: null,
    signer: '',
    certificateNumber: '',
    deliveredOn: null,
    deliveredTo: '',
    status: EntryStatus.inForce,
    decisionId: null,
    proposalId: null,
    sourceHash: null,
    sourceRow: null,
  };
}

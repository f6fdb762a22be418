import type { SubjectKind } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import { cleanText, foldText } from '../../domain/kernel/vietnamese-text.ts';
import { Gender } from '../../domain/people/subject.ts';
import type { Subject } from '../../domain/people/subject.ts';
import { successorsOf, unitsOfLineage } from '../../domain/units/lineage.ts';
import type { UnitSuccession } from '../../domain/units/unit.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { standingSubject } from './subject-ids.ts';

/** A person, collective or household as a list or a form names it. */
export type SubjectDescription = Pick<Subject, 'kind' | 'salutation' | 'name' | 'position' | 'unitId'> &
  Partial<
    Pick<
      Subject,
      | 'gender'
      | 'birthDate'
      | 'birthYear'
      | 'isUnit'
      | 'objectClass'
      | 'ethnicity'
      | 'address'
      | 'code'
      | 'isSample'
    >
  >;

export type SubjectStore = Pick<Repositories, 'subjects' | 'units'>;

/** A registry whose changes are kept for a command that comes later; what is read of it is as it stands. */
export type LaterSubjects = SubjectStore & { write(repositories: Pick<Repositories, 'subjects'>): void };

export function createLaterSubjects({ subjects, units }: SubjectStore): LaterSubjects {
  const changes: ((store: Repositories['subjects']) => void)[] = [];
  return {
    units,
    subjects: {
      ...subjects,
      insert: (subject) => void changes.push((store) => store.insert(subject)),
      update: (subject) => void changes.push((store) => store.update(subject)),
    },
    write(repositories) {
      for (const change of changes) change(repositories.subjects);
    },
  };
}

/** Finds or makes registry entries one after the other and remembers what it has seen: for lists. */
export type SubjectTier = { tie(description: SubjectDescription): SubjectId };

/**
 * The registry's entry of who a list names; where there is none, or more than one that it could be, a new entry is made, which the
 * search for doubles will show. Entries are the same where kind and folded name agree, the unit is the same or of its lineage
 * and dates of birth don't contradict. To be called inside a command.
 */
export function tieSubject(
  repositories: SubjectStore,
  ids: IdSource,
  description: SubjectDescription,
): SubjectId {
  const { subjects, units } = repositories;
  const key = foldText(description.name);
  const known = [
    ...subjects.ofName(description.name),
    ...subjects.merged().filter(({ name }) => foldText(name) === key),
  ];
  return tieAmong(repositories, ids, rememberLineages(units.successions()), known, description).id;
}

/**
 * Like `tieSubject` for a list of these names: reads the registry once. Nothing else may write to it while the tier is in use.
 */
export function createSubjectTier(
  repositories: SubjectStore,
  ids: IdSource,
  names: readonly string[],
): SubjectTier {
  const tier = createNamedTier(repositories, ids);
  tier.learn(names);
  return tier;
}

/** A tier that reads the registry by the names that will be tied: for lists that are stored in many commands. */
export type NamedSubjectTier = SubjectTier & {
  /** Reads who bears these names, those not read before; to be called before any of them is tied. */
  learn(names: readonly string[]): void;
};

export function createNamedTier(repositories: SubjectStore, ids: IdSource): NamedSubjectTier {
  const { subjects, units } = repositories;
  const lineages = rememberLineages(units.successions());
  const merged = Map.groupBy(subjects.merged(), ({ name }) => foldText(name));
  const byName = new Map<string, readonly Subject[]>();
  return {
    learn(names) {
      const keys = new Set(names.map(foldText).filter((key) => !byName.has(key)));
      if (keys.size === 0) return;
      const found = Map.groupBy(subjects.ofNames([...keys]), ({ name }) => foldText(name));
      for (const key of keys) byName.set(key, [...(found.get(key) ?? []), ...(merged.get(key) ?? [])]);
    },
    tie(description) {
      const key = foldText(description.name);
      const known = byName.get(key) ?? [];
      const subject = tieAmong(repositories, ids, lineages, known, description);
      byName.set(key, [...known.filter(({ id }) => id !== subject.id), subject]);
      return subject.id;
    },
  };
}

/** Units that went into others, each looked up once: a list names many people of few units. */
type Lineages = {
  readonly successions: readonly UnitSuccession[];
  unitsOf(unitId: UnitId): readonly UnitId[];
};

function rememberLineages(successions: readonly UnitSuccession[]): Lineages {
  const known = new Map<UnitId, readonly UnitId[]>();
  return {
    successions,
    unitsOf(unitId) {
      const units = known.get(unitId) ?? unitsOfLineage(successions, unitId);
      known.set(unitId, units);
      return units;
    },
  };
}

function tieAmong(
  { subjects }: SubjectStore,
  ids: IdSource,
  lineages: Lineages,
  known: readonly Subject[],
  description: SubjectDescription,
): Subject {
  const wanted = newSubject(ids, description);
  const lineage = wanted.unitId === null ? [] : lineages.unitsOf(wanted.unitId);
  const same = known.filter((subject) => isSame(subject, wanted, lineage));
  const standing = new Map(
    same.flatMap((one) => {
      const subject = one.mergedInto === null ? one : standingSubject({ subjects }, one.id);
      return subject ? [[subject.id, subject]] : [];
    }),
  );
  const [subject] = standing.values();
  if (!subject || standing.size > 1) {
    subjects.insert(wanted);
    return wanted;
  }
  const completed = complete(subject, wanted, lineages.successions);
  if (completed !== subject) subjects.update(completed);
  return completed;
}

function isSame(known: Subject, wanted: Subject, lineage: readonly UnitId[]): boolean {
  if (known.kind !== wanted.kind || birthsContradict(known, wanted)) return false;
  // A unit that took others in is another collective than each of them, even where the name stayed.
  if (known.isUnit || wanted.isUnit) return known.unitId === wanted.unitId;
  if (known.unitId !== null && wanted.unitId !== null) return lineage.includes(known.unitId);
  // Namesakes without a unit are many: something else must agree too.
  return known.unitId === wanted.unitId && agreeBesidesName(known, wanted);
}

function agreeBesidesName(a: Subject, b: Subject): boolean {
  if (a.birthDate !== null && a.birthDate === b.birthDate) return true;
  return (
    (['position', 'address', 'code'] as const).some(
      (field) => a[field] !== '' && foldText(a[field]) === foldText(b[field]),
    ) ||
    (a.birthYear !== null && a.birthYear === b.birthYear)
  );
}

function birthsContradict(a: Subject, b: Subject): boolean {
  if (a.birthDate !== null && b.birthDate !== null) return a.birthDate !== b.birthDate;
  return a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear;
}

/** The known entry with what it lacked, moved on where its unit has gone into the one that is named now. */
function complete(known: Subject, wanted: Subject, successions: readonly UnitSuccession[]): Subject {
  const movedOn =
    known.unitId !== null &&
    wanted.unitId !== null &&
    successorsOf(successions, known.unitId).has(wanted.unitId);
  const completed: Subject = {
    ...known,
    salutation: known.salutation || wanted.salutation,
    gender: known.gender ?? wanted.gender,
    birthDate: known.birthDate ?? wanted.birthDate,
    birthYear: known.birthYear ?? wanted.birthYear,
    position: known.position || wanted.position,
    unitId: movedOn ? wanted.unitId : known.unitId,
    objectClass: known.objectClass || wanted.objectClass,
    ethnicity: known.ethnicity || wanted.ethnicity,
    address: known.address || wanted.address,
    code: known.code || wanted.code,
  };
  const changed = Object.entries(completed).some(([field, value]) => known[field as keyof Subject] !== value);
  return changed ? { ...completed, revision: known.revision + 1 } : known;
}

function newSubject(ids: IdSource, description: SubjectDescription): Subject {
  const { birthDate = null } = description;
  return {
    id: ids.newId() as SubjectId,
    kind: description.kind,
    salutation: cleanText(description.salutation),
    name: cleanText(description.name),
    gender: description.gender ?? genderOf(description.kind, description.salutation),
    birthDate,
    birthYear: birthDate === null ? (description.birthYear ?? null) : yearOf(birthDate),
    position: cleanText(description.position),
    unitId: description.unitId,
    isUnit: description.isUnit ?? false,
    objectClass: cleanText(description.objectClass ?? ''),
    ethnicity: cleanText(description.ethnicity ?? ''),
    address: cleanText(description.address ?? ''),
    code: cleanText(description.code ?? ''),
    note: '',
    mergedInto: null,
    isSample: description.isSample ?? false,
    revision: 1,
  };
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function genderOf(kind: SubjectKind, salutation: string): Gender | null {
  if (kind !== 'individual') return null;
  const folded = foldText(salutation);
  if (folded === 'ong') return Gender.male;
  return folded === 'ba' ? Gender.female : null;
}

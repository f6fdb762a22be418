import { SubjectKind } from '../awards/award.ts';
import type { SubjectId, UnitId } from '../kernel/ids.ts';
import { foldText } from '../kernel/vietnamese-text.ts';
import { isOneEditApart, nearKeysOf } from './one-edit.ts';
import type { Subject } from './subject.ts';

/** What speaks for two entries being one and the same. */
export const DoubleReason = {
  /** But for accents, đ, capitals and the form of the letters. */
  sameName: 'same_name',
  wordOrder: 'word_order',
  /** One letter differs, or two neighbours changed places. */
  nearName: 'near_name',
  sameUnit: 'same_unit',
  /** One's unit went into the other's. */
  sameLineage: 'same_lineage',
  otherUnit: 'other_unit',
  sameBirthDate: 'same_birth_date',
  sameBirthYear: 'same_birth_year',
  samePosition: 'same_position',
} as const;
export type DoubleReason = (typeof DoubleReason)[keyof typeof DoubleReason];

/** Two entries that may be the same; the score goes from 0 to 100. */
export type Double = {
  readonly a: SubjectId;
  readonly b: SubjectId;
  readonly score: number;
  readonly reasons: readonly DoubleReason[];
};

type Relation = 'same' | 'lineage' | 'other';

/** How much a reason adds. Only the order of the answers hangs on these figures; nothing is merged by them. */
const weights: Readonly<Record<DoubleReason, number>> = {
  same_name: 45,
  word_order: 35,
  near_name: 25,
  same_unit: 25,
  same_lineage: 20,
  other_unit: 0,
  same_birth_date: 30,
  same_birth_year: 20,
  same_position: 10,
};

/** A name that more persons than these bear says little by itself: namesakes in other units then need a birth that agrees. */
const COMMON_NAME = 5;

/**
 * Pairs of entries that may be the same, the likeliest first. Entries whose births or genders contradict are never paired;
 * collectives and households only within a unit and its lineage, since every commune has its `Văn phòng`.
 *
 * @param lineageOf the unit with all that went into it and all that it went into
 * @param apart pairs that the office has found to be two, as `pairKey` names them
 */
export function findDoubles(
  subjects: readonly Subject[],
  lineageOf: (unitId: UnitId) => ReadonlySet<UnitId>,
  apart: ReadonlySet<string>,
): Double[] {
  const entries = subjects.map((subject) => ({ subject, key: foldText(subject.name) }));
  const found = new Map<string, Double>();

  function look(group: readonly Entry[], name: DoubleReason): void {
    group.forEach((first, index) => {
      for (const second of group.slice(index + 1)) {
        if (name === DoubleReason.nearName && !isOneEditApart(first.key, second.key)) continue;
        const key = pairKey(first.subject.id, second.subject.id);
        if (found.has(key) || apart.has(key)) continue;
        const double = compare(first, second, name, group.length, lineageOf);
        if (double) found.set(key, double);
      }
    });
  }

  for (const group of groups(entries, ({ subject, key }) => [`${subject.kind} ${key}`])) {
    look(group, DoubleReason.sameName);
  }
  const persons = entries.filter(({ subject }) => subject.kind === SubjectKind.individual);
  for (const group of groups(persons, ({ key }) => [key.split(' ').toSorted().join(' ')])) {
    look(group, DoubleReason.wordOrder);
  }
  const placed = entries.filter(({ subject }) => subject.unitId !== null);
  for (const ofUnit of groups(placed, ({ subject }) => [`${subject.kind} ${subject.unitId}`])) {
    for (const group of groups(ofUnit, ({ key }) => nearKeysOf(key))) look(group, DoubleReason.nearName);
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score);
}

/** One text for a pair, whichever of the two is named first. */
export function pairKey(a: SubjectId, b: SubjectId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

type Entry = { readonly subject: Subject; readonly key: string };

/** The entries that share a key, where there are at least two. */
function groups(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): Entry[][] {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const known = byKey.get(key);
      if (known) known.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}

function compare(
  { subject: a }: Entry,
  { subject: b }: Entry,
  name: DoubleReason,
  namesakes: number,
  lineageOf: (unitId: UnitId) => ReadonlySet<UnitId>,
): Double | null {
  if (contradict(a, b)) return null;
  const relation = relationOf(a, b, lineageOf);
  const birth = birthReason(a, b);
  if (relation === 'other') {
    if (a.kind !== SubjectKind.individual) return null;
    if (birth === null && namesakes > COMMON_NAME) return null;
  }
  const reasons = [
    name,
    relation === 'same'
      ? DoubleReason.sameUnit
      : relation === 'lineage'
        ? DoubleReason.sameLineage
        : DoubleReason.otherUnit,
    ...(birth === null ? [] : [birth]),
    ...(a.position !== '' && foldText(a.position) === foldText(b.position)
      ? [DoubleReason.samePosition]
      : []),
  ];
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0);
  return { a: a.id, b: b.id, score: Math.min(score, 100), reasons };
}

function contradict(a: Subject, b: Subject): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return true;
  if (a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate) return true;
  if (a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear) return true;
  // A unit that took others in is another collective than each of them.
  return (a.isUnit || b.isUnit) && a.unitId !== b.unitId;
}

function birthReason(a: Subject, b: Subject): DoubleReason | null {
  if (a.birthDate !== null && a.birthDate === b.birthDate) return DoubleReason.sameBirthDate;
  return a.birthYear !== null && a.birthYear === b.birthYear ? DoubleReason.sameBirthYear : null;
}

function relationOf(a: Subject, b: Subject, lineageOf: (unitId: UnitId) => ReadonlySet<UnitId>): Relation {
  if (a.unitId === null || b.unitId === null) return 'other';
  if (a.unitId === b.unitId) return 'same';
  return lineageOf(a.unitId).has(b.unitId) ? 'lineage' : 'other';
}

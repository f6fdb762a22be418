import { addDays } from '../kernel/date-spans.ts';
import { isInForce } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { foldText } from '../kernel/vietnamese-text.ts';
import { CouncilKind } from './council.ts';
import type { Council, CouncilMember } from './council.ts';

/** A time with its first and last day; without a last day it goes on. */
export type Period = { readonly validFrom: IsoDate; readonly validTo: IsoDate | null };

/** What makes terms those of one council: there is one provincial council and one standing committee; others go by name. */
export type CouncilSeries = Pick<Council, 'kind' | 'name'>;

/** Whether two are terms of the same council. */
export function isSameSeries(a: CouncilSeries, b: CouncilSeries): boolean {
  return a.kind === b.kind && (a.kind !== CouncilKind.other || foldText(a.name) === foldText(b.name));
}

/** Whether two times share a day. */
export function overlap(a: Period, b: Period): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

/** The term of a council that runs on a day; undefined where none does. */
export function councilOn(
  councils: readonly Council[],
  series: CouncilSeries,
  date: IsoDate,
): Council | undefined {
  return councils.find((council) => isSameSeries(council, series) && isInForce(council, date));
}

const provincial: CouncilSeries = { kind: CouncilKind.provincial, name: '' };

/** The provincial council of a day; undefined where no decision was in force. */
export function provincialCouncilOn(councils: readonly Council[], date: IsoDate): Council | undefined {
  return councilOn(councils, provincial, date);
}

/** The members who count on a day, in the council's order. There are none outside of its term, whatever their own days say. */
export function membersOn(
  council: Pick<Council, 'validFrom' | 'validTo' | 'members'>,
  date: IsoDate,
): CouncilMember[] {
  return isInForce(council, date) ? council.members.filter((member) => isInForce(member, date)) : [];
}

/** A day from which a council is another than the day before. */
export type MembershipChange = {
  readonly day: IsoDate;
  readonly joined: readonly CouncilMember[];
  /** Who was a member the day before and no longer is. */
  readonly left: readonly CouncilMember[];
  /** N from this day on. */
  readonly count: number;
};

/** All days on which the members change, the earliest first; the first is that of the decision. */
export function membershipChanges(council: Council): MembershipChange[] {
  const { members } = council;
  const days = [council, ...members].flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  return [...new Set(days)].toSorted().flatMap((day) => {
    const now = membersOn(council, day);
    const before = membersOn(council, addDays(day, -1));
    const joined = now.filter((member) => !before.includes(member));
    const left = before.filter((member) => !now.includes(member));
    return joined.length + left.length === 0 ? [] : [{ day, joined, left, count: now.length }];
  });
}

/**
 * Where a new decision puts the term that begins on `validFrom` between the known terms of the same council: which one ends the day before, and
 * the new term's own last day where a later one is known. Null where another begins on the very day.
 */
export function placeTerm(
  terms: readonly Council[],
  validFrom: IsoDate,
): { readonly ends: Council | null; readonly validTo: IsoDate | null } | null {
  if (terms.some((term) => term.validFrom === validFrom)) return null;
  const later = terms
    .filter((term) => term.validFrom > validFrom)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  return {
    ends: terms.find((term) => isInForce(term, validFrom)) ?? null,
    validTo: later ? addDays(later.validFrom, -1) : null,
  };
}

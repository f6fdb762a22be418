import type { SubjectKind } from '../awards/award.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { SubjectId, UnitId } from '../kernel/ids.ts';

export const Gender = { male: 'male', female: 'female' } as const;
export type Gender = (typeof Gender)[keyof typeof Gender];

/** A person, collective or household of the registry. Persons keep their history when they or their unit move. */
export type Subject = {
  readonly id: SubjectId;
  readonly kind: SubjectKind;
  /** `Ông`, `Bà`; empty for collectives and households. */
  readonly salutation: string;
  readonly name: string;
  readonly gender: Gender | null;
  /** A day, or just a year where no day is known. */
  readonly birthDate: IsoDate | null;
  readonly birthYear: number | null;
  readonly position: string;
  readonly unitId: UnitId | null;
  /** The collective is the unit itself and not a part of it. */
  readonly isUnit: boolean;
  /** As the lists class it: `Người trực tiếp công tác, lao động`. */
  readonly objectClass: string;
  readonly ethnicity: string;
  readonly address: string;
  /** The office's or the personnel system's number; empty where there is none. */
  readonly code: string;
  readonly note: string;
  /** The entry that this one was found to be the same as; it then shows under that one alone. */
  readonly mergedInto: SubjectId | null;
  readonly isSample: boolean;
  readonly revision: number;
};

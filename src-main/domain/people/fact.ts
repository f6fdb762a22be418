import type { IsoDate } from '../kernel/dates.ts';
import type { FactId, SubjectId } from '../kernel/ids.ts';

/** How well a year's tasks were done, the best first: HTXSNV, HTTNV, HTNV, KHTNV. */
export const RatingLevel = {
  excellent: 'excellent',
  good: 'good',
  completed: 'completed',
  failed: 'failed',
} as const;
export type RatingLevel = (typeof RatingLevel)[keyof typeof RatingLevel];

/** How far an initiative or topic is recognised, the widest first. */
export const InitiativeScope = { nation: 'nation', province: 'province', unit: 'unit' } as const;
export type InitiativeScope = (typeof InitiativeScope)[keyof typeof InitiativeScope];

export const InitiativeForm = { initiative: 'initiative', topic: 'topic' } as const;
export type InitiativeForm = (typeof InitiativeForm)[keyof typeof InitiativeForm];

/** khiển trách, cảnh cáo, and what is harder, the mildest first. */
export const DisciplineLevel = {
  reprimand: 'reprimand',
  warning: 'warning',
  demotion: 'demotion',
  dismissal: 'dismissal',
} as const;
export type DisciplineLevel = (typeof DisciplineLevel)[keyof typeof DisciplineLevel];

/** Why a case rests (NĐ152 Đ.4 k.4). */
export const SuspensionCause = {
  discipline: 'discipline',
  inspection: 'inspection',
  investigation: 'investigation',
  complaint: 'complaint',
  press: 'press',
} as const;
export type SuspensionCause = (typeof SuspensionCause)[keyof typeof SuspensionCause];

export const LeaveCause = {
  maternity: 'maternity',
  training: 'training',
  injury: 'injury',
  other: 'other',
} as const;
export type LeaveCause = (typeof LeaveCause)[keyof typeof LeaveCause];

/** Leadership posts by rank for long service, the highest first; which posts belong to a group is data of the rules. */
export const PostGroup = {
  provinceHead: 'province_head',
  provinceDeputy: 'province_deputy',
  departmentHead: 'department_head',
  departmentDeputy: 'department_deputy',
} as const;
export type PostGroup = (typeof PostGroup)[keyof typeof PostGroup];

/** Numbers of a collective's year. */
export const CollectiveFigure = {
  members: 'members',
  women: 'women',
  /** completed their tasks */
  completed: 'completed',
  /** hold Lao động tiên tiến */
  advanced: 'advanced',
  /** hold Chiến sĩ thi đua cơ sở */
  fighters: 'fighters',
  /** were disciplined by cảnh cáo or harder */
  warned: 'warned',
} as const;
export type CollectiveFigure = (typeof CollectiveFigure)[keyof typeof CollectiveFigure];

/** What the office has looked through to the end, so that what is not there did not happen. */
export const Completeness = {
  honours: 'honours',
  ratings: 'ratings',
  initiatives: 'initiatives',
  disciplines: 'disciplines',
  /** posts of leadership */
  posts: 'posts',
} as const;
export type Completeness = (typeof Completeness)[keyof typeof Completeness];

export type FactContent =
  | { readonly kind: 'rating'; readonly year: number; readonly level: RatingLevel }
  | {
      readonly kind: 'initiative';
      readonly year: number;
      readonly title: string;
      readonly form: InitiativeForm;
      readonly scope: InitiativeScope;
      /** Decision and body: `QĐ số 12/QĐ-UBND ngày 05/3/2025 của Chủ tịch UBND tỉnh`. */
      readonly recognisedBy: string;
    }
  | {
      readonly kind: 'discipline';
      readonly level: DisciplineLevel;
      readonly from: IsoDate;
      /** The last day in force; null while it is. */
      readonly to: IsoDate | null;
    }
  | {
      readonly kind: 'suspension';
      readonly cause: SuspensionCause;
      readonly from: IsoDate;
      readonly to: IsoDate | null;
    }
  /** Began work at the unit. */
  | { readonly kind: 'recruitment'; readonly on: IsoDate }
  | {
      readonly kind: 'leave';
      readonly cause: LeaveCause;
      readonly from: IsoDate;
      readonly to: IsoDate | null;
    }
  | {
      readonly kind: 'post';
      readonly title: string;
      readonly group: PostGroup;
      readonly from: IsoDate;
      readonly to: IsoDate | null;
    }
  /** Figures that nobody gave are null. */
  | {
      readonly kind: 'figures';
      readonly year: number;
      readonly figures: Readonly<Record<CollectiveFigure, number | null>>;
    }
  | {
      readonly kind: 'placing';
      readonly year: number;
      readonly cluster: string;
      readonly place: number;
      readonly members: number;
    }
  | {
      readonly kind: 'complete';
      readonly about: Completeness;
      readonly fromYear: number;
      readonly toYear: number;
    }
  /** What the office states for a year about something that only people can judge; `key` is a condition's. */
  | { readonly kind: 'attestation'; readonly year: number; readonly key: string; readonly holds: boolean };

export type FactKind = FactContent['kind'];

/** Something known of a subject, with where it is written. */
export type SubjectFact = FactContent & {
  readonly id: FactId;
  readonly subjectId: SubjectId;
  /** `Phiếu đánh giá năm 2025`; empty where nobody said. */
  readonly source: string;
};

import { isInForce } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { ClusterId, UnitId } from '../kernel/ids.ts';

/** What a unit is; there is no district level since 01/7/2025. */
export const UnitKind = {
  commune: 'commune',
  ward: 'ward',
  department: 'department',
  partyBody: 'party_body',
  frontUnion: 'front_union',
  verticalAgency: 'vertical_agency',
  enterprise: 'enterprise',
  /** Dissolved on 01/7/2025; only old awards name them. */
  district: 'district',
} as const;
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

/** An organisation that takes part in emulation. Units are ended by a date and never deleted: old awards name them. */
export type Unit = {
  readonly id: UnitId;
  /** The national code of a commune or ward, or the office's abbreviation; unique among units in force. */
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly validFrom: IsoDate;
  /** The last day on which the unit exists; null while it does. */
  readonly validTo: IsoDate | null;
  readonly isSample: boolean;
  readonly revision: number;
};

/** Whether a unit takes part in emulation on a day; a district never does, whatever its dates say. */
export function takesPart(unit: Pick<Unit, 'kind' | 'validFrom' | 'validTo'>, on: IsoDate): boolean {
  return unit.kind !== UnitKind.district && isInForce(unit, on);
}

/** One unit went into another, by merger, division or renaming. */
export type UnitSuccession = {
  readonly predecessorId: UnitId;
  readonly successorId: UnitId;
  /** The first day of the successor. */
  readonly on: IsoDate;
  /** `Nghị quyết số 1670/NQ-UBTVQH15`. */
  readonly basis: string;
};

export const ClusterKind = { cluster: 'cluster', block: 'block' } as const;
export type ClusterKind = (typeof ClusterKind)[keyof typeof ClusterKind];

export const ClusterRole = { head: 'head', deputy: 'deputy', member: 'member' } as const;
export type ClusterRole = (typeof ClusterRole)[keyof typeof ClusterRole];

/** A cluster (cụm) or block (khối) of a year with its members, in the order of the office. */
export type Cluster = {
  readonly id: ClusterId;
  readonly year: number;
  readonly name: string;
  readonly kind: ClusterKind;
  readonly schemeKey: string;
  /** The version of the scheme that the cluster is scored by. */
  readonly schemeVersion: number;
  readonly members: readonly ClusterMember[];
  readonly revision: number;
};

export type ClusterMember = { readonly unitId: UnitId; readonly role: ClusterRole };

import type { InferContractRouterOutputs } from '@orpc/contract';

import type { clustersContract } from '../../../src-main/contract/units.contract.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { ClusterKind, ClusterRole, UnitKind } from '../../../src-main/domain/units/unit.ts';
import type { ClusterMember } from '../../../src-main/domain/units/unit.ts';

export type ClusterRow = InferContractRouterOutputs<typeof clustersContract>['list'][number];

/** A cluster or block as it is being edited; it is stored as one thing, with all its members. */
export type ClusterDraft = {
  /** Null for a new one. */
  readonly id: ClusterId | null;
  /** The revision the editing began from. */
  readonly baseRevision: number | null;
  readonly name: string;
  readonly kind: ClusterKind;
  /** Null until a scheme is chosen. */
  readonly schemeKey: string | null;
  readonly members: readonly ClusterMember[];
};

export function draftOf(cluster: ClusterRow): ClusterDraft {
  const { id, revision, name, kind, schemeKey, members } = cluster;
  return { id, baseRevision: revision, name, kind, schemeKey, members };
}

export function newDraft(schemeKey: string | null): ClusterDraft {
  return { id: null, baseRevision: null, name: '', kind: ClusterKind.cluster, schemeKey, members: [] };
}

/** Whether a draft says the same as what is stored. */
export function saysTheSame(draft: ClusterDraft, cluster: ClusterRow): boolean {
  return (
    draft.name === cluster.name &&
    draft.kind === cluster.kind &&
    draft.schemeKey === cluster.schemeKey &&
    draft.members.length === cluster.members.length &&
    draft.members.every(
      ({ unitId, role }, index) =>
        unitId === cluster.members[index]?.unitId && role === cluster.members[index].role,
    )
  );
}

/** Puts units at the end, as plain members; those that are in already stay as they are. */
export function addMembers(draft: ClusterDraft, unitIds: readonly UnitId[]): ClusterDraft {
  const known = new Set(draft.members.map(({ unitId }) => unitId));
  const added = unitIds
    .filter((unitId) => !known.has(unitId))
    .map((unitId) => ({ unitId, role: ClusterRole.member }));
  return { ...draft, members: [...draft.members, ...added] };
}

export function removeMember(draft: ClusterDraft, unitId: UnitId): ClusterDraft {
  return { ...draft, members: draft.members.filter((member) => member.unitId !== unitId) };
}

/** Moves a member one place; at either end it stays. */
export function moveMember(draft: ClusterDraft, unitId: UnitId, step: -1 | 1): ClusterDraft {
  const from = draft.members.findIndex((member) => member.unitId === unitId);
  const moved = draft.members[from];
  const to = from + step;
  if (moved === undefined || to < 0 || to >= draft.members.length) return draft;
  return { ...draft, members: draft.members.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/** Gives a member its role. A cluster has one head: the former one becomes a plain member. */
export function setRole(draft: ClusterDraft, unitId: UnitId, role: ClusterRole): ClusterDraft {
  return {
    ...draft,
    members: draft.members.map((member) => {
      if (member.unitId === unitId) return { unitId, role };
      return role === ClusterRole.head && member.role === ClusterRole.head
        ? { unitId: member.unitId, role: ClusterRole.member }
        : member;
    }),
  };
}

/** The units that exist at some time of the year and that no cluster or block has, stored or being edited. */
export function unplacedUnits<
  Unit extends {
    readonly id: UnitId;
    readonly kind: UnitKind;
    readonly validFrom: IsoDate;
    readonly validTo: IsoDate | null;
  },
>(
  units: readonly Unit[],
  groups: readonly { readonly members: readonly ClusterMember[] }[],
  year: number,
): readonly Unit[] {
  const placed = new Set(groups.flatMap(({ members }) => members.map(({ unitId }) => unitId)));
  return units.filter(
    (unit) =>
      !placed.has(unit.id) &&
      unit.kind !== UnitKind.district &&
      unit.validFrom <= `${year}-12-31` &&
      (unit.validTo === null || unit.validTo >= `${year}-01-01`),
  );
}

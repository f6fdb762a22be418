import { z } from 'zod';

import { CouncilRole } from '../domain/council/council.ts';
import type { ClusterId, CouncilMemberId, UnitId } from '../domain/kernel/ids.ts';
import { ClusterKind, ClusterRole, UnitKind } from '../domain/units/unit.ts';
import {
  LONGEST_LIST,
  code,
  count,
  idOf,
  isoDate,
  procedure,
  requiredText,
  revision,
  text,
  year,
} from './base.ts';

const unit = z.object({
  id: idOf<UnitId>(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(UnitKind),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  isSample: z.boolean(),
  revision,
});

const succession = z.object({
  predecessorId: idOf<UnitId>(),
  successorId: idOf<UnitId>(),
  on: isoDate,
  basis: z.string(),
});

const member = z.object({ unitId: idOf<UnitId>(), role: z.enum(ClusterRole) });

const cluster = z.object({
  id: idOf<ClusterId>(),
  year,
  name: z.string(),
  kind: z.enum(ClusterKind),
  schemeKey: z.string(),
  members: z.array(member.readonly()).readonly(),
  revision,
});

const councilMember = z.object({
  id: idOf<CouncilMemberId>(),
  fullName: z.string(),
  post: z.string(),
  role: z.enum(CouncilRole),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  revision,
});

/** Of a new thing `id` and `baseRevision` are null; of a known one they say which version the page showed. */
const editOf = <Id extends string>() => ({ id: idOf<Id>().nullable(), baseRevision: revision.nullable() });
const saved = <Id extends string>() => z.object({ id: idOf<Id>(), revision });

export const unitsContract = {
  /** All units, ended ones too, by kind and name in Vietnamese order. */
  list: procedure.output(z.array(unit)),
  save: procedure
    .input(
      z.object({
        ...editOf<UnitId>(),
        code: requiredText(20),
        name: requiredText(200),
        kind: z.enum(UnitKind),
        validFrom: isoDate,
      }),
    )
    .output(saved<UnitId>()),
  /** Ends a unit on a day, or opens it again with null. */
  end: procedure
    .input(z.object({ id: idOf<UnitId>(), baseRevision: revision, validTo: isoDate.nullable() }))
    .output(saved<UnitId>()),
  /** Every step from one unit into another, the earliest first. */
  successions: procedure.output(z.array(succession)),
  /**
   * Every one of the predecessors goes into every one of the successors on a day, and into the new unit where one is told. With
   * `endPredecessors` their last day is the one before.
   */
  saveSuccession: procedure
    .input(
      z.object({
        predecessorIds: z.array(idOf<UnitId>()).min(1).max(LONGEST_LIST),
        successorIds: z.array(idOf<UnitId>()).max(LONGEST_LIST),
        newUnit: z
          .object({ code: requiredText(20), name: requiredText(200), kind: z.enum(UnitKind) })
          .nullable(),
        on: isoDate,
        basis: text(300),
        endPredecessors: z.boolean(),
      }),
    )
    .output(z.object({ steps: count, newUnitId: idOf<UnitId>().nullable() })),
  /** Takes back one step that was wrong; the dates of both units stay. */
  removeSuccession: procedure
    .input(z.object({ predecessorId: idOf<UnitId>(), successorId: idOf<UnitId>() }))
    .output(z.object({})),
};

export const clustersContract = {
  list: procedure.input(z.object({ year })).output(z.array(cluster)),
  save: procedure
    .input(
      z.object({
        ...editOf<ClusterId>(),
        year,
        name: requiredText(200),
        kind: z.enum(ClusterKind),
        schemeKey: code,
        members: z.array(member).max(LONGEST_LIST),
      }),
    )
    .output(saved<ClusterId>()),
  /** The schemes of a year that a cluster can be scored by. */
  schemes: procedure
    .input(z.object({ year }))
    .output(z.array(z.object({ key: z.string(), name: z.string(), year, criteria: z.int() }))),
};

export const councilContract = {
  /** The council with all its members, ended ones too; null before the office has entered it. */
  get: procedure.output(
    z
      .object({
        name: z.string(),
        decisionNumber: z.string(),
        validFrom: isoDate,
        members: z.array(councilMember),
        revision,
      })
      .nullable(),
  ),
  save: procedure
    .input(
      z.object({
        baseRevision: revision.nullable(),
        name: requiredText(200),
        decisionNumber: requiredText(100),
        validFrom: isoDate,
      }),
    )
    .output(z.object({ revision })),
  saveMember: procedure
    .input(
      z.object({
        ...editOf<CouncilMemberId>(),
        fullName: requiredText(100),
        post: requiredText(200),
        role: z.enum(CouncilRole),
        validFrom: isoDate,
      }),
    )
    .output(saved<CouncilMemberId>()),
  /** Ends a membership on a day, or opens it again with null. */
  endMember: procedure
    .input(z.object({ id: idOf<CouncilMemberId>(), baseRevision: revision, validTo: isoDate.nullable() }))
    .output(saved<CouncilMemberId>()),
};

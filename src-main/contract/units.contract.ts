import { z } from 'zod';

import type { ClusterId, UnitId } from '../domain/kernel/ids.ts';
import { ClusterKind, ClusterRole, UnitKind } from '../domain/units/unit.ts';
import {
  LONGEST_LIST,
  code,
  count,
  editOf,
  idOf,
  isoDate,
  procedure,
  requiredText,
  revision,
  saved,
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

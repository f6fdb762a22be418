import { z } from 'zod';

import type { ClusterId, UnitId } from '../domain/kernel/ids.ts';
import { ScoreLayer } from '../domain/scoring/layer.ts';
import { ClusterKind } from '../domain/units/unit.ts';
import { code, idOf, instant, points, procedure, revision, text } from './base.ts';

const clusterInput = z.object({ clusterId: idOf<ClusterId>() });

const criterion = z.object({
  code: z.string(),
  name: z.string(),
  parentCode: z.string().nullable(),
  maximum: points,
  formula: z.string(),
});

const cellKey = {
  unitId: idOf<UnitId>(),
  criterionCode: code,
  layer: z.enum(ScoreLayer),
};

const sheet = z.object({
  cluster: z.object({ id: idOf<ClusterId>(), name: z.string(), kind: z.enum(ClusterKind) }),
  scheme: z.object({
    key: z.string(),
    name: z.string(),
    year: z.int(),
    total: points,
    criteria: z.array(criterion).readonly(),
  }),
  units: z.array(z.object({ id: idOf<UnitId>(), code: z.string(), name: z.string() })).readonly(),
  /** Only cells that hold a score. A score that was never given is absent and is not zero. */
  cells: z
    .array(
      z.object({
        ...cellKey,
        value: points,
        /** The workbook the value came from; null when it was typed. */
        sourceName: z.string().nullable(),
        sourceCell: z.string().nullable(),
        changedAt: instant,
      }),
    )
    .readonly(),
  lockedLayers: z.array(z.enum(ScoreLayer)).readonly(),
  revision,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});

const cellChange = z.object({ ...cellKey, value: points.nullable() });

const written = z.object({ revision, changes: z.array(cellChange).readonly() });

export const scoringContract = {
  getSheet: procedure.input(clusterInput).output(sheet),
  /**
   * Stores the cells of one action (a keystroke, a paste) as one step that undo takes back. `expected` is what the page
   * showed before; where the database holds another value nothing is stored and `stale_cell` names the first such cell.
   */
  saveCells: procedure
    .input(
      clusterInput.extend({
        edits: z
          .array(z.object({ ...cellKey, value: points.nullable(), expected: points.nullable() }))
          .min(1)
          .max(50_000),
      }),
    )
    .output(written),
  undo: procedure.input(clusterInput).output(written),
  redo: procedure.input(clusterInput).output(written),
  /** Locks a layer against changes, or unlocks it with a reason that goes into the audit log. */
  setLayerLock: procedure
    .input(clusterInput.extend({ layer: z.enum(ScoreLayer), locked: z.boolean(), reason: text().nullable() }))
    .output(z.object({ revision })),
};

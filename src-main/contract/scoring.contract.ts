import { z } from 'zod';

import type { ClusterId, UnitId } from '../domain/kernel/ids.ts';
import { ScoreLayer, SheetStage } from '../domain/scoring/layer.ts';
import { ScoreRemarkKind } from '../domain/scoring/remark.ts';
import { ClusterKind } from '../domain/units/unit.ts';
import { code, count, idOf, instant, isoDate, points, procedure, revision, text } from './base.ts';
import { measure, scheme } from './scheme-shapes.ts';

const clusterInput = z.object({ clusterId: idOf<ClusterId>() });

const cellKey = {
  unitId: idOf<UnitId>(),
  criterionCode: code,
  layer: z.enum(ScoreLayer),
};

/** What a cell says: points that were given, what was measured, or both; both null for an empty cell. */
const content = { value: points.nullable(), measure: measure.nullable() };

const standing = z.object({
  unitId: cellKey.unitId,
  selfScoreOn: isoDate.nullable(),
  disciplined: text().nullable(),
  joinedOn: isoDate.nullable(),
  memberVotes: count.nullable(),
  councilPlace: z.int().min(1).nullable(),
});

const sheet = z.object({
  cluster: z.object({ id: idOf<ClusterId>(), name: z.string(), kind: z.enum(ClusterKind) }),
  scheme,
  units: z.array(z.object({ id: idOf<UnitId>(), code: z.string(), name: z.string() })).readonly(),
  /** Only cells that hold points or a measure. What was never given is absent and is not zero. */
  cells: z
    .array(
      z.object({
        ...cellKey,
        ...content,
        /** The workbook the value came from; null when it was typed. */
        sourceName: z.string().nullable(),
        sourceCell: z.string().nullable(),
        changedAt: instant,
      }),
    )
    .readonly(),
  remarks: z
    .array(z.object({ ...cellKey, kind: z.enum(ScoreRemarkKind), text: z.string(), changedAt: instant }))
    .readonly(),
  evidence: z
    .array(z.object({ ...cellKey, hash: z.string(), name: z.string(), size: count, addedAt: instant }))
    .readonly(),
  exemptions: z
    .array(z.object({ unitId: cellKey.unitId, criterionCode: code, reason: z.string() }))
    .readonly(),
  /** Of the units for which anything was recorded. */
  standings: z.array(standing).readonly(),
  lockedLayers: z.array(z.enum(SheetStage)).readonly(),
  flagQuota: count.nullable(),
  revision,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});

const cellChange = z.object({ ...cellKey, ...content });

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
          .array(z.object({ ...cellKey, ...content, expected: z.object(content) }))
          .min(1)
          .max(50_000),
      }),
    )
    .output(written),
  undo: procedure.input(clusterInput).output(written),
  redo: procedure.input(clusterInput).output(written),
  /** Locks a layer against changes, or unlocks it with a reason that goes into the audit log. */
  setLayerLock: procedure
    .input(clusterInput.extend({ layer: z.enum(SheetStage), locked: z.boolean(), reason: text().nullable() }))
    .output(z.object({ revision })),
};

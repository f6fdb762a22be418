import { z } from 'zod';

import type { ClusterId, UnitId } from '../domain/kernel/ids.ts';
import { ScoreLayer, SheetStage } from '../domain/scoring/sheet/layer.ts';
import { ScoreRemarkKind } from '../domain/scoring/sheet/remark.ts';
import { ClusterKind } from '../domain/units/unit.ts';
import {
  LONGEST_LIST,
  code,
  count,
  idOf,
  instant,
  isoDate,
  longText,
  points,
  procedure,
  requiredText,
  revision,
  text,
  upload,
} from './base.ts';
import { measure, scheme } from './scheme-shapes.ts';

/** A larger file would not fit into one message to the program. */
export const EVIDENCE_LIMIT_BYTES = 50 * 1024 * 1024;

const clusterInput = z.object({ clusterId: idOf<ClusterId>() });

const cellKey = {
  unitId: idOf<UnitId>(),
  criterionCode: code,
  layer: z.enum(ScoreLayer),
};

const remarkKey = { ...cellKey, kind: z.enum(ScoreRemarkKind) };

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
  remarks: z.array(z.object({ ...remarkKey, text: z.string(), changedAt: instant })).readonly(),
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

const written = z.object({
  revision,
  changes: z.array(cellChange).readonly(),
  remarks: z.array(z.object({ ...remarkKey, text: z.string().nullable() })).readonly(),
});

/** A text at a cell; null or nothing takes it away. `expected` is what the page showed before. */
const remarkEdit = z
  .object({
    ...remarkKey,
    text: longText(4000)
      .transform((typed) => (typed === '' ? null : typed))
      .nullable(),
    expected: z.string().nullable(),
  })
  // Units explain the check of their cluster and nothing else.
  .refine(({ kind, layer }) => kind !== 'explanation' || layer === 'cluster');

const evidenceInput = clusterInput.extend({ cell: z.object(cellKey) });
const evidenceHash = z.string().regex(/^[0-9a-f]{64}$/);

/** What cell histories are told from. */
export const CellCommand = {
  saveCells: 'save_cells',
  saveRemarks: 'save_remarks',
  undo: 'undo_scores',
  redo: 'redo_scores',
  acceptWorkbook: 'accept_workbook',
  addEvidence: 'add_evidence',
  removeEvidence: 'remove_evidence',
} as const;
export type CellCommand = (typeof CellCommand)[keyof typeof CellCommand];

const cellEvent = z.object({
  at: instant,
  /** The id of who gave the command. */
  actor: z.string(),
  command: z.enum(CellCommand),
  /** Null where the content stayed; `before` is null where the log of that time didn't keep it. */
  content: z.object({ before: z.object(content).nullable(), after: z.object(content) }).nullable(),
  remarks: z
    .array(
      z.object({
        kind: z.enum(ScoreRemarkKind),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    )
    .readonly(),
  /** The workbook that the content came from, or the file that was added or removed. */
  fileName: z.string().nullable(),
});

/** A workbook of all layers with live formulas, or the summary as it is printed. */
export const SheetFormat = { xlsx: 'xlsx', pdf: 'pdf', docx: 'docx' } as const;
export type SheetFormat = (typeof SheetFormat)[keyof typeof SheetFormat];

export const scoringContract = {
  getSheet: procedure.input(clusterInput).output(sheet),
  /**
   * Stores the cells of one action (a keystroke, a paste), with texts that came along, as one step that undo takes back.
   * `expected` is what the page showed before; where the database holds something else nothing is stored, and `stale_cell`
   * or `stale_remark` names the first such place.
   */
  saveCells: procedure
    .input(
      clusterInput.extend({
        edits: z
          .array(z.object({ ...cellKey, ...content, expected: z.object(content) }))
          .min(1)
          .max(50_000),
        remarks: z.array(remarkEdit).max(50_000).default([]),
      }),
    )
    .output(written),
  /** Stores texts at cells as one step that undo takes back; `stale_remark` names the first that was changed meanwhile. */
  saveRemarks: procedure
    .input(clusterInput.extend({ remarks: z.array(remarkEdit).min(1).max(50_000) }))
    .output(written),
  undo: procedure.input(clusterInput).output(written),
  redo: procedure.input(clusterInput).output(written),
  /**
   * Locks a stage against changes, or unlocks it with a reason that goes into the audit log. The cluster's and the appraisal's
   * layer need a reason for each difference (`reasons_missing`), the final result needs all other stages locked.
   */
  setLayerLock: procedure
    .input(clusterInput.extend({ layer: z.enum(SheetStage), locked: z.boolean(), reason: text().nullable() }))
    .output(z.object({ revision })),
  /** Keeps a file at a cell, one at a time: a message holds no more than `EVIDENCE_LIMIT_BYTES`. */
  addEvidence: procedure
    .input(evidenceInput.extend({ file: upload }))
    .output(z.object({ revision, hash: z.string() })),
  removeEvidence: procedure
    .input(evidenceInput.extend({ hash: evidenceHash }))
    .output(z.object({ revision })),
  readEvidence: procedure
    .input(evidenceInput.extend({ hash: evidenceHash }))
    .output(z.object({ name: z.string(), file: z.file() })),
  /** Says that criteria don't apply to units, or with null that they do. */
  setExemption: procedure
    .input(
      clusterInput.extend({
        cells: z
          .array(z.object({ unitId: cellKey.unitId, criterionCode: code }))
          .min(1)
          .max(LONGEST_LIST),
        reason: requiredText().nullable(),
      }),
    )
    .output(z.object({ revision })),
  /** `expected` is what the page showed before, all null for a unit of which nothing was known. */
  saveStanding: procedure
    .input(clusterInput.extend({ standing, expected: standing }))
    .output(z.object({ revision })),
  /** How many flags the cluster may propose; null for as many as its scheme says. */
  setFlagQuota: procedure
    .input(clusterInput.extend({ flagQuota: count.nullable() }))
    .output(z.object({ revision })),
  /** What was done to a cell, the newest first, at most 50 events. */
  cellHistory: procedure
    .input(clusterInput.extend({ cell: z.object(cellKey) }))
    .output(z.array(cellEvent).readonly()),
  exportSheet: procedure
    .input(clusterInput.extend({ format: z.enum(SheetFormat) }))
    .output(z.object({ name: z.string(), file: z.file() })),
};

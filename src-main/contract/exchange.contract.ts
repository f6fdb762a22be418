import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

import { ReturnedChange } from '../domain/exchange/compare-returned.ts';
import { ReturnHindrance, ReturnNotice } from '../domain/exchange/return-hindrance.ts';
import { ExchangeState } from '../domain/exchange/return-report.ts';
import type { ClusterId, StagedId, UnitId } from '../domain/kernel/ids.ts';
import { LONGEST_LIST, code, count, idOf, instant, points, procedure, upload, year } from './base.ts';
import { RefusalCode } from './refusal.ts';
import { measure } from './scheme-shapes.ts';

const clusterInput = z.object({ clusterId: idOf<ClusterId>() });
const content = z.object({ value: points.nullable(), measure: measure.nullable() });
const namedFile = z.object({ name: z.string(), file: z.file() });

const state = z.object({
  cluster: z.object({ id: idOf<ClusterId>(), name: z.string(), year }),
  scheme: z.object({ name: z.string(), version: z.int() }).nullable(),
  /** Whether the units' own scores are locked. */
  locked: z.boolean(),
  units: z
    .array(
      z.object({
        unitId: idOf<UnitId>(),
        unitName: z.string(),
        state: z.enum(ExchangeState),
        sentAt: instant.nullable(),
        returnedAt: instant.nullable(),
        timesSent: count,
      }),
    )
    .readonly(),
});

const sendEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written'), done: count, all: count, unit: z.string() }),
  z.object({ kind: z.literal('finished'), batchId: idOf<StagedId>(), zipName: z.string(), files: count }),
  z.object({
    kind: z.literal('refused'),
    refusal: z.object({
      code: z.enum(RefusalCode),
      parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
]);

const returnedFile = z.object({
  stagedId: idOf<StagedId>().nullable(),
  fileName: z.string(),
  /** Why the file can't be taken over; null where it can. */
  hindrance: z.enum(ReturnHindrance).nullable(),
  notices: z.array(z.enum(ReturnNotice)).readonly(),
  unit: z.object({ id: idOf<UnitId>(), name: z.string() }).nullable(),
  cluster: z.object({ id: idOf<ClusterId>(), name: z.string(), year }).nullable(),
  sentAt: instant.nullable(),
  importedBefore: instant.nullable(),
  /** Every criterion of the scheme, in its order. */
  rows: z
    .array(
      z.object({
        criterionCode: code,
        criterionName: z.string(),
        maximum: points,
        change: z.enum(ReturnedChange),
        sent: content,
        returned: content.nullable(),
        current: content,
        address: z.string().nullable(),
        /** The note at the cell as the unit's texts would make it; null where they say nothing new. */
        note: z.string().nullable(),
      }),
    )
    .readonly(),
  problems: z
    .array(
      z.object({
        severity: z.enum(['error', 'warning']),
        criterionCode: z.string().nullable(),
        /** The sentence in Vietnamese: where, what was written there, what to do. */
        message: z.string(),
      }),
    )
    .readonly(),
});

export const exchangeContract = {
  /** Who of a cluster was sent a workbook, and who has returned it. */
  state: procedure.input(clusterInput).output(state),
  /** Writes the workbooks of units and tells how far it is. Ending the loop breaks it off, and nothing counts as sent. */
  send: procedure
    .input(clusterInput.extend({ unitIds: z.array(idOf<UnitId>()).min(1).max(LONGEST_LIST) }))
    .output(eventIterator(sendEvent)),
  /** The workbooks of a sending in one zip. */
  zip: procedure.input(z.object({ batchId: idOf<StagedId>() })).output(namedFile),
  /** The workbooks of a sending one by one, with a name for a folder of them. */
  files: procedure
    .input(z.object({ batchId: idOf<StagedId>() }))
    .output(z.object({ name: z.string(), files: z.array(namedFile).readonly() })),
  /** Reads returned workbooks and keeps them staged; always answers with one entry per file, in their order. */
  readReturned: procedure
    .input(z.object({ year, files: z.array(upload).min(1).max(200) }))
    .output(z.array(returnedFile).readonly()),
  /**
   * Takes criteria of a returned workbook over. `expected` is what the page showed as standing here. An empty list only
   * records that the workbook has come back.
   */
  acceptReturned: procedure
    .input(
      z.object({
        stagedId: idOf<StagedId>(),
        cells: z.array(z.object({ criterionCode: code, expected: content })).max(LONGEST_LIST),
      }),
    )
    .output(z.object({ clusterId: idOf<ClusterId>(), stored: count, notes: count })),
  discard: procedure.input(z.object({ stagedId: idOf<StagedId>() })).output(z.object({})),
  /** Who has returned and who hasn't, as a workbook. */
  report: procedure.input(clusterInput).output(namedFile),
};

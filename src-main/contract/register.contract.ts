import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

import { AwardCategory, SubjectKind } from '../domain/awards/award.ts';
import type {
  DecisionId,
  ProposalId,
  RegisterEntryId,
  StagedId,
  SubjectId,
  UnitId,
} from '../domain/kernel/ids.ts';
import { HistoryRole } from '../domain/register/history/history-columns.ts';
import { HistoryState } from '../domain/register/history/history-preview.ts';
import { HistoryProblemKind } from '../domain/register/history/history-problem.ts';
import { EntryStatus, RegisterChangeKind } from '../domain/register/register-entry.ts';
import {
  LONGEST_LIST,
  awardCode,
  count,
  idOf,
  instant,
  isoDate,
  procedure,
  requiredText,
  revision,
  text,
  upload,
} from './base.ts';
import { RefusalCode } from './refusal.ts';

/** Histories reach back to the first awards of the state. */
const awardYear = z.int().min(1930).max(2100);
const namedFile = z.object({ name: z.string(), file: z.file() });

const registerLine = z.object({
  id: idOf<RegisterEntryId>(),
  subjectId: idOf<SubjectId>(),
  subjectKind: z.enum(SubjectKind),
  awardCode,
  category: z.enum(AwardCategory),
  year: z.int(),
  number: z.int().nullable(),
  decisionNumber: z.string(),
  decisionDate: isoDate.nullable(),
  decidedBy: z.string(),
  signer: z.string(),
  achievement: z.string(),
  name: z.string(),
  position: z.string(),
  unitName: z.string(),
  unitId: idOf<UnitId>().nullable(),
  certificateNumber: z.string(),
  deliveredOn: isoDate.nullable(),
  deliveredTo: z.string(),
  status: z.enum(EntryStatus),
  note: z.string(),
  decisionId: idOf<DecisionId>().nullable(),
  proposalId: idOf<ProposalId>().nullable(),
  sourceHash: z.string().nullable(),
  sourceRow: z.int().nullable(),
  revision,
});

const search = z.object({
  text: text(200),
  awardCode: awardCode.nullable(),
  /** Of the achievement. */
  year: awardYear.nullable(),
  kind: z.enum(SubjectKind).nullable(),
  /** Of all of these units; empty for every unit. */
  unitIds: z.array(idOf<UnitId>()).max(1000),
  /** Of the unit and all that went into it or that it went into; then `unitIds` doesn't count. */
  lineageOf: idOf<UnitId>().nullable().default(null),
  onlyNumbered: z.boolean(),
});

const entryRef = z.object({ id: idOf<RegisterEntryId>(), baseRevision: revision });
const grounds = { reason: requiredText(500), document: text(300) };
const changedEntry = z.object({ revision });

const rowCounts = z.object({ fresh: count, known: count, twice: count, error: count, left_out: count });
const columnNumber = z.int().min(1).max(16_384);
const unknownText = { key: z.string(), text: z.string(), count };

const historyPreview = z.object({
  stagedId: idOf<StagedId>(),
  fileName: z.string(),
  sender: z.string(),
  importedBefore: instant.nullable(),
  sheet: z.string(),
  headerRow: count,
  headings: z
    .array(z.object({ column: columnNumber, letters: z.string(), text: z.string(), sample: z.string() }))
    .readonly(),
  columns: z.partialRecord(z.enum(HistoryRole), columnNumber).readonly(),
  /** Sentences in Vietnamese. */
  conversions: z.array(z.string()).readonly(),
  rows: count,
  counts: rowCounts,
  problems: z.array(z.object({ kind: z.enum(HistoryProblemKind), count })).readonly(),
  unknownAwards: z
    .array(z.object({ ...unknownText, answer: awardCode.nullable(), isAnswered: z.boolean() }))
    .readonly(),
  unknownUnits: z.array(z.object({ ...unknownText, answer: idOf<UnitId>().nullable() })).readonly(),
});

const readEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: count, all: count }),
  z.object({ kind: z.literal('read'), preview: historyPreview }),
  /** The sentence in Vietnamese: what is wrong with the file and what to do. */
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);

const acceptEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored'), done: count, all: count }),
  z.object({ kind: z.literal('finished'), done: count, left: count }),
  z.object({
    kind: z.literal('refused'),
    refusal: z.object({
      code: z.enum(RefusalCode),
      parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
]);

const staged = z.object({ stagedId: idOf<StagedId>() });

export const registerContract = {
  /** The newest awards first; words in any order, without accents. */
  search: procedure
    .input(search.extend({ limit: z.int().min(1).max(500), offset: count }))
    .output(z.object({ rows: z.array(registerLine), total: count })),
  /** An entry with what happened to it and what stands on it. */
  entry: procedure.input(z.object({ id: idOf<RegisterEntryId>() })).output(
    z.object({
      entry: registerLine,
      changes: z.array(
        z.object({
          id: z.int(),
          entryId: idOf<RegisterEntryId>(),
          at: instant,
          kind: z.enum(RegisterChangeKind),
          reason: z.string(),
          document: z.string(),
          before: z.record(z.string(), z.string()).readonly(),
          after: z.record(z.string(), z.string()).readonly(),
        }),
      ),
      prize: z.object({ amount: count.or(z.int()), paidOn: isoDate.nullable() }).nullable(),
      /** Given later to the same subject, with this award among their conditions. */
      laterAwards: z.array(
        z.object({
          id: idOf<RegisterEntryId>(),
          name: z.string(),
          awardCode,
          year: z.int(),
          decisionNumber: z.string(),
          articles: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Titles and forms that entries can have, in the order of the law. */
  awards: procedure.output(z.array(z.object({ code: awardCode, name: z.string() }))),
  /** Hands awards over, all of them or none. */
  deliver: procedure
    .input(
      z.object({
        entries: z.array(entryRef).min(1).max(LONGEST_LIST),
        on: isoDate,
        to: requiredText(200),
        document: text(300),
      }),
    )
    .output(z.object({ delivered: count })),
  correct: procedure
    .input(
      entryRef.extend({
        ...grounds,
        fields: z.object({
          name: requiredText(300),
          position: text(300),
          unitName: text(300),
          achievement: text(1000),
          year: awardYear,
          decisionNumber: text(100),
          decisionDate: isoDate.nullable(),
          decidedBy: text(200),
          signer: text(200),
          note: text(500),
        }),
      }),
    )
    .output(changedEntry),
  reissue: procedure
    .input(entryRef.extend({ ...grounds, certificateNumber: requiredText(50) }))
    .output(changedEntry),
  revoke: procedure
    .input(
      entryRef.extend({
        ...grounds,
        /** Prize money that came back, in đồng. */
        recovery: z.object({ amount: z.int().min(1).max(10_000_000_000), on: isoDate }).nullable(),
      }),
    )
    .output(changedEntry),
  /** All that a search finds, as a workbook for print and for personnel systems. */
  exportFile: procedure.input(search).output(namedFile),
  /** Reads a history of awards and tells how far it is; ending the loop ends the reading. */
  readHistory: procedure
    .input(z.object({ file: upload, sender: requiredText(200) }))
    .output(eventIterator(readEvent)),
  /** Reads it anew with other columns, under a new staged id. */
  readHistoryAgain: procedure
    .input(staged.extend({ columns: z.partialRecord(z.enum(HistoryRole), columnNumber) }))
    .output(eventIterator(readEvent)),
  /** Says what texts mean that nobody recognised: `key` to award (null leaves the rows out) and to unit. */
  answerHistory: procedure
    .input(
      staged.extend({
        awards: z.record(z.string().max(500), awardCode.nullable()),
        units: z.record(z.string().max(500), idOf<UnitId>()),
      }),
    )
    .output(historyPreview),
  historyRows: procedure
    .input(
      staged.extend({
        state: z.enum(HistoryState).nullable(),
        limit: z.int().min(1).max(500),
        offset: count,
      }),
    )
    .output(
      z.object({
        total: count,
        rows: z.array(
          z.object({
            row: count,
            state: z.enum(HistoryState),
            name: z.string(),
            kind: z.enum(SubjectKind),
            birthYear: z.int().nullable(),
            position: z.string(),
            unitText: z.string(),
            awardText: z.string(),
            awardCode: awardCode.nullable(),
            year: z.int().nullable(),
            decisionNumber: z.string(),
            decisionDate: isoDate.nullable(),
            problems: z.array(z.object({ isError: z.boolean(), message: z.string() })),
          }),
        ),
      }),
    ),
  /** Stores the new rows in many short commands and tells how far it is; what was stored when it is broken off stays. */
  acceptHistory: procedure.input(staged).output(eventIterator(acceptEvent)),
  /** The rows with errors as the file has them, with the reason of each. */
  rejectedHistory: procedure.input(staged).output(namedFile),
  discardHistory: procedure.input(staged).output(z.object({})),
};

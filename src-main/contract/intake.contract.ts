import { z } from 'zod';

import { SubjectKind } from '../domain/awards/award.ts';
import { IntakeProblemKind, ProblemSeverity } from '../domain/intake/problem.ts';
import type { ClusterId, RoundId, StagedId, UnitId } from '../domain/kernel/ids.ts';
import {
  LONGEST_LIST,
  awardCode,
  code,
  count,
  idOf,
  instant,
  points,
  procedure,
  upload,
  year,
} from './base.ts';

const problem = z.object({
  kind: z.enum(IntakeProblemKind),
  severity: z.enum(ProblemSeverity),
  criterionCode: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  /** The sentence in Vietnamese: where, what was written there, what to do. */
  message: z.string(),
});

const namedUnit = z.object({ id: idOf<UnitId>(), name: z.string() });

/** One workbook as the program understood it; nothing of it is stored before the officer accepts it. */
const stagedWorkbook = z.object({
  stagedId: idOf<StagedId>(),
  fileName: z.string(),
  sha256: z.string(),
  /** False when not even a table was found; `problems` says why. */
  readable: z.boolean(),
  unit: namedUnit.nullable(),
  unitText: z.string(),
  schemeKey: z.string().nullable(),
  sheet: z.string().nullable(),
  cluster: z.object({ id: idOf<ClusterId>(), name: z.string() }).nullable(),
  lockedSelfLayer: z.boolean(),
  /** When this very file was taken over before. */
  importedBefore: instant.nullable(),
  values: z.array(
    z.object({
      criterionCode: z.string(),
      criterionName: z.string(),
      maximum: points,
      value: points.nullable(),
      /** What the sheet of the program holds now. */
      current: points.nullable(),
      cell: z.string().nullable(),
      text: z.string(),
    }),
  ),
  problems: z.array(problem),
});

const stagedNominees = z.object({
  stagedId: idOf<StagedId>(),
  fileName: z.string(),
  readable: z.boolean(),
  importedBefore: instant.nullable(),
  rows: z.array(
    z.object({
      row: z.int(),
      salutation: z.string(),
      name: z.string(),
      position: z.string(),
      unit: namedUnit.nullable(),
      unitText: z.string(),
      subjectKind: z.enum(SubjectKind).nullable(),
      awardCode: awardCode.nullable(),
      awardText: z.string(),
      objectClass: z.string(),
      field: z.string(),
    }),
  ),
  problems: z.array(problem.extend({ row: z.int().nullable() })),
});

export const intakeContract = {
  /** Reads score workbooks and keeps them staged; always answers with one entry per file, in their order. */
  readWorkbooks: procedure
    .input(z.object({ year, files: z.array(upload).min(1).max(200) }))
    .output(z.array(stagedWorkbook)),
  /**
   * Stores the named criteria of a staged workbook into the self-score layer of its unit, with the file as their source.
   * `unitId` is given where the file's own unit was not recognised.
   */
  acceptWorkbook: procedure
    .input(
      z.object({
        stagedId: idOf<StagedId>(),
        year,
        unitId: idOf<UnitId>().nullable(),
        criterionCodes: z.array(code).min(1).max(LONGEST_LIST),
      }),
    )
    .output(z.object({ clusterId: idOf<ClusterId>(), stored: count, left: count })),
  readNominees: procedure.input(z.object({ year, file: upload })).output(stagedNominees),
  /** Makes dossiers of the named rows, received today. Rows with an error can't be named. */
  acceptNominees: procedure
    .input(
      z.object({
        stagedId: idOf<StagedId>(),
        year,
        rows: z.array(z.int()).min(1).max(LONGEST_LIST),
        roundId: idOf<RoundId>().nullable().default(null),
      }),
    )
    .output(z.object({ stored: count, left: count })),
  discard: procedure.input(z.object({ stagedId: idOf<StagedId>() })).output(z.object({})),
};

import { z } from 'zod';

import type { ClusterId, UnitId } from '../domain/kernel/ids.ts';
import { SchemeFileProblemKind } from '../domain/scoring/schemes/scheme-file-problem.ts';
import { SchemeUse } from '../domain/scoring/schemes/scheme-use.ts';
import { code, count, idOf, points, procedure, requiredText, upload, year } from './base.ts';
import { scheme } from './scheme-shapes.ts';

const version = z.int().min(1);

/** Names one version of a scheme. */
const schemeRef = z.object({ key: code, year, version });

/** What a version says, without its place among the others. */
const schemeContent = scheme.omit({ key: true, year: true, version: true });

/** What a version held when the page read it: a fingerprint, by which a change made elsewhere is noticed. */
const stamp = z.string().length(64);

const usingCluster = z.object({
  id: idOf<ClusterId>(),
  name: z.string(),
  /** Whether the cluster holds scores, so that another version changes results. */
  hasScores: z.boolean(),
  /** Stages that are locked; while there are any, the cluster keeps its version. */
  locked: z.boolean(),
});

const schemeVersion = z.object({
  version,
  name: z.string(),
  use: z.enum(SchemeUse),
  /** Criteria that take a score. */
  criteria: count,
  total: points,
  clusters: z.array(usingCluster).readonly(),
});

const rankChange = z.object({ before: z.int().nullable(), after: z.int().nullable() });

const schemeProblem = z.object({
  kind: z.enum(SchemeFileProblemKind),
  severity: z.enum(['error', 'warning']),
  /** The row of the sheet; null where the file as a whole is meant. */
  row: z.int().nullable(),
  /** What was written there. */
  written: z.string(),
});

export const schemesContract = {
  /** Every scheme of a year with its versions, the newest first. */
  list: procedure
    .input(z.object({ year }))
    .output(
      z.array(
        z.object({ key: z.string(), name: z.string(), versions: z.array(schemeVersion).min(1).readonly() }),
      ),
    ),
  get: procedure
    .input(schemeRef)
    .output(z.object({ scheme, use: z.enum(SchemeUse), clusters: z.array(usingCluster).readonly(), stamp })),
  /** The schemes that come with the program. */
  samples: procedure.output(z.array(scheme)),
  /** Stores a draft anew. `base` is the stamp the page began from. */
  save: procedure
    .input(schemeRef.extend({ content: schemeContent, base: stamp }))
    .output(z.object({ stamp })),
  /** A scheme of its own, as a draft. */
  create: procedure.input(z.object({ year, content: schemeContent })).output(schemeRef),
  /** The next version, as a draft: of what `from` says, or of `content`; with the ranking rules of `from` if told so. */
  addVersion: procedure
    .input(z.object({ from: schemeRef, content: schemeContent.nullable(), keepsRanking: z.boolean() }))
    .output(schemeRef),
  /** Copies the named schemes (null: all) into a later year, each as a draft; those it has already are left out. */
  copyToYear: procedure
    .input(z.object({ year, toYear: year, keys: z.array(code).min(1).max(200).nullable() }))
    .output(z.object({ copied: z.array(schemeRef), skipped: count })),
  rename: procedure.input(z.object({ key: code, year, name: requiredText(200) })).output(z.object({})),
  /** Takes a draft away. */
  remove: procedure.input(schemeRef).output(z.object({})),
  /** What a version would do to the clusters that use its scheme. Nothing is stored. */
  preview: procedure.input(schemeRef).output(
    z.object({
      /** Errors that keep the version from being applied. */
      errors: count,
      added: z.array(z.object({ code, name: z.string() })),
      removed: z.array(z.object({ code, name: z.string() })),
      changed: z.array(
        z.object({
          code,
          before: z.string(),
          after: z.string(),
          maximumBefore: points,
          maximumAfter: points,
          fields: z
            .array(
              z.enum([
                'code',
                'name',
                'parentCode',
                'maximum',
                'role',
                'formula',
                'formulaText',
                'measuredIn',
              ]),
            )
            .readonly(),
        }),
      ),
      settings: z.array(z.enum(['name', 'total', 'capTotal', 'exemption', 'ranking'])).readonly(),
      /** Scores that have no criterion any more; they stay stored and count for nothing. */
      lost: count,
      clusters: z.array(
        usingCluster.extend({
          lost: count,
          /** Given points that are more than the version allows, and figures that its formulas don’t ask for. */
          overMaximum: count,
          unasked: count,
          units: z.array(
            z.object({
              id: idOf<UnitId>(),
              name: z.string(),
              totalBefore: points.nullable(),
              totalAfter: points.nullable(),
              rank: rankChange,
            }),
          ),
        }),
      ),
    }),
  ),
  /**
   * Scores the clusters of the scheme by a version from now on. `acceptedLoss` is the number of scores without a criterion
   * that the officer was shown; where it is another one now, nothing happens.
   */
  apply: procedure
    .input(schemeRef.extend({ acceptedLoss: count }))
    .output(z.object({ clusters: count, lost: count })),
  /** Reads a scheme from xlsx or JSON. Nothing is stored: the page shows it and stores it with `create` or `addVersion`. */
  readFile: procedure.input(z.object({ year, file: upload })).output(
    z.object({
      fileName: z.string(),
      /** Null where the file says no scheme; `problems` tells why. */
      content: schemeContent.nullable(),
      /** The scheme of the year that the file is another version of, as far as it says so. */
      key: z.string().nullable(),
      /** Whether the file says ranking rules; a workbook has criteria alone. */
      saysRanking: z.boolean(),
      problems: z.array(schemeProblem),
    }),
  ),
  exportFile: procedure
    .input(schemeRef.extend({ format: z.enum(['xlsx', 'json']) }))
    .output(z.object({ name: z.string(), file: z.file() })),
};

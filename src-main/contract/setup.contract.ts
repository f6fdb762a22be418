import { z } from 'zod';

import { procedure, year } from './base.ts';

export const setupContract = {
  /** What the first page needs: has the office chosen how to begin, and which year is worked on. */
  status: procedure.output(
    z.object({
      started: z.boolean(),
      year,
      hasSample: z.boolean(),
      version: z.string(),
      dataFolder: z.string(),
      outboxFolder: z.string(),
      /** Hash of the newest audit row, null in an untouched database. */
      auditHead: z.string().nullable(),
    }),
  ),
  /** Fills the empty year with the sample province. Refused with `not_empty` once the office has begun. */
  loadSample: procedure.output(z.object({ units: z.int(), clusters: z.int(), members: z.int() })),
  /** Begins with nothing but the schemes and the council's name. */
  startEmpty: procedure.output(z.object({})),
  /** Writes a verified copy of the database beside it. */
  backUp: procedure.output(z.object({ file: z.string(), bytes: z.int(), sha256: z.string() })),
};

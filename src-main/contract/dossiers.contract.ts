import { z } from 'zod';

import { RoundKind } from '../domain/dossiers/round.ts';
import type { RoundId } from '../domain/kernel/ids.ts';
import { idOf, isoDate, procedure, revision, year } from './base.ts';

const round = z.object({
  id: idOf<RoundId>(),
  year,
  kind: z.enum(RoundKind),
  name: z.string(),
  occasion: z.string(),
  basis: z.string(),
  opensOn: isoDate.nullable(),
  deadline: isoDate.nullable(),
  isClosed: z.boolean(),
  revision,
});

export const dossiersContract = {
  rounds: procedure.input(z.object({ year })).output(z.array(round)),
};

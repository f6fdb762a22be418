import { z } from 'zod';

import { DecisionBasis, DecisionState } from '../domain/decisions/decision.ts';
import type { DecisionId, MeetingId, ProposalId } from '../domain/kernel/ids.ts';
import { idOf, instant, isoDate, procedure, revision, year } from './base.ts';

const decision = z.object({
  id: idOf<DecisionId>(),
  year,
  series: z.string(),
  number: z.int().nullable(),
  date: isoDate.nullable(),
  title: z.string(),
  basis: z.enum(DecisionBasis),
  meetingId: idOf<MeetingId>().nullable(),
  achievement: z.string(),
  signerPosition: z.string(),
  signerName: z.string(),
  state: z.enum(DecisionState),
  createdAt: instant,
  issuedAt: instant.nullable(),
  proposalIds: z.array(idOf<ProposalId>()),
  revision,
});

export const decisionsContract = {
  list: procedure.input(z.object({ year })).output(z.array(decision)),
};

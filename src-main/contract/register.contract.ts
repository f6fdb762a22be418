import { z } from 'zod';

import { AwardCategory, SubjectKind } from '../domain/awards/award.ts';
import type { DecisionId, ProposalId, RegisterEntryId, SubjectId, UnitId } from '../domain/kernel/ids.ts';
import { EntryStatus } from '../domain/register/register-entry.ts';
import { awardCode, count, idOf, isoDate, procedure, revision, text, year } from './base.ts';

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

export const registerContract = {
  /** The newest awards first; words in any order, without accents. */
  search: procedure
    .input(
      z.object({
        text: text(200),
        awardCode: awardCode.nullable(),
        year: year.nullable(),
        kind: z.enum(SubjectKind).nullable(),
        unitIds: z.array(idOf<UnitId>()).max(1000),
        onlyNumbered: z.boolean(),
        limit: z.int().min(1).max(500),
        offset: count,
      }),
    )
    .output(z.object({ rows: z.array(registerLine), total: count })),
};

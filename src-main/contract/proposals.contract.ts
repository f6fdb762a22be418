import { z } from 'zod';

import { SubjectKind } from '../domain/awards/award.ts';
import type { ClusterId, ProposalId, UnitId } from '../domain/kernel/ids.ts';
import { ProposalOrigin, ProposalState } from '../domain/proposals/proposal.ts';
import { LONGEST_LIST, awardCode, count, idOf, procedure, year } from './base.ts';

const proposal = z.object({
  id: idOf<ProposalId>(),
  subjectKind: z.enum(SubjectKind),
  salutation: z.string(),
  name: z.string(),
  position: z.string(),
  unitId: idOf<UnitId>(),
  unitName: z.string(),
  awardCode,
  awardName: z.string(),
  objectClass: z.string(),
  field: z.string(),
  origin: z.enum(ProposalOrigin),
  sourceName: z.string().nullable(),
  state: z.enum(ProposalState),
});

export const proposalsContract = {
  list: procedure.input(z.object({ year })).output(z.array(proposal)),
  /** The catalogue of titles and forms, in the order of the law. */
  awards: procedure.output(
    z.array(z.object({ code: awardCode, name: z.string(), subjectKinds: z.array(z.enum(SubjectKind)) })),
  ),
  /** Proposes units of a cluster as collectives; a unit proposed for the same award already is refused by name. */
  proposeUnits: procedure
    .input(
      z.object({
        clusterId: idOf<ClusterId>(),
        awardCode,
        unitIds: z.array(idOf<UnitId>()).min(1).max(LONGEST_LIST),
      }),
    )
    .output(z.object({ proposed: count })),
  /** Takes proposals back that no ballot names. */
  withdraw: procedure
    .input(z.object({ ids: z.array(idOf<ProposalId>()).min(1).max(LONGEST_LIST) }))
    .output(z.object({ withdrawn: count })),
};

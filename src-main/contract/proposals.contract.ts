import { z } from 'zod';

import { SubjectKind } from '../domain/awards/award.ts';
import { DossierStage } from '../domain/dossiers/stage.ts';
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
  /** As the office moved it; the result of a ballot stands in `state`. */
  stage: z.enum(DossierStage),
});

export const proposalsContract = {
  list: procedure.input(z.object({ year })).output(z.array(proposal)),
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
};

import { z } from 'zod';

import { CouncilKind, CouncilRole } from '../domain/council/council.ts';
import type { CouncilId, CouncilMemberId, SubjectId, UnitId } from '../domain/kernel/ids.ts';
import { editOf, idOf, isoDate, procedure, requiredText, revision, saved } from './base.ts';

const councilMember = z.object({
  id: idOf<CouncilMemberId>(),
  fullName: z.string(),
  post: z.string(),
  role: z.enum(CouncilRole),
  unitId: idOf<UnitId>().nullable(),
  headsUnit: z.boolean(),
  subjectId: idOf<SubjectId>().nullable(),
  replacesId: idOf<CouncilMemberId>().nullable(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  revision,
});

export const councilContract = {
  /** The council with all its members, ended ones too; null before the office has entered it. */
  get: procedure.output(
    z
      .object({
        id: idOf<CouncilId>(),
        kind: z.enum(CouncilKind),
        name: z.string(),
        decisionNumber: z.string(),
        validFrom: isoDate,
        validTo: isoDate.nullable(),
        members: z.array(councilMember),
        revision,
      })
      .nullable(),
  ),
  save: procedure
    .input(
      z.object({
        baseRevision: revision.nullable(),
        name: requiredText(200),
        decisionNumber: requiredText(100),
        validFrom: isoDate,
      }),
    )
    .output(z.object({ revision })),
  saveMember: procedure
    .input(
      z.object({
        ...editOf<CouncilMemberId>(),
        fullName: requiredText(100),
        post: requiredText(200),
        role: z.enum(CouncilRole),
        validFrom: isoDate,
      }),
    )
    .output(saved<CouncilMemberId>()),
  /** Ends a membership on a day, or opens it again with null. */
  endMember: procedure
    .input(z.object({ id: idOf<CouncilMemberId>(), baseRevision: revision, validTo: isoDate.nullable() }))
    .output(saved<CouncilMemberId>()),
};

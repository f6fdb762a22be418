import { z } from 'zod';

import { CouncilKind, CouncilRole } from '../domain/council/council.ts';
import type { CouncilId, CouncilMemberId, SubjectId, UnitId } from '../domain/kernel/ids.ts';
import { count, editOf, idOf, isoDate, procedure, requiredText, revision, saved } from './base.ts';

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

const council = z.object({
  id: idOf<CouncilId>(),
  kind: z.enum(CouncilKind),
  name: z.string(),
  decisionNumber: z.string(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  members: z.array(councilMember),
  revision,
});

const term = { name: requiredText(200), decisionNumber: requiredText(100), validFrom: isoDate };

/** A member as a list of several gives one. */
const newMember = {
  fullName: requiredText(100),
  post: requiredText(200),
  role: z.enum(CouncilRole),
  unitId: idOf<UnitId>().nullable(),
  headsUnit: z.boolean(),
  validFrom: isoDate,
};

const memberContent = { ...newMember, subjectId: idOf<SubjectId>().nullable() };

export const councilContract = {
  /** All councils and sub-councils of all terms with all their members, the latest terms first. */
  list: procedure.output(z.array(council)),
  /** The provincial council of today, or else of the latest term; null before the office has entered one. */
  get: procedure.output(council.nullable()),
  /** Enters the decision of a new council, or of a new term: then the old one ends the day before. */
  create: procedure
    .input(
      z.object({
        ...term,
        kind: z.enum(CouncilKind),
        copyFrom: z
          .object({ councilId: idOf<CouncilId>(), roles: z.array(z.enum(CouncilRole)).min(1).max(10) })
          .nullable(),
      }),
    )
    .output(saved<CouncilId>()),
  /** Puts right what the decision of a term says. */
  save: procedure
    .input(z.object({ ...term, id: idOf<CouncilId>(), baseRevision: revision, validTo: isoDate.nullable() }))
    .output(saved<CouncilId>()),
  saveMember: procedure
    .input(z.object({ ...editOf<CouncilMemberId>(), councilId: idOf<CouncilId>(), ...memberContent }))
    .output(saved<CouncilMemberId>()),
  /** Ends a membership on a day, or opens it again with null. */
  endMember: procedure
    .input(z.object({ id: idOf<CouncilMemberId>(), baseRevision: revision, validTo: isoDate.nullable() }))
    .output(saved<CouncilMemberId>()),
  /** Takes a member off who was entered by mistake; refused with `member_in_session` where a session names the member. */
  removeMember: procedure
    .input(z.object({ id: idOf<CouncilMemberId>(), baseRevision: revision }))
    .output(z.object({})),
  /** Puts somebody in a member's seat from a day on; the old membership ends the day before. */
  replaceMember: procedure
    .input(z.object({ replacesId: idOf<CouncilMemberId>(), baseRevision: revision, ...memberContent }))
    .output(saved<CouncilMemberId>()),
  /** Adds the members of a list, all of them or none. */
  addMembers: procedure
    .input(z.object({ councilId: idOf<CouncilId>(), members: z.array(z.object(newMember)).min(1).max(200) }))
    .output(z.object({ added: count })),
};

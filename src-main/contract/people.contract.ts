import { z } from 'zod';

import { SubjectKind } from '../domain/awards/award.ts';
import type { SubjectId, UnitId } from '../domain/kernel/ids.ts';
import { Gender } from '../domain/people/subject.ts';
import { count, idOf, isoDate, procedure, revision, text } from './base.ts';

export const subjectShape = z.object({
  id: idOf<SubjectId>(),
  kind: z.enum(SubjectKind),
  salutation: z.string(),
  name: z.string(),
  gender: z.enum(Gender).nullable(),
  birthDate: isoDate.nullable(),
  birthYear: z.int().nullable(),
  position: z.string(),
  unitId: idOf<UnitId>().nullable(),
  isUnit: z.boolean(),
  objectClass: z.string(),
  ethnicity: z.string(),
  address: z.string(),
  code: z.string(),
  note: z.string(),
  mergedInto: idOf<SubjectId>().nullable(),
  isSample: z.boolean(),
  revision,
});

export const peopleContract = {
  /** Words in any order, without accents; an empty text finds everyone. */
  search: procedure
    .input(
      z.object({
        text: text(200),
        kind: z.enum(SubjectKind).nullable(),
        unitId: idOf<UnitId>().nullable(),
        limit: z.int().min(1).max(500),
        offset: count,
      }),
    )
    .output(z.object({ rows: z.array(subjectShape), total: count })),
};

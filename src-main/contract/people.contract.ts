import { z } from 'zod';

import { AwardCategory, SubjectKind } from '../domain/awards/award.ts';
import type { FactId, RegisterEntryId, SubjectId, UnitId } from '../domain/kernel/ids.ts';
import { DoubleReason } from '../domain/people/doubles.ts';
import { Gender } from '../domain/people/subject.ts';
import { EntryStatus } from '../domain/register/register-entry.ts';
import { awardCode, count, idOf, isoDate, procedure, revision, text } from './base.ts';
import { eligibilityShape } from './eligibility-shape.ts';
import { factContentShape } from './fact-shapes.ts';

const birthYear = z.int().min(1900).max(2100);
/** History reaches back to the first awards of the state. */
const awardYear = z.int().min(1945).max(2100);

const subjectShape = z.object({
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

/** A line of the registry, with what tells namesakes apart. */
const subjectLine = subjectShape.extend({
  unitName: z.string(),
  lastHonour: z.object({ awardName: z.string(), year: z.int() }).nullable(),
  honours: count,
});

const fact = z.intersection(
  factContentShape,
  z.object({ id: idOf<FactId>(), subjectId: idOf<SubjectId>(), source: z.string() }),
);

const honour = z.object({
  id: idOf<RegisterEntryId>(),
  awardCode,
  /** As it was called on the day of the decision. */
  awardName: z.string(),
  category: z.enum(AwardCategory),
  year: z.int(),
  number: z.int().nullable(),
  decisionNumber: z.string(),
  decisionDate: isoDate.nullable(),
  decidedBy: z.string(),
  achievement: z.string(),
  name: z.string(),
  position: z.string(),
  unitId: idOf<UnitId>().nullable(),
  unitName: z.string(),
  status: z.enum(EntryStatus),
  note: z.string(),
  /** Typed or imported as history: it can be corrected here. Others are changed in the register only. */
  isHistory: z.boolean(),
  revision,
});

const outlook = z.object({
  awardCode,
  awardName: z.string(),
  /** For this year; the first is the one that counts. */
  eligibilities: z.array(eligibilityShape),
  /** The first year in which all that can be reckoned ahead is met; null where that is not in sight. */
  fromYear: z.int().nullable(),
  /** Why then, or why not in sight: one sentence. */
  sentence: z.string(),
});

export const peopleContract = {
  /** Words in any order, without accents; an empty text finds everyone. Of a unit its predecessors' people are found too. */
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
    .output(z.object({ rows: z.array(subjectLine), total: count, byGivenName: z.boolean() })),
  /** Whether persons are listed by given name, as Vietnamese lists do, or by the whole name. */
  saveNameOrder: procedure.input(z.object({ byGivenName: z.boolean() })).output(z.object({})),
  /** Everything known of a subject; the id may be that of an entry that was merged into it. */
  get: procedure.input(z.object({ id: idOf<SubjectId>() })).output(
    z.object({
      subject: subjectShape,
      unitName: z.string(),
      /** The units that went into its unit, and those that its unit went into. */
      lineage: z.array(z.object({ id: idOf<UnitId>(), name: z.string(), validTo: isoDate.nullable() })),
      facts: z.array(fact),
      /** The newest first, those of merged entries among them. */
      honours: z.array(honour),
      merged: z.array(subjectShape),
    }),
  ),
  /** What a subject could be put forward for, this year and later, by the rules of today. */
  outlook: procedure
    .input(z.object({ id: idOf<SubjectId>() }))
    .output(z.object({ year: z.int(), awards: z.array(outlook) })),
  /** What the office can state for a year, by the conditions of the rules. */
  statements: procedure.output(z.array(z.object({ key: z.string(), text: z.string() }))),
  save: procedure
    .input(
      z.object({
        id: idOf<SubjectId>().nullable(),
        baseRevision: revision.nullable(),
        kind: z.enum(SubjectKind),
        salutation: text(20),
        name: text(200),
        gender: z.enum(Gender).nullable(),
        birthDate: isoDate.nullable(),
        birthYear: birthYear.nullable(),
        position: text(200),
        unitId: idOf<UnitId>().nullable(),
        isUnit: z.boolean(),
        objectClass: text(200),
        ethnicity: text(50),
        address: text(300),
        code: text(50),
        note: text(1000),
      }),
    )
    .output(z.object({ id: idOf<SubjectId>(), revision })),
  saveFact: procedure
    .input(
      z.object({
        id: idOf<FactId>().nullable(),
        subjectId: idOf<SubjectId>(),
        content: factContentShape,
        source: text(300),
      }),
    )
    .output(z.object({ id: idOf<FactId>() })),
  removeFact: procedure.input(z.object({ id: idOf<FactId>() })).output(z.object({})),
  /** Writes an award of earlier years down, or corrects one (`id`). It gets no number: those come from decisions. */
  saveHonour: procedure
    .input(
      z.object({
        id: idOf<RegisterEntryId>().nullable(),
        baseRevision: revision.nullable(),
        subjectId: idOf<SubjectId>(),
        awardCode,
        category: z.enum(AwardCategory),
        year: awardYear,
        decisionNumber: text(100),
        decisionDate: isoDate.nullable(),
        decidedBy: text(200),
        achievement: text(1000),
        position: text(200),
        unitId: idOf<UnitId>().nullable(),
        note: text(500),
      }),
    )
    .output(z.object({ id: idOf<RegisterEntryId>(), revision })),
  /** Entries that may be the same, the likeliest first; at most 500 pairs, `total` tells of all. */
  doubles: procedure.output(
    z.object({
      pairs: z.array(
        z.object({
          a: subjectLine,
          b: subjectLine,
          score: z.int(),
          reasons: z.array(z.enum(DoubleReason)),
        }),
      ),
      total: count,
    }),
  ),
  /** From now on `gone` shows under `keep`; nothing of either is changed, so that it can be taken back. */
  merge: procedure.input(z.object({ keep: idOf<SubjectId>(), gone: idOf<SubjectId>() })).output(z.object({})),
  /** Takes a merger back: the entry stands by itself again. */
  unmerge: procedure.input(z.object({ id: idOf<SubjectId>() })).output(z.object({})),
  /** The office has found two entries to be two: they are no longer told as doubles. With `apart` false they are again. */
  keepApart: procedure
    .input(z.object({ a: idOf<SubjectId>(), b: idOf<SubjectId>(), apart: z.boolean() }))
    .output(z.object({})),
};

import { z } from 'zod';

import {
  CollectiveFigure,
  Completeness,
  DisciplineLevel,
  InitiativeForm,
  InitiativeScope,
  LeaveCause,
  PostGroup,
  RatingLevel,
  SuspensionCause,
} from '../domain/people/fact.ts';
import { code, count, isoDate, requiredText, text, year } from './base.ts';

const period = { from: isoDate, to: isoDate.nullable() };

/** A fact of any kind, as pages send it and the sample holds it. Whether its days and figures make sense is a rule's matter. */
export const factContentShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rating'), year, level: z.enum(RatingLevel) }),
  z.object({
    kind: z.literal('initiative'),
    year,
    title: requiredText(500),
    form: z.enum(InitiativeForm),
    scope: z.enum(InitiativeScope),
    recognisedBy: text(300),
  }),
  z.object({ kind: z.literal('discipline'), level: z.enum(DisciplineLevel), ...period }),
  z.object({ kind: z.literal('suspension'), cause: z.enum(SuspensionCause), ...period }),
  z.object({ kind: z.literal('recruitment'), on: isoDate }),
  z.object({ kind: z.literal('leave'), cause: z.enum(LeaveCause), ...period }),
  z.object({ kind: z.literal('post'), title: requiredText(200), group: z.enum(PostGroup), ...period }),
  z.object({
    kind: z.literal('figures'),
    year,
    figures: z.record(z.enum(CollectiveFigure), count.nullable()),
  }),
  z.object({
    kind: z.literal('placing'),
    year,
    cluster: requiredText(200),
    place: z.int().min(1),
    members: z.int().min(1),
  }),
  z.object({ kind: z.literal('complete'), about: z.enum(Completeness), fromYear: year, toYear: year }),
  z.object({ kind: z.literal('attestation'), year, key: code, holds: z.boolean() }),
]);

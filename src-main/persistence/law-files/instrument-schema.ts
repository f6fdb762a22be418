import { z } from 'zod';

import { SubjectKind } from '../../domain/awards/award.ts';
import {
  CouncilPart,
  DossierStep,
  InstrumentScope,
  Population,
  TransitionChoice,
} from '../../domain/law/instrument.ts';
import type { Instrument, Provision } from '../../domain/law/instrument.ts';
import { condition } from './condition-schema.ts';
import {
  awardCode,
  isoDate,
  key,
  mark,
  mistake,
  otherwise,
  sentence,
  share,
  tellDoubles,
} from './schema-parts.ts';

const common = {
  key,
  awards: z.array(awardCode),
  subjectKinds: z.array(z.enum(SubjectKind)),
  article: sentence,
  mark,
  source: sentence,
};

const dossierPart = z.strictObject({
  code: key,
  name: sentence,
  copies: z.int().min(1).max(20),
  required: z.boolean(),
  form: z.string(),
});

/** Days of the year are checked against a leap year: 29/02 is one. */
const yearDay = z
  .string()
  .refine((text) => isoDate.safeParse(`2024-${text}`).success, otherwise({ reason: 'not_a_day' }));

const workingDays = z.int().min(1).max(250);

/** One rule, as files hold it and as it must be after an amendment. */
export const instrumentProvision: z.ZodType<Provision> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('authority'),
    decidedBy: sentence,
    submittedBy: z.string(),
    council: z.enum(CouncilPart),
  }),
  z.strictObject({ ...common, kind: z.literal('conditions'), condition }),
  z.strictObject({ ...common, kind: z.literal('cap'), share, of: z.enum(Population) }),
  z.strictObject({
    ...common,
    kind: z.literal('dossier'),
    parts: z
      .array(dossierPart)
      .min(1)
      .superRefine((parts, context) => {
        tellDoubles(
          parts.map(({ code }) => code),
          context,
          (index) => [index, 'code'],
        );
      }),
    channel: z.string(),
  }),
  z
    .strictObject({
      ...common,
      kind: z.literal('deadline'),
      step: z.enum(DossierStep),
      workingDays: workingDays.nullable(),
      yearDay: yearDay.nullable(),
    })
    .superRefine((deadline, context) => {
      if ((deadline.workingDays === null) !== (deadline.yearDay === null)) return;
      context.addIssue({ code: 'custom', path: ['yearDay'], ...mistake({ reason: 'one_of_both' }) });
    }),
  z.strictObject({ ...common, kind: z.literal('publication'), workingDays }),
  z.strictObject({
    ...common,
    kind: z.literal('prize'),
    coefficient: z.int().min(1).max(100_000),
    isMaximum: z.boolean(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('gap'),
    after: z.array(awardCode).min(1),
    years: z.int().min(1).max(60),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('exclusion'),
    with: z.array(awardCode).min(1),
    text: sentence,
  }),
  z.strictObject({ ...common, kind: z.literal('base_salary'), amount: z.int().min(1) }),
  z.strictObject({ ...common, kind: z.literal('principle'), text: sentence }),
]);

/** A file of resources/law/instruments. */
export const instrumentFile: z.ZodType<Instrument> = z
  .strictObject({
    key,
    title: sentence,
    shortTitle: sentence,
    scope: z.enum(InstrumentScope),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
    mark,
    isModel: z.boolean(),
    note: z.string(),
    transition: z.strictObject({ choice: z.enum(TransitionChoice), article: sentence, mark }).nullable(),
    provisions: z.array(instrumentProvision),
  })
  .superRefine(({ validFrom, validTo, provisions }, context) => {
    if (validTo !== null && validTo < validFrom) {
      context.addIssue({ code: 'custom', path: ['validTo'], ...mistake({ reason: 'out_of_order' }) });
    }
    tellDoubles(
      provisions.map((one) => one.key),
      context,
      (index) => ['provisions', index, 'key'],
    );
  });

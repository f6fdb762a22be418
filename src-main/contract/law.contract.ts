import { z } from 'zod';

import { AwardKind, AwardLevel, SubjectKind } from '../domain/awards/award.ts';
import type { Award } from '../domain/awards/award.ts';
import { RuleMark } from '../domain/awards/rule-mark.ts';
import type { AmendmentId } from '../domain/kernel/ids.ts';
import type { EditableKind } from '../domain/law/editable-values.ts';
import { InstrumentScope, TransitionChoice } from '../domain/law/instrument.ts';
import type { ProvisionInForce, ProvisionKind } from '../domain/law/instrument.ts';
import { LawProblemReason } from '../domain/law/law-problem.ts';
import type { VotingRule } from '../domain/voting/rule.ts';
import { awardCode, count, idOf, instant, isoDate, procedure, requiredText } from './base.ts';

const awardShape = z.object({
  code: awardCode,
  kind: z.enum(AwardKind),
  name: z.string(),
  laterNames: z.array(z.object({ from: isoDate, name: z.string() })),
  aliases: z.array(z.string()),
  level: z.enum(AwardLevel),
  subjectKinds: z.array(z.enum(SubjectKind)),
  article: z.string(),
  mark: z.enum(RuleMark),
});

/** Checked when the law files were read, and amended only through the same check. */
const provision = z.custom<ProvisionInForce>((value) => typeof value === 'object' && value !== null);

const awardRules = z.object({
  award: z.custom<Award>((value) => awardShape.safeParse(value).success),
  name: z.string(),
  provisions: z.array(z.object({ provision, countsFor: z.array(z.enum(SubjectKind)) })),
  general: z.array(provision),
  votingRule: z.custom<VotingRule>((value) => typeof value === 'object').nullable(),
  prizes: z.array(
    z.object({
      subjectKind: z.enum(SubjectKind),
      amount: z.int().min(0),
      steps: z.array(z.string()),
    }),
  ),
});

const instrumentSummary = z.object({
  key: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  scope: z.enum(InstrumentScope),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  mark: z.enum(RuleMark),
  isModel: z.boolean(),
  note: z.string(),
  transition: z
    .object({ choice: z.enum(TransitionChoice), article: z.string(), mark: z.enum(RuleMark) })
    .nullable(),
  provisions: count,
  unconfirmed: count,
});

/** A value of a provision; which ones can be changed and how, the provision says. */
const amendedValue = z.union([z.number(), z.string().max(2000), z.boolean(), z.null()]);

const amendmentLine = z.object({
  id: idOf<AmendmentId>(),
  provisionKey: z.string(),
  path: z.string(),
  value: amendedValue,
  validFrom: isoDate,
  source: z.string(),
  reason: z.string(),
  enteredAt: instant,
  withdrawnAt: instant.nullable(),
  provision: z
    .object({
      kind: z.custom<ProvisionKind>((value) => typeof value === 'string'),
      awards: z.array(awardCode),
      article: z.string(),
      instrument: z.string(),
    })
    .nullable(),
  label: z.string(),
  within: z.string(),
  valueKind: z.custom<EditableKind | 'mark'>((value) => typeof value === 'string'),
  original: amendedValue,
  replacedFrom: isoDate.nullable(),
});

const problem = z.object({
  reason: z.enum(LawProblemReason),
  file: z.string(),
  line: z.int().nullable(),
  key: z.string().nullable(),
  detail: z.string(),
});

const provisionKey = z.string().min(1).max(200);

export const lawContract = {
  /** The catalogue of titles and forms, in the order of the law. */
  awards: procedure.output(z.array(awardShape)),
  /** What the texts of a day say of an award. */
  award: procedure.input(z.object({ code: awardCode, date: isoDate })).output(awardRules),
  instruments: procedure.output(z.array(instrumentSummary)),
  /** What the office changed, the newest first. */
  amendments: procedure.output(z.array(amendmentLine)),
  /** Mistakes in the law files while the program goes by their last good state. */
  problems: procedure.output(z.array(problem)),
  /** Changes values of a provision from a day on, or confirms its text (path `mark`). */
  amend: procedure
    .input(
      z.object({
        provisionKey,
        changes: z
          .array(z.object({ path: z.string().min(1).max(200), value: amendedValue }))
          .min(1)
          .max(200),
        validFrom: isoDate,
        source: requiredText(500),
        reason: requiredText(1000),
      }),
    )
    .output(z.object({ ids: z.array(idOf<AmendmentId>()) })),
  withdrawAmendment: procedure.input(z.object({ id: idOf<AmendmentId>() })).output(z.object({})),
};

import { z } from 'zod';

import { SubjectKind } from '../domain/awards/award.ts';
import type { DecisionId, FundMovementId, RegisterEntryId, RoundId } from '../domain/kernel/ids.ts';
import { PrizeState } from '../domain/money/fund.ts';
import { FundMovementKind } from '../domain/money/prize.ts';
import { LONGEST_LIST, awardCode, count, idOf, isoDate, procedure, text, year } from './base.ts';

/** Đồng. The state budget of a province is far below the largest exact number. */
const dong = z.int().min(0).max(1_000_000_000_000_000);

const entryId = idOf<RegisterEntryId>();

const prizeRow = z.object({
  entryId,
  name: z.string(),
  subjectKind: z.enum(SubjectKind),
  /** Post and unit as the decision named them. */
  detail: z.string(),
  awardCode,
  awardName: z.string(),
  decisionId: idOf<DecisionId>(),
  decisionNumber: z.string(),
  decisionDate: isoDate,
  roundId: idOf<RoundId>().nullable(),
  /** Hundredths of the base salary. */
  coefficient: count,
  base: dong,
  amount: dong,
  steps: z.array(z.string()),
  state: z.enum(PrizeState),
  paidOn: isoDate.nullable(),
  paidTo: z.string(),
});

const movementFields = {
  year,
  on: isoDate,
  kind: z.enum(FundMovementKind),
  amount: dong.min(1),
  note: text(500),
};

const movement = z.object({
  id: idOf<FundMovementId>(),
  ...movementFields,
  /** A recovery that belongs to an award can't be changed by hand. */
  entryId: entryId.nullable(),
});

const overview = z.object({
  prizes: z.array(prizeRow),
  decisions: z.array(z.object({ id: idOf<DecisionId>(), number: z.string(), title: z.string() })),
  rounds: z.array(z.object({ id: idOf<RoundId>(), name: z.string() })),
  movements: z.array(movement),
  balance: z.object({
    income: z.int(),
    organisation: z.int(),
    objects: z.int(),
    prizesPaid: z.int(),
    prizesDue: z.int(),
    toRecover: z.int(),
    balance: z.int(),
    afterDue: z.int(),
    organisationLimit: z.int(),
  }),
  /** The articles of the fifth for organising and of the ceiling; empty where no rule of the year says so. */
  organisationArticle: z.string(),
  ceilingArticle: z.string(),
  /** Whether decisions from now on round prizes up to 10 000 đ. */
  roundsUp: z.boolean(),
  /** Chi thường xuyên of the year; null while nobody entered it. */
  regularExpenditure: dong.nullable(),
  /** What the budget may give at most; null without the expenditure. */
  ceiling: dong.nullable(),
});

export const moneyContract = {
  /** The prizes of the decisions of a calendar year, and the fund that pays them. */
  overview: procedure.input(z.object({ year })).output(overview),
  /** Notes prizes as paid. Refused as a whole where one of them can't be. */
  pay: procedure
    .input(
      z.object({
        entryIds: z.array(entryId).min(1).max(LONGEST_LIST),
        paidOn: isoDate,
        /** Who received them; empty for each its own. */
        paidTo: text(200),
      }),
    )
    .output(z.object({ paid: count })),
  /** Takes the note back that prizes were paid. */
  unpay: procedure
    .input(z.object({ entryIds: z.array(entryId).min(1).max(LONGEST_LIST) }))
    .output(z.object({ unpaid: count })),
  /** Enters that the prize of a revoked award came back. */
  recover: procedure.input(z.object({ entryId, on: isoDate })).output(z.object({})),
  saveMovement: procedure
    .input(z.object({ id: idOf<FundMovementId>().nullable(), ...movementFields }))
    .output(z.object({ id: idOf<FundMovementId>() })),
  removeMovement: procedure.input(z.object({ id: idOf<FundMovementId>() })).output(z.object({})),
  saveSettings: procedure
    .input(z.object({ year, roundsUp: z.boolean(), regularExpenditure: dong.nullable() }))
    .output(z.object({})),
  /** The list by which prizes are paid out, as xlsx: of a decision or a round, or of the whole year. */
  exportPrizes: procedure
    .input(
      z.object({
        year,
        decisionId: idOf<DecisionId>().nullable(),
        roundId: idOf<RoundId>().nullable(),
        onlyDue: z.boolean(),
      }),
    )
    .output(z.object({ name: z.string(), file: z.file() })),
  exportFund: procedure.input(z.object({ year })).output(z.object({ name: z.string(), file: z.file() })),
};

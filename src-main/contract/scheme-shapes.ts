import { z } from 'zod';

import { RuleMark } from '../domain/awards/rule-mark.ts';
import type { Quantity } from '../domain/kernel/quantity.ts';
import type { SchemeFile } from '../domain/scoring/schemes/scheme-file.ts';
import { CriterionRole, ExemptionRule } from '../domain/scoring/schemes/scheme.ts';
import { code, count, isoDate, points, requiredText, text, year } from './base.ts';

/** Thousandths of a measured figure. */
const quantity = z.custom<Quantity>((value) => Number.isSafeInteger(value));

/** The shape of a formula with its figures as the program reckons with them, or as a file writes them. */
function formulaShape<PointsShape extends z.ZodType, QuantityShape extends z.ZodType>(
  points: PointsShape,
  quantity: QuantityShape,
) {
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('manual'), step: points.nullable() }),
    z.object({ kind: z.literal('ratio_cap'), inverse: z.boolean() }),
    z.object({
      kind: z.literal('linear_deduct'),
      deduct: points,
      per: quantity,
      of: z.enum(['percent_of_target', 'percentage_points']),
      reward: points.nullable(),
      cap: points.nullable(),
    }),
    z.object({ kind: z.literal('leader_relative'), atTarget: quantity }),
    z.object({ kind: z.literal('group_max') }),
    z.object({ kind: z.literal('pass_fail') }),
    z.object({
      kind: z.literal('step_threshold'),
      of: z.enum(['actual', 'percent_of_target']),
      steps: z.array(z.object({ from: quantity, points })).readonly(),
      below: points,
    }),
    z.object({
      kind: z.literal('step_label'),
      labels: z.array(z.object({ label: requiredText(100), points })).readonly(),
    }),
    z.object({
      kind: z.literal('count'),
      items: z.array(z.object({ label: text(200), each: points, cap: points.nullable() })).readonly(),
      cap: points,
    }),
    z.object({
      kind: z.literal('bonus_penalty'),
      bonusEach: points,
      penaltyEach: points,
      minimum: points,
      maximum: points,
    }),
    z.object({ kind: z.literal('penalty'), each: points }),
    z.object({ kind: z.literal('rank_scale'), of: z.int().min(2).nullable() }),
  ]);
}

const formula = formulaShape(points, quantity);

/** What was measured; a field that is left out was not reported. */
export const measure = z.object({
  target: quantity.exactOptional(),
  actual: quantity.exactOptional(),
  passed: z.boolean().exactOptional(),
  label: requiredText(100).exactOptional(),
  counts: z.array(count.nullable()).max(50).readonly().exactOptional(),
  bonuses: count.exactOptional(),
  penalties: count.exactOptional(),
  rank: z.int().min(1).exactOptional(),
});

const tieBreak = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group_total'), code }),
  z.object({ kind: z.literal('fewer_penalty_points') }),
  z.object({ kind: z.literal('more_bonus_points') }),
  z.object({ kind: z.literal('member_votes') }),
  z.object({ kind: z.literal('council_decision') }),
]);

function classShape<PointsShape extends z.ZodType, FloorShape extends z.ZodType>(
  from: PointsShape,
  floor: FloorShape,
) {
  return z
    .array(z.object({ name: requiredText(100), from, floor: floor.nullable() }))
    .max(20)
    .readonly();
}

const rankingRules = z.object({
  tieBreaks: z.array(tieBreak).max(20).readonly(),
  classes: classShape(points, z.int().min(0).max(10_000)),
  eligibility: z.object({
    selfScoreDeadline: isoDate.nullable(),
    excludeDisciplined: z.boolean(),
    lowestClass: z.string().nullable(),
    minimumMonths: z.int().min(1).max(12).nullable(),
  }),
  flags: z.object({ usual: count, largeFrom: z.int().min(1).nullable(), large: count }),
  source: text(500),
  mark: z.enum(RuleMark),
});

const criterion = z.object({
  code,
  name: requiredText(500),
  parentCode: code.nullable(),
  maximum: points,
  role: z.enum(CriterionRole),
  formula: formula.nullable(),
  formulaText: text(500),
  measuredIn: text(50),
});

/** A version of a scoring scheme, whole. */
export const scheme = z.object({
  key: code,
  year,
  version: z.int().min(1),
  name: requiredText(200),
  total: points,
  capTotal: z.boolean(),
  exemption: z.enum(ExemptionRule),
  ranking: rankingRules,
  criteria: z.array(criterion).max(2000).readonly(),
});

/** As far as any scheme goes, and far from where decimals get lost. */
const writtenPoints = z.number().min(-1_000_000).max(1_000_000);

/** A scheme as `SchemeFile` writes it; files from before there were formulas and ranking rules fit too. */
export const schemeFile = z.object({
  key: code,
  name: requiredText(200),
  year,
  version: z.int().min(1).exactOptional(),
  total: writtenPoints,
  capTotal: z.boolean().exactOptional(),
  exemption: z.enum(ExemptionRule).exactOptional(),
  ranking: rankingRules
    .extend({ classes: classShape(writtenPoints, z.number().min(0).max(100)) })
    .exactOptional(),
  note: z.string().exactOptional(),
  criteria: z
    .array(
      z.object({
        code,
        name: requiredText(500),
        max: writtenPoints,
        rule: text(500),
        parent: code.nullable().exactOptional(),
        role: z.enum(CriterionRole).exactOptional(),
        formula: formulaShape(writtenPoints, z.number().min(-1_000_000_000_000).max(1_000_000_000_000))
          .nullable()
          .exactOptional(),
        measuredIn: text(50).exactOptional(),
      }),
    )
    .max(2000)
    .readonly(),
}) satisfies z.ZodType<SchemeFile>;

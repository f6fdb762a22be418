import { z } from 'zod';

import { RuleMark } from '../domain/awards/rule-mark.ts';
import { Outcome, Verdict } from '../domain/law/finding.ts';
import type { Finding } from '../domain/law/finding.ts';
import { isoDate } from './base.ts';

const findingShape: z.ZodType<Finding, Finding> = z.object({
  outcome: z.enum(Outcome),
  requirement: z.string(),
  sentence: z.string(),
  facts: z.array(z.object({ text: z.string(), supports: z.boolean().nullable() })),
  article: z.string(),
  mark: z.enum(RuleMark),
  joined: z.enum(['all', 'any', 'single']),
  get parts() {
    return z.array(findingShape);
  },
});

/** What the program says of a case, as `EligibilityView` shows it. */
export const eligibilityShape = z.object({
  verdict: z.enum(Verdict),
  findings: z.array(findingShape).readonly(),
  rulesOf: isoDate,
  choice: z.string(),
});

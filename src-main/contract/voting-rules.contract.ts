import { z } from 'zod';

import type { VotingRuleSet } from '../domain/voting/rule.ts';
import { procedure } from './base.ts';

/** Checked when the law files were read, and amended only through the same check. */
const ruleSet = z.custom<VotingRuleSet>((value) => typeof value === 'object' && value !== null);

export const votingRulesContract = {
  /** The voting rules as they stand in this office, by the day from which they hold. */
  sets: procedure.output(z.array(ruleSet)),
};

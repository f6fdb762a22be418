import { assertNever } from '../kernel/assert-never.ts';
import type { Condition } from './condition.ts';
import {
  evaluateMembersAtLeast,
  evaluateMembersAtMost,
  evaluateMembersShare,
  evaluatePlaced,
} from './evaluation/collective.ts';
import { evaluateMonthsAtWork, evaluateNoDiscipline } from './evaluation/conduct.ts';
import type { Context } from './evaluation/context.ts';
import { joinedFinding } from './evaluation/findings.ts';
import {
  evaluateAfterAward,
  evaluateHeld,
  evaluateHeldInARow,
  evaluateHeldRepeatedly,
} from './evaluation/honours.ts';
import { evaluateInitiatives } from './evaluation/initiatives.ts';
import { evaluateMonthsInPost } from './evaluation/posts.ts';
import { evaluateRated, evaluateRatedYears } from './evaluation/ratings.ts';
import { evaluateAttested, evaluateCategory } from './evaluation/statements.ts';
import type { Finding } from './finding.ts';

/** Finds for a condition by the facts of a case: met, not met or missing, with why and by which text. */
export function evaluateCondition(condition: Condition, outer: Context): Finding {
  const { article = outer.article, mark = outer.mark } = condition;
  const context = article === outer.article && mark === outer.mark ? outer : { ...outer, article, mark };
  switch (condition.kind) {
    case 'all':
    case 'any':
      return joinedFinding(
        context,
        condition.kind,
        condition.of.map((part) => evaluateCondition(part, context)),
      );
    case 'after_award':
      return evaluateAfterAward(condition, context, evaluateCondition);
    case 'rated':
      return evaluateRated(condition, context);
    case 'rated_years':
      return evaluateRatedYears(condition, context);
    case 'held_in_a_row':
      return evaluateHeldInARow(condition, context);
    case 'held_repeatedly':
      return evaluateHeldRepeatedly(condition, context);
    case 'held':
      return evaluateHeld(condition, context);
    case 'initiatives':
      return evaluateInitiatives(condition, context);
    case 'no_discipline':
      return evaluateNoDiscipline(condition, context);
    case 'months_at_work':
      return evaluateMonthsAtWork(condition, context);
    case 'members_share':
      return evaluateMembersShare(condition, context);
    case 'members_at_least':
      return evaluateMembersAtLeast(condition, context);
    case 'members_at_most':
      return evaluateMembersAtMost(condition, context);
    case 'placed':
      return evaluatePlaced(condition, context);
    case 'months_in_post':
      return evaluateMonthsInPost(condition, context);
    case 'category':
      return evaluateCategory(condition, context);
    case 'attested':
      return evaluateAttested(condition, context);
    default:
      return assertNever(condition);
  }
}

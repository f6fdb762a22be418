import type { AwardCode } from '../awards/award.ts';
import type { SubjectKind } from '../awards/award.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Condition } from '../law/condition.ts';
import { provisionsOf } from '../law/rule-book.ts';
import type { RuleBook } from '../law/rule-book.ts';
import { EntryStatus } from './register-entry.ts';
import type { RegisterEntry } from './register-entry.ts';

/** An award that was given later to the same subject and whose conditions name the earlier one. */
export type LaterAward = {
  readonly entry: RegisterEntry;
  /** The provisions that name it. */
  readonly articles: readonly string[];
};

/**
 * The awards that stand on an earlier one: given to the same subject for the same year or a later one, in force, and with the
 * earlier award among their conditions by the rules of the day on which they were decided. Whether they would have been given
 * without it, only people can say.
 */
export function laterAwardsOn(
  earlier: RegisterEntry,
  others: readonly RegisterEntry[],
  rulesOn: (date: IsoDate) => RuleBook,
  subjectKind: SubjectKind,
): LaterAward[] {
  return others.flatMap((entry): LaterAward[] => {
    if (entry.id === earlier.id || entry.status === EntryStatus.revoked || entry.year < earlier.year)
      return [];
    const date = entry.decisionDate ?? (`${entry.year}-12-31` as IsoDate);
    const articles = provisionsOf(rulesOn(date), 'conditions', entry.awardCode, subjectKind)
      .filter(({ condition }) => awardsIn(condition).has(earlier.awardCode))
      .map(({ article }) => article);
    return articles.length === 0 ? [] : [{ entry, articles: [...new Set(articles)] }];
  });
}

/** Every award that a condition asks for, at any depth. */
function awardsIn(condition: Condition): ReadonlySet<AwardCode> {
  const parts = 'of' in condition ? condition.of : 'within' in condition ? [condition.within] : [];
  const own = 'awards' in condition ? condition.awards : [];
  return new Set([...own, ...parts.flatMap((part) => [...awardsIn(part)])]);
}

import type { AwardCategory, AwardCode, SubjectKind } from '../awards/award.ts';
import type { Condition } from './condition.ts';
import type { RuleBook } from './rule-book.ts';
import { conditionsFor } from './rules-of-award.ts';

/** Something that an award asks for and that only the office can state. */
export type AttestedRequirement = {
  readonly key: string;
  readonly text: string;
  readonly article: string;
  /** Open only to those who claim it: it isn't missing where nobody states it. */
  readonly onlyIfClaimed: boolean;
};

type AskedOf = {
  readonly awardCode: AwardCode;
  readonly subjectKind: SubjectKind;
  readonly category: AwardCategory;
};

/** What the conditions of an award ask the office to state, in the order of the text; ways of other categories are left out. */
export function attestedRequirements(book: RuleBook, asked: AskedOf): readonly AttestedRequirement[] {
  return conditionsFor(book, asked.awardCode, asked.subjectKind).flatMap(({ condition, article }) =>
    attestedIn(condition, article, asked.category),
  );
}

function attestedIn(
  condition: Condition,
  around: string,
  category: AwardCategory,
): readonly AttestedRequirement[] {
  const article = condition.article ?? around;
  const inside = (parts: readonly Condition[]) =>
    parts.flatMap((part) => attestedIn(part, article, category));
  if (condition.kind === 'any') return inside(condition.of);
  if (condition.kind === 'after_award') return inside([condition.within]);
  if (condition.kind === 'all') {
    const isOfOthers = condition.of.some(
      (part) => part.kind === 'category' && !part.categories.includes(category),
    );
    return isOfOthers ? [] : inside(condition.of);
  }
  if (condition.kind !== 'attested') return [];
  const { key, text, onlyIfClaimed = false } = condition;
  return [{ key, text, article, onlyIfClaimed }];
}

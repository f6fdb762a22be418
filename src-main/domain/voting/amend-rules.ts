import type { IsoDate } from '../kernel/dates.ts';
import type { VotingAmendment, VotingRuleSet } from './rule.ts';

/**
 * The rule sets as the office amended them. Each day on which an amendment begins makes a set of its own. What a council
 * settles for itself goes on into later sets of the law; the amended rule of an award ends with the set it was made in.
 */
export function amendRuleSets(
  ruleSets: readonly VotingRuleSet[],
  amendments: readonly VotingAmendment[],
): readonly VotingRuleSet[] {
  const standing = amendments.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (standing.length === 0) return ruleSets;
  const ordered = ruleSets.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const days = [...new Set([...ordered, ...standing].map(({ validFrom }) => validFrom))].toSorted();
  return days.flatMap((day) => {
    const set = ordered.findLast(({ validFrom }) => validFrom <= day);
    if (!set) return [];
    const applied = standing
      .filter((amendment) => amendment.validFrom <= day && holdsIn(amendment, set))
      .toSorted((a, b) => order(a.validFrom, b.validFrom) || order(a.enteredAt, b.enteredAt));
    const key = day === set.validFrom ? set.key : `${set.key} (${day})`;
    return [applied.reduce(amendSet, { ...set, key, validFrom: day })];
  });
}

function holdsIn({ content, validFrom }: VotingAmendment, set: VotingRuleSet): boolean {
  return content.kind !== 'award' || validFrom >= set.validFrom;
}

function amendSet(set: VotingRuleSet, { content }: VotingAmendment): VotingRuleSet {
  switch (content.kind) {
    case 'quorum':
      return { ...set, quorum: content.quorum };
    case 'regulation':
      return { ...set, regulation: content.regulation };
    case 'award': {
      const { rule } = content;
      const others = set.rules.filter(({ awardCode }) => awardCode !== rule.awardCode);
      return { ...set, rules: [...others, rule] };
    }
    default:
      return content;
  }
}

function order(a: IsoDate | string, b: IsoDate | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

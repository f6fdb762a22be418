import type { AwardCode } from '../awards/award.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { VotingAmendment, VotingContent, VotingRuleSet } from './rule.ts';

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
      .toSorted(byEffect);
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

/** Orders amendments as they take effect: of two from one day, the one entered later wins. */
function byEffect(a: VotingAmendment, b: VotingAmendment): number {
  return order(a.validFrom, b.validFrom) || order(a.enteredAt, b.enteredAt);
}

function order(a: IsoDate | string, b: IsoDate | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What an amendment is about. */
export type VotingTarget =
  | { readonly kind: 'award'; readonly awardCode: AwardCode }
  | { readonly kind: 'quorum' }
  | { readonly kind: 'regulation' };

/** What a content is about. */
export function targetOf(content: VotingContent): VotingTarget {
  return content.kind === 'award'
    ? { kind: 'award', awardCode: content.rule.awardCode }
    : { kind: content.kind };
}

/** What a set says about a target; null where it has no rule for the award. */
export function contentIn(
  { quorum, regulation, rules }: VotingRuleSet,
  target: VotingTarget,
): VotingContent | null {
  switch (target.kind) {
    case 'quorum':
      return { kind: 'quorum', quorum };
    case 'regulation':
      return { kind: 'regulation', regulation };
    case 'award': {
      const rule = rules.find(({ awardCode }) => awardCode === target.awardCode);
      return rule ? { kind: 'award', rule } : null;
    }
    default:
      return target;
  }
}

/**
 * The amendment that takes the place of this one: the next for the same target by day of effect. Undefined while this one
 * holds for good, or was withdrawn.
 */
export function votingReplacementOf(
  amendment: VotingAmendment,
  all: readonly VotingAmendment[],
): VotingAmendment | undefined {
  if (amendment.withdrawnAt !== null) return undefined;
  const target = JSON.stringify(targetOf(amendment.content));
  const same = all
    .filter(
      ({ content, withdrawnAt }) => withdrawnAt === null && JSON.stringify(targetOf(content)) === target,
    )
    .toSorted(byEffect);
  return same[same.findIndex(({ id }) => id === amendment.id) + 1];
}

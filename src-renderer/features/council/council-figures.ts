import type { InferContractRouterOutputs } from '@orpc/contract';

import type { councilContract } from '../../../src-main/contract/council.contract.ts';
import { CouncilRole, byRole } from '../../../src-main/domain/council/council.ts';
import { membersOn } from '../../../src-main/domain/council/terms.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilMemberId } from '../../../src-main/domain/kernel/ids.ts';
import { quorumByRule } from '../../../src-main/domain/voting/quorum.ts';
import { Comparison, VoteBase, neededVotes, ruleSetOn } from '../../../src-main/domain/voting/rule.ts';
import type { QuorumRule, Threshold, VotingRuleSet } from '../../../src-main/domain/voting/rule.ts';

export type CouncilView = InferContractRouterOutputs<typeof councilContract>['list'][number];
export type MemberRow = CouncilView['members'][number];

/** What the number of members means for a session on a day, by the rules of that day; all counts of people or votes. */
export type CouncilFigures = {
  readonly members: number;
  /** Null where no voting rules are known for the day. */
  readonly byRule: {
    readonly quorum: QuorumRule;
    readonly needed: number;
    readonly neededForAwards: number;
    /** The votes needed by each share that is asked of all members, the highest share first. */
    readonly votes: readonly { readonly threshold: Threshold; readonly needed: number }[];
  } | null;
};

/** The members in office on a day and what they make necessary; null while there are none. */
export function councilFigures(
  council: CouncilView,
  on: IsoDate,
  ruleSets: readonly VotingRuleSet[],
): CouncilFigures | null {
  const members = membersOn(council, on).length;
  if (members === 0) return null;
  const set = ruleSetOn(ruleSets, on);
  if (!set.ok) return { members, byRule: null };
  const { quorum, rules } = set.value;
  const empty = { members, present: 0, written: 0 };
  return {
    members,
    byRule: {
      quorum,
      needed: quorumByRule(quorum, empty, false).needed,
      neededForAwards: quorumByRule(quorum, empty, true).needed,
      votes: distinctThresholds(
        rules.flatMap(({ base, threshold }) => (base === VoteBase.allMembers ? [threshold] : [])),
      ).map((threshold) => ({ threshold, needed: neededVotes(threshold, members) })),
    },
  };
}

function distinctThresholds(thresholds: readonly Threshold[]): readonly Threshold[] {
  const byText = new Map(
    thresholds.map((one) => [`${one.comparison} ${one.numerator}/${one.denominator}`, one] as const),
  );
  return [...byText.values()].toSorted(
    (a, b) =>
      b.numerator * a.denominator - a.numerator * b.denominator ||
      Number(b.comparison === Comparison.moreThan) - Number(a.comparison === Comparison.moreThan),
  );
}

/** The members to show, by office and within one in the order of the decision: those of a day, or all that ever were. */
export function membersInView(
  council: CouncilView,
  { showAll, on }: { readonly showAll: boolean; readonly on: IsoDate },
): readonly MemberRow[] {
  return (showAll ? council.members : membersOn(council, on)).toSorted(byRole);
}

/** Who sits on the standing committee unless the province says otherwise: chair, vice chairs and secretary. */
export const standingRoles: readonly CouncilRole[] = [
  CouncilRole.chair,
  CouncilRole.standingViceChair,
  CouncilRole.viceChair,
  CouncilRole.secretary,
];

/** Whom a member came in for, and who came in for the member. */
export function neighboursOf(
  { members }: Pick<CouncilView, 'members'>,
  { id, replacesId }: { readonly id: CouncilMemberId; readonly replacesId: CouncilMemberId | null },
): { readonly before: MemberRow | undefined; readonly after: MemberRow | undefined } {
  return {
    before: members.find((member) => member.id === replacesId),
    after: members.find((member) => member.replacesId === id),
  };
}

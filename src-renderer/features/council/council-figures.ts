import type { InferContractRouterOutputs } from '@orpc/contract';

import type { councilContract } from '../../../src-main/contract/council.contract.ts';
import { byRole } from '../../../src-main/domain/council/council.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { isInForce } from '../../../src-main/domain/kernel/dates.ts';
import type { Fraction } from '../../../src-main/domain/kernel/fraction.ts';
import { quorumState } from '../../../src-main/domain/voting/quorum.ts';
import { Comparison, neededVotes } from '../../../src-main/domain/voting/rule.ts';
import { hasEnded } from '../../ui/today.ts';

export type CouncilView = NonNullable<InferContractRouterOutputs<typeof councilContract>['get']>;
export type MemberRow = CouncilView['members'][number];

const twoThirds: Fraction = { numerator: 2, denominator: 3 };
const fourFifths: Fraction = { numerator: 4, denominator: 5 };
const nineTenths: Fraction = { numerator: 9, denominator: 10 };

/** What the number of members means for a meeting on that day; all counts of people or votes. */
export type CouncilFigures = {
  readonly members: number;
  readonly quorum: number;
  readonly eightyPercent: number;
  readonly ninetyPercent: number;
};

/** The members in office on a day and what they make necessary; null while there are none. */
export function councilFigures(members: readonly MemberRow[], on: IsoDate): CouncilFigures | null {
  const count = members.filter((member) => isInForce(member, on)).length;
  if (count === 0) return null;
  const quorum = quorumState({ members: count, present: 0, quorum: twoThirds, warningShare: fourFifths });
  const atLeast = { comparison: Comparison.atLeast };
  return {
    members: count,
    quorum: quorum.needed,
    eightyPercent: neededVotes({ ...fourFifths, ...atLeast }, count),
    ninetyPercent: neededVotes({ ...nineTenths, ...atLeast }, count),
  };
}

/** The members to show, by office and within one in the order of the decision; ended ones only on demand. */
export function membersInView(
  members: readonly MemberRow[],
  { showEnded, on }: { readonly showEnded: boolean; readonly on: IsoDate },
): readonly MemberRow[] {
  return members.filter((member) => showEnded || !hasEnded(member, on)).toSorted(byRole);
}

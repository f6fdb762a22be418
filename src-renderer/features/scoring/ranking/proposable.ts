import type { InferContractRouterOutputs } from '@orpc/contract';

import type { proposalsContract } from '../../../../src-main/contract/proposals.contract.ts';
import type { AwardCode } from '../../../../src-main/domain/awards/award.ts';
import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { ProposalOrigin } from '../../../../src-main/domain/proposals/proposal.ts';
import type { UnitLine } from '../sheet/sheet-lines.ts';

export type Proposal = InferContractRouterOutputs<typeof proposalsContract>['list'][number];

/** What units themselves are proposed for from a ranking; nominees of a list that belong to them don't count. */
export function proposalsByUnit(proposals: readonly Proposal[]): ReadonlyMap<string, readonly Proposal[]> {
  return Map.groupBy(
    proposals.filter(({ origin }) => origin === ProposalOrigin.ranking),
    ({ unitId }) => unitId,
  );
}

/** The selected units that have a rank and aren't proposed for the award yet. */
export function proposableUnits(
  lines: readonly UnitLine[],
  selected: ReadonlySet<string>,
  proposals: ReadonlyMap<string, readonly Proposal[]>,
  awardCode: AwardCode,
): readonly UnitId[] {
  return lines
    .filter(
      ({ unit, ranked }) =>
        ranked.rank !== null &&
        selected.has(unit.id) &&
        !(proposals.get(unit.id) ?? []).some((proposal) => proposal.awardCode === awardCode),
    )
    .map(({ unit }) => unit.id);
}

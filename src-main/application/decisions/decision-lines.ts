import { awardNameOn } from '../../domain/awards/award.ts';
import type { Award } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { ProposalOrigin } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Repositories } from '../repositories.ts';

/** A proposal as lists of decisions name it. */
export type NamedProposal = {
  readonly proposal: Proposal;
  readonly unitName: string;
  /** Whether it is for the unit as a whole, and not for a person or a part of it. */
  readonly isUnit: boolean;
  /** `Ông Lò Văn Nga`. */
  readonly fullName: string;
  /** Post and unit; empty for a unit itself. */
  readonly detail: string;
};

/** Names proposals, in their order. */
export function nameProposals(
  { units }: Pick<Repositories, 'units'>,
  proposals: readonly Proposal[],
): NamedProposal[] {
  const unitNames = new Map(units.all().map((unit) => [unit.id, unit.name]));
  return proposals.map((proposal) => {
    const unitName = unitNames.get(proposal.unitId) ?? '';
    const isUnit =
      proposal.subjectKind === 'collective' &&
      (proposal.origin === ProposalOrigin.ranking || unitName === proposal.name);
    return {
      proposal,
      unitName,
      isUnit,
      fullName: [proposal.salutation, proposal.name].filter(Boolean).join(' '),
      detail: [proposal.position, isUnit ? '' : unitName].filter(Boolean).join(', '),
    };
  });
}

/** The proposals of a decision in its order; withdrawn ones too, since the list still names them. */
export function proposalsOf(
  { proposals }: Pick<Repositories, 'proposals'>,
  ids: readonly ProposalId[],
): Proposal[] {
  const known = new Map(proposals.named(ids).map((proposal) => [proposal.id, proposal]));
  return ids.map((id) => {
    const proposal = known.get(id);
    if (!proposal) throw new Error(`A decision names an unknown proposal ${id}`);
    return proposal;
  });
}

/** The names of awards on a day by their codes. */
export function awardNames(awards: readonly Award[], date: IsoDate): ReadonlyMap<string, string> {
  return new Map(awards.map((award) => [award.code, awardNameOn(award, date)]));
}

import { ProposalOrigin } from '../../domain/proposals/proposal.ts';
import { sealedNames } from '../../domain/voting/seal.ts';
import type { NamedItem } from '../../domain/voting/seal.ts';
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';

/**
 * The items of a ballot in their order, as they are read aloud: `Ông Lò Văn Nga`, `Trưởng bản, Sở Tài chính`. Those of a
 * closed one are as they were sealed.
 */
export function candidatesOf(repositories: Repositories, poll: StoredPoll): readonly NamedItem[] {
  if (poll.seal !== null) return sealedNames(poll.seal);
  const proposals = new Map(
    repositories.proposals
      .named(poll.items.map((item) => item.proposalId))
      .map((proposal) => [proposal.id, proposal]),
  );
  const unitNames = new Map(repositories.units.all().map((unit) => [unit.id, unit.name]));
  return poll.items.map(({ proposalId }) => {
    const proposal = proposals.get(proposalId);
    if (!proposal) throw new Error(`A ballot names an unknown proposal ${proposalId}`);
    const unitName = unitNames.get(proposal.unitId) ?? '';
    // A unit put forward from its ranking stands under the name of that day, and not once more under a later one.
    const isUnitItself = proposal.origin === ProposalOrigin.ranking || unitName === proposal.name;
    return {
      proposalId,
      name: [proposal.salutation, proposal.name].filter(Boolean).join(' '),
      detail: [proposal.position, isUnitItself ? '' : unitName].filter(Boolean).join(', '),
    };
  });
}

import type { IsoDate } from '../../../domain/kernel/dates.ts';
import {
  amendRuleSets,
  contentIn,
  targetOf,
  votingReplacementOf,
} from '../../../domain/voting/amend-rules.ts';
import { ruleSetOn } from '../../../domain/voting/rule.ts';
import type { VotingAmendment, VotingContent } from '../../../domain/voting/rule.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';

/** An amendment with what it changed, for the list of the office. */
export type VotingAmendmentLine = VotingAmendment & {
  /** What would hold on its day without it; null where the award had no rule. */
  readonly before: VotingContent | null;
  /** The day from which a later amendment of the same target counts instead; null while none does. */
  readonly replacedFrom: IsoDate | null;
  /** The day from which a new law's rules count instead, for a rule of an award; null where none is known. */
  readonly endsFrom: IsoDate | null;
};

/** All amendments of the voting rules, the newest first, withdrawn ones too. */
export function listVotingAmendments({
  votingRules,
  repositories,
}: Pick<Law, 'votingRules'> & {
  repositories: Pick<Repositories, 'votingAmendments'>;
}): readonly VotingAmendmentLine[] {
  const all = repositories.votingAmendments.all();
  return all.toReversed().map((amendment) => {
    const { content, validFrom } = amendment;
    const earlier = all.slice(
      0,
      all.findIndex(({ id }) => id === amendment.id),
    );
    const set = ruleSetOn(amendRuleSets(votingRules, earlier), validFrom);
    const next = votingRules.find((rules) => rules.validFrom > validFrom);
    return {
      ...amendment,
      before: set.ok ? contentIn(set.value, targetOf(content)) : null,
      replacedFrom: votingReplacementOf(amendment, all)?.validFrom ?? null,
      endsFrom: content.kind === 'award' ? (next?.validFrom ?? null) : null,
    };
  });
}

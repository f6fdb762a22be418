import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import type { VotingAmendmentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { LawProblem } from '../../../domain/law/law-problem.ts';
import { contentIn, targetOf } from '../../../domain/voting/amend-rules.ts';
import { ruleSetOn } from '../../../domain/voting/rule.ts';
import type { VotingContent } from '../../../domain/voting/rule.ts';
import { votingLabel } from '../../../domain/voting/voting-words.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { votingRulesOf } from '../../meetings/voting-rules.ts';
import type { Clock, IdSource, Law, VotingCheck } from '../../ports.ts';

export type AmendVotingInput = {
  /** As it came from the page: the check says what is wrong with it. */
  readonly contents: readonly unknown[];
  readonly validFrom: IsoDate;
  readonly reason: string;
  readonly enteredBy: string;
};

type AmendVotingPorts = CommandPorts &
  Law & { readonly checkVoting: VotingCheck; readonly clock: Clock; readonly ids: IdSource };

/**
 * Changes voting rules, quorum or regulation from a day on, several awards at once where they are voted on alike. Ballots
 * that were made keep the rule that they were made with. Refused where the file couldn't hold it, before the first rule
 * set, and where nothing would change.
 */
export function amendVoting(
  ports: AmendVotingPorts,
  { contents, validFrom, reason, enteredBy }: AmendVotingInput,
): Result<{ ids: readonly VotingAmendmentId[] }, Refusal> {
  return command(ports, 'amend_voting_rules', 'voting', (repositories) => {
    const checked: VotingContent[] = [];
    for (const content of contents) {
      const result = ports.checkVoting(content);
      if (!result.ok) return refuseValue(result.error);
      const { value } = result;
      if (value.kind === 'award' && !ports.awards.some(({ code }) => code === value.rule.awardCode)) {
        return refuse('award_unknown');
      }
      checked.push(value);
    }
    const set = ruleSetOn(votingRulesOf(ports, repositories), validFrom);
    if (!set.ok) {
      const [first] = ports.votingRules;
      return refuse('voting_before_first_set', {
        date: formatDate(validFrom),
        first: first ? formatDate(first.validFrom) : '…',
      });
    }
    const changed = checked.filter((content) => !isSame(content, contentIn(set.value, targetOf(content))));
    if (changed.length === 0) return refuse('law_nothing_changed');
    const enteredAt = ports.clock.now();
    const ids = changed.map((content) => {
      const id = ports.ids.newId() as VotingAmendmentId;
      repositories.votingAmendments.insert({
        id,
        content,
        validFrom,
        reason,
        enteredBy,
        enteredAt,
        withdrawnAt: null,
      });
      return id;
    });
    return ok({
      value: { ids },
      payload: { ids, contents: changed, validFrom, reason, enteredBy },
      changed: [{ topic: 'law', id: null }],
    });
  });
}

/** Key by key, since stored and typed rules may name their parts in another order. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)));
}

function refuseValue({ reason, key, detail }: Pick<LawProblem, 'reason' | 'key' | 'detail'>): {
  ok: false;
  error: Refusal;
} {
  const label = votingLabel(key ?? '');
  if (reason === 'over_the_whole') return refuse('voting_share_out_of_reach', { label });
  if (reason === 'too_big') return refuse('law_value_too_big', { label, maximum: detail });
  if (reason !== 'too_small') return refuse('law_value_not_allowed', { label });
  return key?.endsWith('article') === true || key?.endsWith('source') === true
    ? refuse('law_value_missing', { label })
    : refuse('law_value_too_small', { label, minimum: detail });
}

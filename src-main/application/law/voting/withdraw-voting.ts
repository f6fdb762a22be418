import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { VotingAmendmentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { targetOf } from '../../../domain/voting/amend-rules.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Clock } from '../../ports.ts';

/** Takes an amendment of the voting rules back: from then on it holds for no day. It stays in the list with its reason. */
export function withdrawVoting(
  ports: CommandPorts & { readonly clock: Clock },
  { id }: { id: VotingAmendmentId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'withdraw_voting_rules', id, ({ votingAmendments }) => {
    const amendment = votingAmendments.all().find((candidate) => candidate.id === id);
    if (!amendment || amendment.withdrawnAt !== null) return refuse('law_amendment_gone');
    votingAmendments.withdraw(id, ports.clock.now());
    return ok({
      value: {},
      payload: { target: targetOf(amendment.content), validFrom: amendment.validFrom },
      changed: [{ topic: 'law', id: null }],
    });
  });
}

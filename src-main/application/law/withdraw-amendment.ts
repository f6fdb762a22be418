import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { AmendmentId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';

/** Takes an amendment back: from then on it holds for no day. It stays in the list with its reason. */
export function withdrawAmendment(
  ports: CommandPorts & { readonly clock: Clock },
  { id }: { id: AmendmentId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'withdraw_amendment', id, ({ amendments }) => {
    const amendment = amendments.find(id);
    if (!amendment || amendment.withdrawnAt !== null) return refuse('law_amendment_gone');
    amendments.withdraw(id, ports.clock.now());
    const { provisionKey, path } = amendment;
    return ok({
      value: {},
      payload: { provisionKey, path },
      changed: [{ topic: 'law', id: provisionKey }],
    });
  });
}

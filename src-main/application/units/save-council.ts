import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { CouncilKind } from '../../domain/council/council.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { CouncilId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';

/** Stores the council's name and the decision that established it. */
export function saveCouncil(
  ports: CommandPorts,
  input: { baseRevision: number | null; name: string; decisionNumber: string; validFrom: IsoDate },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_council', 'council', ({ council }) => {
    const known = council.get();
    if (known && known.revision !== input.baseRevision) return refuse('stale_revision', { name: known.name });
    const revision = (known?.revision ?? 0) + 1;
    const { name, decisionNumber, validFrom } = input;
    council.save({
      id: known?.id ?? ('main' as CouncilId),
      kind: CouncilKind.provincial,
      name,
      decisionNumber,
      validFrom,
      validTo: known?.validTo ?? null,
      revision,
    });
    return ok({
      value: { revision },
      payload: { name, decisionNumber, validFrom, revision },
      changed: [{ topic: 'council', id: null }],
    });
  });
}

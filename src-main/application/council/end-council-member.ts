import type { Refusal } from '../../contract/refusal.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { CouncilMemberId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { followCouncil } from '../meetings/follow-council.ts';
import { loadMember, refuseMember } from './load-council.ts';

/** Ends a membership on its last day, or opens it again with null. Sessions that have begun keep their roll. */
export function endCouncilMember(
  ports: CommandPorts,
  input: { id: CouncilMemberId; baseRevision: number; validTo: IsoDate | null },
): Result<{ id: CouncilMemberId; revision: number }, Refusal> {
  return command(ports, 'end_council_member', input.id, (repositories) => {
    const loaded = loadMember(repositories, input);
    if (!loaded.ok) return loaded;
    const { council, member } = loaded.value;
    const changed = { ...member, validTo: input.validTo, revision: member.revision + 1 };
    const refused = refuseMember(repositories, council, changed);
    if (refused) return refused;
    repositories.council.updateMember(changed);
    return ok({
      value: { id: member.id, revision: changed.revision },
      payload: { validTo: input.validTo, revision: changed.revision },
      changed: [{ topic: 'council', id: member.id }, ...followCouncil(repositories)],
    });
  });
}

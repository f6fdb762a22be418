import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { CouncilRole } from '../../domain/council/council.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { CouncilMemberId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { followCouncil } from '../meetings/follow-council.ts';

/** Ends a membership on its last day, or opens it again with null. Sessions that have begun keep their roll. */
export function endCouncilMember(
  ports: CommandPorts,
  input: { id: CouncilMemberId; baseRevision: number; validTo: IsoDate | null },
): Result<{ id: CouncilMemberId; revision: number }, Refusal> {
  return command(ports, 'end_council_member', input.id, (repositories) => {
    const repository = repositories.council;
    const members = repository.get()?.members ?? [];
    const member = members.find(({ id }) => id === input.id);
    if (!member) return refuse('not_found');
    if (member.revision !== input.baseRevision) return refuse('stale_revision', { name: member.fullName });
    if (input.validTo !== null && input.validTo < member.validFrom) return refuse('ends_before_start');
    const chair = members.find(
      (other) => other.role === CouncilRole.chair && other.id !== member.id && other.validTo === null,
    );
    if (input.validTo === null && member.role === CouncilRole.chair && chair) {
      return refuse('second_chair', { name: chair.fullName });
    }
    const revision = member.revision + 1;
    repository.updateMember({ ...member, validTo: input.validTo, revision });
    return ok({
      value: { id: member.id, revision },
      payload: { validTo: input.validTo, revision },
      changed: [{ topic: 'council', id: member.id }, ...followCouncil(repositories)],
    });
  });
}

import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CouncilMember } from '../../domain/council/council.ts';
import type { NewMember } from '../../domain/council/pasted-members.ts';
import type { CouncilId, CouncilMemberId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { followCouncil } from '../meetings/follow-council.ts';
import type { IdSource } from '../ports.ts';
import { refuseMember } from './load-council.ts';

/** Adds the members of a list in its order, all of them or none. */
export function addCouncilMembers(
  ports: CommandPorts & { ids: IdSource },
  input: { councilId: CouncilId; members: readonly NewMember[] },
): Result<{ added: number }, Refusal> {
  return command(ports, 'add_council_members', input.councilId, (repositories) => {
    const council = repositories.council.find(input.councilId);
    if (!council) return refuse('council_missing');
    const seats: CouncilMember[] = [...council.members];
    for (const content of input.members) {
      const member: CouncilMember = {
        ...content,
        id: ports.ids.newId() as CouncilMemberId,
        subjectId: null,
        replacesId: null,
        validTo: null,
        revision: 1,
      };
      const refused = refuseMember(repositories, council, member, seats);
      if (refused) return refused;
      seats.push(member);
      repositories.council.insertMember(council.id, member);
    }
    return ok({
      value: { added: input.members.length },
      payload: { members: input.members.map((member) => ({ ...member })) },
      changed: [{ topic: 'council', id: council.id }, ...followCouncil(repositories)],
    });
  });
}

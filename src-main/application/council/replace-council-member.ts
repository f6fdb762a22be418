import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CouncilMember } from '../../domain/council/council.ts';
import { addDays } from '../../domain/kernel/date-spans.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { CouncilMemberId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { followCouncil } from '../meetings/follow-council.ts';
import type { IdSource } from '../ports.ts';
import { loadMember, refuseMember } from './load-council.ts';
import type { MemberContent } from './save-council-member.ts';

/**
 * Puts somebody in a member's seat from a day on: the old membership ends the day before, unless it had ended earlier, so
 * that N stays the same over the change. Sessions that have begun keep their roll.
 */
export function replaceCouncilMember(
  ports: CommandPorts & { ids: IdSource },
  {
    replacesId,
    baseRevision,
    ...content
  }: MemberContent & { replacesId: CouncilMemberId; baseRevision: number },
): Result<{ id: CouncilMemberId; revision: number }, Refusal> {
  const id = ports.ids.newId() as CouncilMemberId;
  return command(ports, 'replace_council_member', id, (repositories) => {
    const { council: repository } = repositories;
    const loaded = loadMember(repositories, { id: replacesId, baseRevision });
    if (!loaded.ok) return loaded;
    const { council, member: old } = loaded.value;
    const known = council.members.find((member) => member.replacesId === old.id);
    if (known) return refuse('member_replaced', { name: old.fullName, by: known.fullName });
    if (content.validFrom <= old.validFrom) {
      return refuse('replacement_not_later', { name: old.fullName, from: formatDate(old.validFrom) });
    }
    const lastDay = addDays(content.validFrom, -1);
    const ended: CouncilMember = {
      ...old,
      validTo: old.validTo !== null && old.validTo < lastDay ? old.validTo : lastDay,
      revision: old.revision + 1,
    };
    const member: CouncilMember = { id, ...content, replacesId, validTo: null, revision: 1 };
    const others = council.members.map((other) => (other.id === old.id ? ended : other));
    const refused = refuseMember(repositories, council, member, others);
    if (refused) return refused;
    repository.updateMember(ended);
    repository.insertMember(council.id, member);
    return ok({
      value: { id, revision: 1 },
      payload: { councilId: council.id, ...member, lastDayOfOld: ended.validTo },
      changed: [{ topic: 'council', id }, { topic: 'council', id: old.id }, ...followCouncil(repositories)],
    });
  });
}

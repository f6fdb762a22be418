import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CouncilMember } from '../../domain/council/council.ts';
import type { CouncilId, CouncilMemberId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { followCouncil } from '../meetings/follow-council.ts';
import type { IdSource } from '../ports.ts';
import { loadMember, refuseMember } from './load-council.ts';

/** What is entered of a member. */
export type MemberContent = Omit<CouncilMember, 'id' | 'validTo' | 'replacesId' | 'revision'>;

export type CouncilMemberEdit = MemberContent & {
  readonly id: CouncilMemberId | null;
  readonly baseRevision: number | null;
  /** Where a new member goes; a known one stays where it is. */
  readonly councilId: CouncilId;
};

/** Adds a member to a council, or changes a known one. A council has one chair at a time, within its term. */
export function saveCouncilMember(
  ports: CommandPorts & { ids: IdSource },
  { id: knownId, baseRevision, councilId, ...content }: CouncilMemberEdit,
): Result<{ id: CouncilMemberId; revision: number }, Refusal> {
  const id = knownId ?? (ports.ids.newId() as CouncilMemberId);
  return command(ports, 'save_council_member', id, (repositories) => {
    const { council: repository } = repositories;
    const known = knownId === null ? null : loadMember(repositories, { id: knownId, baseRevision });
    if (known && !known.ok) return known;
    const council = known ? known.value.council : repository.find(councilId);
    if (!council) return refuse('council_missing');
    const before = known?.value.member;
    const member: CouncilMember = {
      id,
      ...content,
      replacesId: before?.replacesId ?? null,
      validTo: before?.validTo ?? null,
      revision: (before?.revision ?? 0) + 1,
    };
    const refused = refuseMember(repositories, council, member);
    if (refused) return refused;
    if (before) repository.updateMember(member);
    else repository.insertMember(council.id, member);
    return ok({
      value: { id, revision: member.revision },
      payload: { councilId: council.id, ...member },
      changed: [{ topic: 'council', id }, ...followCouncil(repositories)],
    });
  });
}

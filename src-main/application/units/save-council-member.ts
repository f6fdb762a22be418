import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { CouncilRole } from '../../domain/council/council.ts';
import type { CouncilMember } from '../../domain/council/council.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { CouncilMemberId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { followCouncil } from '../meetings/follow-council.ts';
import type { IdSource } from '../ports.ts';

export type CouncilMemberEdit = {
  readonly id: CouncilMemberId | null;
  readonly baseRevision: number | null;
  readonly fullName: string;
  readonly post: string;
  readonly role: CouncilRole;
  readonly validFrom: IsoDate;
};

/** Adds a member to the council, or changes a known one. A council has one chair at a time. */
export function saveCouncilMember(
  ports: CommandPorts & { ids: IdSource },
  edit: CouncilMemberEdit,
): Result<{ id: CouncilMemberId; revision: number }, Refusal> {
  const id = edit.id ?? (ports.ids.newId() as CouncilMemberId);
  return command(ports, 'save_council_member', id, (repositories) => {
    const repository = repositories.council;
    const council = repository.get();
    if (!council) return refuse('council_missing');
    const known = council.members.find((member) => member.id === edit.id);
    if (edit.id !== null && !known) return refuse('not_found');
    if (known && known.revision !== edit.baseRevision)
      return refuse('stale_revision', { name: known.fullName });
    if (known?.validTo && known.validTo < edit.validFrom) return refuse('ends_before_start');
    const chair = council.members.find(
      (member) => member.role === CouncilRole.chair && member.id !== id && member.validTo === null,
    );
    if (edit.role === CouncilRole.chair && chair) return refuse('second_chair', { name: chair.fullName });

    const member: CouncilMember = {
      id,
      fullName: edit.fullName,
      post: edit.post,
      role: edit.role,
      unitId: known?.unitId ?? null,
      headsUnit: known?.headsUnit ?? false,
      subjectId: known?.subjectId ?? null,
      replacesId: known?.replacesId ?? null,
      validFrom: edit.validFrom,
      validTo: known?.validTo ?? null,
      revision: (known?.revision ?? 0) + 1,
    };
    if (known) repository.updateMember(member);
    else repository.insertMember(council.id, member);
    return ok({
      value: { id, revision: member.revision },
      payload: member,
      changed: [{ topic: 'council', id }, ...followCouncil(repositories)],
    });
  });
}

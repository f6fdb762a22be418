import { isInForce } from '../../../domain/kernel/dates.ts';
import type { ProposalId } from '../../../domain/kernel/ids.ts';
import { dealtConflicts, findConflicts } from '../../../domain/meetings/conflicts.ts';
import type { DealtConflict } from '../../../domain/meetings/conflicts.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { Repositories } from '../../repositories.ts';

/** The interests of the members on the roll in the named proposals: found in the data or declared, with what was decided. */
export function conflictsOf(
  repositories: Repositories,
  meeting: Pick<Meeting, 'id' | 'councilId' | 'date'>,
  proposalIds: readonly ProposalId[],
): readonly DealtConflict[] {
  const named = new Set(proposalIds);
  const onRoll = new Set(repositories.meetings.roll(meeting.id).map(({ memberId }) => memberId));
  const members = (repositories.council.find(meeting.councilId)?.members ?? []).filter(
    (member) => onRoll.has(member.id) && isInForce(member, meeting.date),
  );
  const nominees = repositories.proposals
    .named([...named])
    .map(({ id, name, unitId, subjectId }) => ({ proposalId: id, name, unitId, subjectId }));
  const stored = repositories.meetings
    .conflicts(meeting.id)
    .filter(({ proposalId }) => named.has(proposalId));
  return dealtConflicts(findConflicts(members, nominees), stored);
}

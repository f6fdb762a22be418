import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CouncilKind, CouncilRole } from '../../domain/council/council.ts';
import { isSameSeries, membersOn, placeTerm } from '../../domain/council/terms.ts';
import { addDays } from '../../domain/kernel/date-spans.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { CouncilId, CouncilMemberId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { followCouncil } from '../meetings/follow-council.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

export type NewCouncil = {
  readonly kind: CouncilKind;
  readonly name: string;
  readonly decisionNumber: string;
  readonly validFrom: IsoDate;
  /** Whose members begin in it too, of the given offices; null for a council that begins empty. */
  readonly copyFrom: { readonly councilId: CouncilId; readonly roles: readonly CouncilRole[] } | null;
};

/**
 * Enters a decision that establishes a council. Where one of the same kind runs on its first day, that term ends the day
 * before; where a later one is known, the new term ends before it. Sessions that haven't begun go over to the term of their day.
 */
export function createCouncil(
  ports: CommandPorts & { ids: IdSource },
  input: NewCouncil,
): Result<{ id: CouncilId; revision: number }, Refusal> {
  const id = ports.ids.newId() as CouncilId;
  return command(ports, 'create_council', id, (repositories) => {
    const { council: repository } = repositories;
    const { kind, name, decisionNumber, validFrom, copyFrom } = input;
    const place = placeTerm(
      repository.all().filter((council) => isSameSeries(council, input)),
      validFrom,
    );
    if (!place) return refuse('council_same_day', { name, date: formatDate(validFrom) });
    const source = copyFrom && repository.find(copyFrom.councilId);
    if (copyFrom && !source) return refuse('not_found');
    // Read before the old term ends: whoever is a member on its last day goes over.
    const copied =
      source && copyFrom
        ? membersOn(
            { ...source, validTo: null },
            place.ends?.id === source.id ? addDays(validFrom, -1) : validFrom,
          ).filter(({ role }) => copyFrom.roles.includes(role))
        : [];
    if (place.ends) endTerm(repositories, place.ends.id, addDays(validFrom, -1));
    repository.save({ id, kind, name, decisionNumber, validFrom, validTo: place.validTo, revision: 1 });
    for (const { fullName, post, role, unitId, headsUnit, subjectId } of copied) {
      repository.insertMember(id, {
        id: ports.ids.newId() as CouncilMemberId,
        fullName,
        post,
        role,
        unitId,
        headsUnit,
        subjectId,
        replacesId: null,
        validFrom,
        validTo: null,
        revision: 1,
      });
    }
    return ok({
      value: { id, revision: 1 },
      payload: {
        kind,
        name,
        decisionNumber,
        validFrom,
        validTo: place.validTo,
        ended: place.ends?.id ?? null,
        copiedFrom: source?.id ?? null,
        members: copied.length,
      },
      changed: [{ topic: 'council', id }, ...followCouncil(repositories)],
    });
  });
}

function endTerm({ council }: Repositories, id: CouncilId, validTo: IsoDate): void {
  const known = council.find(id);
  if (!known) throw new Error(`No council ${id} to end`);
  const { members: _members, ...term } = known;
  council.save({ ...term, validTo, revision: term.revision + 1 });
}

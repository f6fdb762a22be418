import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { isSameSeries, overlap } from '../../domain/council/terms.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { CouncilId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { followCouncil } from '../meetings/follow-council.ts';

/**
 * Puts right what the decision of a term says. Members who began with the term go with its first day. Refused where the
 * term would share days with another of the same council: on each day one decision gives N.
 */
export function saveCouncil(
  ports: CommandPorts,
  input: {
    id: CouncilId;
    baseRevision: number;
    name: string;
    decisionNumber: string;
    validFrom: IsoDate;
    validTo: IsoDate | null;
  },
): Result<{ id: CouncilId; revision: number }, Refusal> {
  return command(ports, 'save_council', input.id, (repositories) => {
    const { council: repository } = repositories;
    const known = repository.find(input.id);
    if (!known) return refuse('not_found');
    if (known.revision !== input.baseRevision) return refuse('stale_revision', { name: known.name });
    const { name, decisionNumber, validFrom, validTo } = input;
    if (validTo !== null && validTo < validFrom) return refuse('ends_before_start');
    const { members, ...stored } = known;
    const term = { ...stored, name, decisionNumber, validFrom, validTo, revision: known.revision + 1 };
    const other = repository
      .all()
      .find(
        (candidate) => candidate.id !== known.id && isSameSeries(candidate, term) && overlap(candidate, term),
      );
    if (other) {
      return refuse('council_terms_overlap', {
        decision: other.decisionNumber,
        from: formatDate(other.validFrom),
        to: other.validTo === null ? '…' : formatDate(other.validTo),
      });
    }
    repository.save(term);
    for (const member of members) {
      if (member.validFrom !== known.validFrom || validFrom === known.validFrom) continue;
      if (member.validTo !== null && member.validTo < validFrom) continue;
      repository.updateMember({ ...member, validFrom, revision: member.revision + 1 });
    }
    return ok({
      value: { id: known.id, revision: term.revision },
      payload: { name, decisionNumber, validFrom, validTo, revision: term.revision },
      changed: [{ topic: 'council', id: known.id }, ...followCouncil(repositories)],
    });
  });
}

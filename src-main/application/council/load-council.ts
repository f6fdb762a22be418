import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Council, CouncilMember } from '../../domain/council/council.ts';
import { memberMisfit } from '../../domain/council/member-fit.ts';
import type { MemberSeat } from '../../domain/council/member-fit.ts';
import { provincialCouncilOn } from '../../domain/council/terms.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { CouncilMemberId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Repositories } from '../repositories.ts';

/** The provincial council of a day; before its first term and after its last one, the latest term that is known. */
export function currentCouncil(
  { council }: Pick<Repositories, 'council'>,
  date: IsoDate,
): Council | undefined {
  const councils = council.all();
  return (
    provincialCouncilOn(councils, date) ??
    councils
      .filter(({ kind }) => kind === 'provincial')
      .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
  );
}

/** A member with the council, in the revision that the page showed. */
export function loadMember(
  { council: repository }: Pick<Repositories, 'council'>,
  { id, baseRevision }: { id: CouncilMemberId; baseRevision: number | null },
): Result<{ council: Council; member: CouncilMember }, Refusal> {
  for (const council of repository.all()) {
    const member = council.members.find((candidate) => candidate.id === id);
    if (!member) continue;
    if (member.revision !== baseRevision) return refuse('stale_revision', { name: member.fullName });
    return ok({ council, member });
  }
  return refuse('not_found');
}

/** Why a member can't stand beside the others of the council; undefined where nothing is against it. */
export function refuseMember(
  { units }: Pick<Repositories, 'units'>,
  council: Council,
  member: MemberSeat & { readonly unitId: UnitId | null },
  others: readonly MemberSeat[] = council.members,
): { ok: false; error: Refusal } | undefined {
  if (member.unitId !== null && !units.all().some(({ id }) => id === member.unitId))
    return refuse('not_found');
  const misfit = memberMisfit(council, others, member);
  switch (misfit?.code) {
    case undefined:
      return undefined;
    case 'ends_before_start':
      return refuse('ends_before_start');
    case 'outside_term':
      return refuse('member_outside_term', {
        name: member.fullName,
        from: formatDate(misfit.from),
        to: misfit.to === null ? '…' : formatDate(misfit.to),
      });
    case 'second_chair':
      return refuse('second_chair', { name: misfit.name });
    case 'twice':
      return refuse('member_twice', { name: member.fullName, from: formatDate(misfit.from) });
    default:
      return assertNever(misfit);
  }
}

import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { awardNameOn } from '../../domain/awards/award.ts';
import type { Award, AwardCode } from '../../domain/awards/award.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { RoundId, UnitId } from '../../domain/kernel/ids.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Unit } from '../../domain/units/unit.ts';
import type { Repositories } from '../repositories.ts';

/** Who is proposed for what: the same name and post in the same unit for the same award is voted on once. */
export function nomineeKey({
  name,
  position,
  unitId,
  awardCode,
}: Pick<Proposal, 'name' | 'position' | 'unitId' | 'awardCode'>): string {
  return JSON.stringify([foldText(name), foldText(position), unitId, awardCode]);
}

/** What a nomination must stand up to; null where it does. Names and kinds are those of the day. */
export function refuseNominee(
  { awards, units, today }: { awards: readonly Award[]; units: readonly Unit[]; today: IsoDate },
  nominee: Pick<Proposal, 'name' | 'subjectKind'> & { unitId: UnitId | null; awardCode: AwardCode | null },
): { ok: false; error: Refusal } | null {
  if (foldText(nominee.name) === '') return refuse('nominee_name_missing');
  const unit = units.find(({ id }) => id === nominee.unitId);
  if (!unit) return refuse('unit_unknown', { unit: '' });
  if (unit.validTo !== null && unit.validTo < today) {
    return refuse('unit_ended', { unit: unit.name, date: formatDate(unit.validTo) });
  }
  const award = awards.find(({ code }) => code === nominee.awardCode);
  if (!award) return refuse('award_unknown');
  if (!award.subjectKinds.includes(nominee.subjectKind)) {
    return refuse('award_not_for_subject', { award: awardNameOn(award, today) });
  }
  return null;
}

/** Refuses a round that is not there or takes no more dossiers. */
export function refuseRound(
  { rounds }: Pick<Repositories, 'rounds'>,
  id: RoundId | null,
  year: number,
): { ok: false; error: Refusal } | null {
  if (id === null) return null;
  const round = rounds.find(id);
  if (round?.year !== year) return refuse('not_found');
  return round.isClosed ? refuse('round_closed', { name: round.name }) : null;
}

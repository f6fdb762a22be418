import type { IsoDate } from '../kernel/dates.ts';
import type { CouncilMemberId } from '../kernel/ids.ts';
import { foldText } from '../kernel/vietnamese-text.ts';
import { CouncilRole } from './council.ts';
import type { Council, CouncilMember } from './council.ts';
import { overlap } from './terms.ts';

/** A member as far as the others of a council are concerned. */
export type MemberSeat = Pick<CouncilMember, 'fullName' | 'post' | 'role' | 'validFrom' | 'validTo'> & {
  /** Null of one who is new. */
  readonly id: CouncilMemberId | null;
};

export type MemberMisfit =
  | { readonly code: 'ends_before_start' }
  | { readonly code: 'outside_term'; readonly from: IsoDate; readonly to: IsoDate | null }
  | { readonly code: 'second_chair'; readonly name: string }
  | { readonly code: 'twice'; readonly from: IsoDate };

/** Why a member can't stand beside the others of a council; null where nothing is against it. */
export function memberMisfit(
  council: Pick<Council, 'validFrom' | 'validTo'>,
  others: readonly MemberSeat[],
  member: MemberSeat,
): MemberMisfit | null {
  const { validFrom, validTo } = council;
  if (member.validTo !== null && member.validTo < member.validFrom) return { code: 'ends_before_start' };
  if (member.validFrom < validFrom || (validTo !== null && member.validFrom > validTo)) {
    return { code: 'outside_term', from: validFrom, to: validTo };
  }
  const beside = others.filter(
    (other) => (member.id === null || other.id !== member.id) && overlap(other, member),
  );
  const chair = beside.find(({ role }) => role === CouncilRole.chair);
  if (member.role === CouncilRole.chair && chair) return { code: 'second_chair', name: chair.fullName };
  const double = beside.find(
    ({ fullName, post }) =>
      foldText(fullName) === foldText(member.fullName) && foldText(post) === foldText(member.post),
  );
  return double ? { code: 'twice', from: double.validFrom } : null;
}

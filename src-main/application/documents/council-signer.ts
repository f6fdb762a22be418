import type { CouncilMember, CouncilRole } from '../../domain/council/council.ts';
import { membersOn } from '../../domain/council/terms.ts';
import type { DraftSigner } from '../../domain/documents/draft-content.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { currentCouncil } from '../council/load-council.ts';
import type { Repositories } from '../repositories.ts';

type SigningMember = Pick<CouncilMember, 'fullName' | 'role' | 'post'>;

/** In whose place a member signs (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I). */
const titleLinesOf: Record<CouncilRole, readonly string[]> = {
  chair: ['CHỦ TỊCH'],
  standing_vice_chair: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
  vice_chair: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  secretary: ['TL. CHỦ TỊCH HỘI ĐỒNG', 'ỦY VIÊN, THƯ KÝ'],
  member: ['TL. CHỦ TỊCH HỘI ĐỒNG', 'ỦY VIÊN THƯỜNG TRỰC'],
};

/**
 * Who signs papers of the council: the member who was chosen, else the head of the standing agency, the standing vice chair, the
 * secretary, the chair. The post in the agency is printed with the name, since the council uses the agency's seal.
 */
export function signerAmong<Member extends SigningMember>(
  members: readonly Member[],
  isChosen: (member: Member) => boolean = () => false,
): DraftSigner {
  const member =
    members.find(isChosen) ??
    members.find(({ post }) => /^Giám đốc Sở Nội vụ\b/u.test(post)) ??
    members.find(({ role }) => role === 'standing_vice_chair') ??
    members.find(({ role }) => role === 'secretary') ??
    members.find(({ role }) => role === 'chair');
  return member
    ? { titleLines: titleLinesOf[member.role], post: member.post, name: member.fullName }
    : { titleLines: titleLinesOf.chair, post: '', name: '' };
}

/** The same among the members of a day; without a council the name stays open. */
export function councilSigner(repositories: Repositories, day: IsoDate): DraftSigner {
  const council = currentCouncil(repositories, day);
  return signerAmong(council ? membersOn(council, day) : []);
}

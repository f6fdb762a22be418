import { membersOn } from '../../../domain/council/terms.ts';
import type { DraftHeading, DraftSigner } from '../../../domain/documents/draft-content.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import { currentCouncil } from '../../council/load-council.ts';
import type { Repositories } from '../../repositories.ts';
import { provinceHeading } from '../province-heading.ts';

/** How documents of the council are headed. */
export const councilHeading: DraftHeading = {
  parentBody: provinceHeading,
  issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
};

/** Letters of the standing body of the council form a series of their own. */
export const councilLetterNotation = 'HĐTĐKT-TT';

/** The standing vice chair signs for the chair; without one the chair does, and without a council the name stays open. */
export function councilSigner(repositories: Repositories, day: IsoDate): DraftSigner {
  const council = currentCouncil(repositories, day);
  const members = council ? membersOn(council, day) : [];
  const standing = members.find(({ role }) => role === 'standing_vice_chair');
  if (standing) {
    return {
      titleLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
      post: '',
      name: standing.fullName,
    };
  }
  const chair = members.find(({ role }) => role === 'chair');
  return { titleLines: ['CHỦ TỊCH'], post: '', name: chair?.fullName ?? '' };
}

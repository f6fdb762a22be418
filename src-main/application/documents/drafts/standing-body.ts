import { membersOn } from '../../../domain/council/terms.ts';
import type { DraftHeading, DraftSigner } from '../../../domain/documents/draft-content.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import { foldText } from '../../../domain/kernel/vietnamese-text.ts';
import { currentCouncil } from '../../council/load-council.ts';
import type { Repositories } from '../../repositories.ts';
import { provinceHeading } from '../province-heading.ts';

/** The agency that is the standing body of the council. */
export const standingBody = 'Sở Nội vụ';

/** How documents of the standing body are headed. */
export const standingHeading: DraftHeading = {
  parentBody: provinceHeading,
  issuingBodyLines: [standingBody.toLocaleUpperCase('vi')],
};

/** What follows the number of its documents of a type: `TTr-SNV`. */
export function standingNotation(typeCode: string): string {
  return `${typeCode}-SNV`;
}

/** Its director signs, who sits in the council; where nobody in it has that post the name stays open. */
export function standingSigner(repositories: Repositories, day: IsoDate): DraftSigner {
  return {
    titleLines: ['GIÁM ĐỐC'],
    post: '',
    name: holderOf(repositories, day, `Giám đốc ${standingBody}`),
  };
}

/** The chair of the province's committee signs for it; the name is that of the member of the council with that post. */
export function committeeSigner(repositories: Repositories, day: IsoDate): DraftSigner {
  return {
    titleLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    post: '',
    name: holderOf(repositories, day, 'Chủ tịch UBND tỉnh'),
  };
}

function holderOf(repositories: Repositories, day: IsoDate, post: string): string {
  const council = currentCouncil(repositories, day);
  const members = council ? membersOn(council, day) : [];
  return members.find((member) => foldText(member.post).startsWith(foldText(post)))?.fullName ?? '';
}

import type { DraftHeading } from '../../../domain/documents/draft-content.ts';
import { provinceHeading } from '../province-heading.ts';

/** How documents of the council are headed. */
export const councilHeading: DraftHeading = {
  parentBody: provinceHeading,
  issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
};

/** Letters of the standing body of the council form a series of their own. */
export const councilLetterNotation = 'HĐTĐKT-TT';

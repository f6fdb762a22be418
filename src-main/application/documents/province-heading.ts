import type { DraftHeading } from '../../domain/documents/draft-content.ts';

/** The body above the council, its clusters and its blocks, as the province's documents are headed. */
export const provinceHeading = 'UBND TỈNH LAI CHÂU';

/** Where the province's documents are dated. */
export const provincePlace = 'Lai Châu';

/** How documents of the province's own committee are headed: nobody stands above it. */
export const committeeHeading: DraftHeading = {
  parentBody: '',
  issuingBodyLines: ['ỦY BAN NHÂN DÂN', 'TỈNH LAI CHÂU'],
};

/** The province as documents name it. */
export const provinceName = 'tỉnh Lai Châu';

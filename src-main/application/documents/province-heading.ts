/** The body above the council, its clusters and its blocks, as the province's documents are headed. */
export const provinceHeading = 'UBND TỈNH LAI CHÂU';

/** Where the province's documents are dated. */
export const provincePlace = 'Lai Châu';

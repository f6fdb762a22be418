/** Where a clerk writes a number or a day by hand: no-break spaces, since ordinary ones would collapse. */
export const blankGap = '\u00a0'.repeat(6);

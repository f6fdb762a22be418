/** What a letter to a proposing unit says: its dossiers come back, or must be supplemented. */
export const DossierLetterKind = { return: 'return', supplement: 'supplement' } as const;
export type DossierLetterKind = (typeof DossierLetterKind)[keyof typeof DossierLetterKind];

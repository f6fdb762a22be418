/** A program of this computer that makes a pdf of a Word file. */
export const PdfProgram = { word: 'word', libreOffice: 'libre_office' } as const;
export type PdfProgram = (typeof PdfProgram)[keyof typeof PdfProgram];

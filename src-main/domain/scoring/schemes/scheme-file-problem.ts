/** What is wrong with a scheme in a file. */
export const SchemeFileProblemKind = {
  /** The file is neither a workbook nor JSON of a scheme. */
  unreadable: 'unreadable',
  tooLarge: 'too_large',
  encrypted: 'encrypted',
  /** No sheet has the columns for code, criterion and maximum. */
  noTable: 'no_table',
  noCriteria: 'no_criteria',
  tooManyRows: 'too_many_rows',
  codeMissing: 'code_missing',
  codeTaken: 'code_taken',
  codeTooLong: 'code_too_long',
  nameMissing: 'name_missing',
  textTooLong: 'text_too_long',
  maximumMissing: 'maximum_missing',
  maximumNotANumber: 'maximum_not_a_number',
  maximumNegative: 'maximum_negative',
  roleUnknown: 'role_unknown',
  /** The group that the row names is not above it. */
  parentUnknown: 'parent_unknown',
  /** The way of scoring was not understood: points are given by hand. */
  formulaUnknown: 'formula_unknown',
  /** A group takes no score, so its way of scoring is left out. */
  formulaOfGroup: 'formula_of_group',
} as const;
export type SchemeFileProblemKind = (typeof SchemeFileProblemKind)[keyof typeof SchemeFileProblemKind];

export type SchemeFileProblem = {
  readonly kind: SchemeFileProblemKind;
  /** A warning leaves the scheme usable. */
  readonly severity: 'error' | 'warning';
  /** The row of the sheet; null where the file as a whole is meant. */
  readonly row: number | null;
  /** What was written there. */
  readonly written: string;
};

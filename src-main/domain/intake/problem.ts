import type { Points } from '../kernel/points.ts';

/** How much a problem weighs: an error needs a decision, a warning a look, a notice only says what was done. */
export const ProblemSeverity = { error: 'error', warning: 'warning', notice: 'notice' } as const;
export type ProblemSeverity = (typeof ProblemSeverity)[keyof typeof ProblemSeverity];

/** Everything that reading a file of an office can run into. */
export const IntakeProblemKind = {
  // The file as a whole.
  notFound: 'not_found',
  notAWorkbook: 'not_a_workbook',
  tooLarge: 'too_large',
  damaged: 'damaged',
  encrypted: 'encrypted',
  noTable: 'no_table',
  schemeUnknown: 'scheme_unknown',
  unitUnknown: 'unit_unknown',
  unitGuessed: 'unit_guessed',
  sheetLeftOut: 'sheet_left_out',
  /** A workbook that this program sent to the unit: it is taken back on a page of its own. */
  ownWorkbook: 'own_workbook',
  // One criterion of a score sheet.
  criterionMissing: 'criterion_missing',
  duplicateCriterion: 'duplicate_criterion',
  empty: 'empty',
  notANumber: 'not_a_number',
  ambiguousNumber: 'ambiguous_number',
  belowZero: 'below_zero',
  overMaximum: 'over_maximum',
  formulaWithoutValue: 'formula_without_value',
  formulaEvaluated: 'formula_evaluated',
  rounded: 'rounded',
  maximumDiffers: 'maximum_differs',
  codeDiffers: 'code_differs',
  nameDiffers: 'name_differs',
  rowUnknown: 'row_unknown',
  // One row of a list of nominees.
  columnMissing: 'column_missing',
  nameMissing: 'name_missing',
  awardUnknown: 'award_unknown',
  subjectKindUnknown: 'subject_kind_unknown',
  rowTwice: 'row_twice',
  nameRecased: 'name_recased',
  // Conversions of the text.
  convertedTcvn3: 'converted_tcvn3',
  convertedVni: 'converted_vni',
  convertedNfd: 'converted_nfd',
} as const;
export type IntakeProblemKind = (typeof IntakeProblemKind)[keyof typeof IntakeProblemKind];

const severities: Readonly<Record<IntakeProblemKind, ProblemSeverity>> = {
  not_found: 'error',
  not_a_workbook: 'error',
  too_large: 'error',
  damaged: 'error',
  encrypted: 'error',
  no_table: 'error',
  scheme_unknown: 'error',
  unit_unknown: 'error',
  unit_guessed: 'warning',
  sheet_left_out: 'notice',
  own_workbook: 'warning',
  criterion_missing: 'error',
  duplicate_criterion: 'error',
  empty: 'error',
  not_a_number: 'error',
  ambiguous_number: 'error',
  below_zero: 'error',
  over_maximum: 'error',
  formula_without_value: 'error',
  formula_evaluated: 'notice',
  rounded: 'warning',
  maximum_differs: 'warning',
  code_differs: 'warning',
  name_differs: 'warning',
  row_unknown: 'warning',
  column_missing: 'error',
  name_missing: 'error',
  award_unknown: 'error',
  subject_kind_unknown: 'error',
  row_twice: 'warning',
  name_recased: 'notice',
  converted_tcvn3: 'notice',
  converted_vni: 'notice',
  converted_nfd: 'notice',
};

export function severityOf(kind: IntakeProblemKind): ProblemSeverity {
  return severities[kind];
}

/** What a message needs to quote; which fields are given depends on the kind. */
export type ProblemDetail = {
  /** The text as the office wrote it. */
  readonly written?: string;
  /** What the program made of it. */
  readonly understood?: string;
  readonly value?: Points;
  readonly maximum?: Points;
  /** How many cells a conversion changed. */
  readonly cells?: number;
  /** The other place that is concerned: a cell, a sheet, a row. */
  readonly other?: string;
};

export type IntakeProblem = {
  readonly kind: IntakeProblemKind;
  readonly criterionCode: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly detail: ProblemDetail;
};

/** A problem of the file as a whole, with no sheet or cell to point at. */
export function fileProblem(kind: IntakeProblemKind, detail: ProblemDetail = {}): IntakeProblem {
  return { kind, criterionCode: null, sheet: null, cell: null, detail };
}

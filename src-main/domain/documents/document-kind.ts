/** The documents that a secretariat writes. */
export const DocumentKind = {
  invitation: 'invitation',
  agenda: 'agenda',
  nomineeList: 'nominee_list',
  /** Of a unit that proposes, to the province. */
  unitSubmission: 'unit_submission',
  /** Of the standing body, to the chair of the province. */
  submission: 'submission',
  decision: 'decision',
  minutes: 'minutes',
  countingMinutes: 'counting_minutes',
  ballot: 'ballot',
  opinionSheet: 'opinion_sheet',
  reminder: 'reminder',
  returnLetter: 'return_letter',
  conclusion: 'conclusion',
  clusterReport: 'cluster_report',
  scoreSummary: 'score_summary',
  statistics: 'statistics',
  plan: 'plan',
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

/**
 * The body that gives a document its number: numbers are given once for each body, notation and year (Nghị định 30/2020/NĐ-CP,
 * Điều 15), and every commune writes a `TTr-UBND`. The id of a unit for what it issues itself; empty for the province's own bodies,
 * whose notations differ.
 */
export function numberingBody({
  kind,
  aboutId,
}: {
  readonly kind: DocumentKind;
  readonly aboutId: string;
}): string {
  return kind === DocumentKind.unitSubmission ? aboutId : '';
}

/** Kinds that are drafted from what the book knows and then edited as text; the others come out of their own flow. */
export const DraftKind = {
  nomineeList: DocumentKind.nomineeList,
  unitSubmission: DocumentKind.unitSubmission,
  submission: DocumentKind.submission,
  reminder: DocumentKind.reminder,
  conclusion: DocumentKind.conclusion,
  clusterReport: DocumentKind.clusterReport,
  statistics: DocumentKind.statistics,
  plan: DocumentKind.plan,
} as const;
export type DraftKind = (typeof DraftKind)[keyof typeof DraftKind];

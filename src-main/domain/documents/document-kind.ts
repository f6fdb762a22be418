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

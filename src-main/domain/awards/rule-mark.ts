/** How far something taken from the law can be trusted. */
export const RuleMark = {
  /** Compared with the gazette. */
  confirmed: 'confirmed',
  /** Read in a text that has been replaced or amended since. */
  supersededText: 'superseded_text',
  unconfirmed: 'unconfirmed',
} as const;
export type RuleMark = (typeof RuleMark)[keyof typeof RuleMark];

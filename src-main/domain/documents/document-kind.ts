/** The documents of a session that stand in the register of the council. */
export const DocumentKind = {
  minutes: 'minutes',
  countingMinutes: 'counting_minutes',
  invitation: 'invitation',
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

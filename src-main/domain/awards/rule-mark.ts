/** How far something taken from the law can be trusted. */
export const RuleMark = {
  /** Compared with the gazette by the office. */
  confirmed: 'confirmed',
  /** Read in a source that quotes the text in force. */
  read: 'read',
  /** Read in a text that has been replaced or amended since. */
  supersededText: 'superseded_text',
  /** Read in something that is no legal source. */
  secondHand: 'second_hand',
  /** Recalled, and found in no source. */
  fromMemory: 'from_memory',
  unconfirmed: 'unconfirmed',
} as const;
export type RuleMark = (typeof RuleMark)[keyof typeof RuleMark];

/** Whether a rule may refuse. Every other rule can only warn: nobody has seen its text in force. */
export function isBinding(mark: RuleMark): boolean {
  return mark === RuleMark.confirmed || mark === RuleMark.read;
}

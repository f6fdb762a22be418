/** What a text at a cell is: why it differs from the layer before, what the unit explained, or a note among officers. */
export const ScoreRemarkKind = { reason: 'reason', explanation: 'explanation', note: 'note' } as const;
export type ScoreRemarkKind = (typeof ScoreRemarkKind)[keyof typeof ScoreRemarkKind];

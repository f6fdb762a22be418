/** The layers in which a criterion is scored, in their order: the unit itself, its cluster or block, the secretariat. */
export const ScoreLayer = { self: 'self', cluster: 'cluster', appraisal: 'appraisal' } as const;
export type ScoreLayer = (typeof ScoreLayer)[keyof typeof ScoreLayer];

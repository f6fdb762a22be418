/** Whose score it is: the unit's own (tự chấm), its cluster's or block's (cụm/khối chấm), the appraisal's (thẩm định). */
export const ScoreLayer = { self: 'self', cluster: 'cluster', appraisal: 'appraisal' } as const;
export type ScoreLayer = (typeof ScoreLayer)[keyof typeof ScoreLayer];

/** From the weakest to the one that prevails. */
export const scoreLayers: readonly ScoreLayer[] = ['self', 'cluster', 'appraisal'];

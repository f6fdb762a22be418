/** Whose score it is: the unit's own (tự chấm), its cluster's or block's (cụm/khối chấm), the appraisal's (thẩm định). */
export const ScoreLayer = { self: 'self', cluster: 'cluster', appraisal: 'appraisal' } as const;
export type ScoreLayer = (typeof ScoreLayer)[keyof typeof ScoreLayer];

/** From the weakest to the one that prevails. */
export const scoreLayers: readonly ScoreLayer[] = ['self', 'cluster', 'appraisal'];

/**
 * The steps that a sheet goes through, each of which can be locked: the layers of scores, the units' explanations (giải
 * trình) between the cluster's check and the appraisal, and the final result (kết quả chính thức).
 */
export const SheetStage = { ...ScoreLayer, explanation: 'explanation', final: 'final' } as const;
export type SheetStage = (typeof SheetStage)[keyof typeof SheetStage];

/**
 * As whom a document is signed (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I): the competent person first, then the
 * office, whose key only the văn thư holds (Điều 32).
 */
export const SigningRole = { leader: 'leader', office: 'office' } as const;
export type SigningRole = (typeof SigningRole)[keyof typeof SigningRole];

/** The competent person, the office, and one more where a second leader signs. */
export const MOST_SIGNATURES = 3;

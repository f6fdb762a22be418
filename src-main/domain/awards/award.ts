/** Titles and forms of commendation by the codes of the catalogue in resources/law/awards.json. */
export const AwardCode = {
  governmentFlag: 'CO_CP',
  provincialFlag: 'CO_TINH',
  nationalFighter: 'CSTDTQ',
  provincialFighter: 'CSTDT',
  grassrootsFighter: 'CSTDCS',
  excellentCollective: 'TTLDXS',
  provincialMerit: 'BK_TINH',
  primeMinisterMerit: 'BK_TTG',
} as const;
export type AwardCode = (typeof AwardCode)[keyof typeof AwardCode];

/** Who can be commended. */
export const SubjectKind = {
  individual: 'individual',
  collective: 'collective',
  household: 'household',
} as const;
export type SubjectKind = (typeof SubjectKind)[keyof typeof SubjectKind];

/** A title or form as the catalogue describes it. */
export type Award = {
  readonly code: AwardCode;
  readonly name: string;
  /** Other spellings in the lists of offices. */
  readonly aliases: readonly string[];
  readonly subjectKinds: readonly SubjectKind[];
  /** `Điều 26 Luật Thi đua, khen thưởng năm 2022` */
  readonly article: string;
};

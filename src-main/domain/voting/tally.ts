/** Sums of a paper ballot; null until they were entered, which is not zero. */
export type BallotCounts = {
  readonly issued: number | null;
  readonly returned: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
};

/** Sums of one item of a ballot; the written opinions of absent members are kept apart. */
export type ItemCounts = {
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly invalidMarks: number | null;
  readonly writtenAgree: number | null;
  readonly writtenDisagree: number | null;
};

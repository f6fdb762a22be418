/** What is wrong with a law file or with a provision after an amendment. */
export const LawProblemReason = {
  unreadable: 'unreadable',
  notJson: 'not_json',
  missingKey: 'missing_key',
  unknownKey: 'unknown_key',
  wrongType: 'wrong_type',
  notAllowed: 'not_allowed',
  notADay: 'not_a_day',
  overTheWhole: 'over_the_whole',
  tooSmall: 'too_small',
  tooBig: 'too_big',
  twice: 'twice',
  unknownAward: 'unknown_award',
  outOfOrder: 'out_of_order',
  nameTaken: 'name_taken',
  oneOfBoth: 'one_of_both',
} as const;
export type LawProblemReason = (typeof LawProblemReason)[keyof typeof LawProblemReason];

/** A mistake with its place: offices edit these files, so that every one is told so that it can be found. */
export type LawProblem = {
  readonly reason: LawProblemReason;
  /** The file's path as the office finds it. */
  readonly file: string;
  /** 1 for the first line; null where the file as a whole is meant. */
  readonly line: number | null;
  /** `provisions[3].coefficient`; null where no key is meant. */
  readonly key: string | null;
  /** What stands there or what is asked for: a code, a type, a name. Empty where there is nothing to say. */
  readonly detail: string;
};

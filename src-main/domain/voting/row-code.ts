import type { AwardCode } from '../awards/award.ts';

/**
 * The codes under which the rows of a session's votes stand on ballots and tally sheets, so that papers and screens can be
 * matched: `COTINH-07`, of a second vote on the same award `COTINH.2-07`; of a whole list `COTINH-DS`, of a motion `BQ1`.
 */
export type PollCodes = {
  readonly prefix: string;
  /** Of a motion, or of the list in a vote on a whole list. */
  readonly whole: string;
  /** Of the items, in their order. */
  readonly rows: readonly string[];
};

/** The codes of the polls of a session, in their order. They hold as long as no vote on the same award comes before. */
export function pollCodes(
  polls: readonly { readonly awardCode: AwardCode | null; readonly items: readonly unknown[] }[],
): readonly PollCodes[] {
  const seen = new Map<AwardCode | null, number>();
  return polls.map(({ awardCode, items }) => {
    const number = (seen.get(awardCode) ?? 0) + 1;
    seen.set(awardCode, number);
    if (awardCode === null) return { prefix: `BQ${number}`, whole: `BQ${number}`, rows: [] };
    const prefix = `${awardCode.replaceAll('_', '')}${number === 1 ? '' : `.${number}`}`;
    const digits = Math.max(2, String(items.length).length);
    const rows = items.map((_item, index) => `${prefix}-${String(index + 1).padStart(digits, '0')}`);
    return { prefix, whole: `${prefix}-DS`, rows };
  });
}

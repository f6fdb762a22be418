import type { AwardCode } from '../awards/award.ts';
import type { PollId } from '../kernel/ids.ts';
import { PollOrigin } from './poll.ts';

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

/** What the codes of a poll hang on. */
export type CodedPoll = {
  readonly id: PollId;
  readonly origin: PollOrigin;
  readonly basedOn: PollId | null;
  readonly awardCode: AwardCode | null;
  readonly items: readonly unknown[];
};

/**
 * The codes of the polls of a session. What is printed already stays true: a vote keeps its code wherever the agenda puts it and
 * whatever is put to the vote later, and the record that corrects a vote has that one's, whose papers it counts.
 *
 * @param polls in the order in which they were made
 */
export function pollCodes(polls: readonly CodedPoll[]): ReadonlyMap<PollId, PollCodes> {
  const votes = new Map<AwardCode | null, number>();
  const codes = new Map<PollId, PollCodes>();
  for (const poll of polls) {
    const { id, origin, basedOn, awardCode } = poll;
    const corrected = origin === PollOrigin.correction && basedOn !== null ? codes.get(basedOn) : undefined;
    if (corrected) {
      codes.set(id, corrected);
      continue;
    }
    const number = (votes.get(awardCode) ?? 0) + 1;
    votes.set(awardCode, number);
    codes.set(id, codesOf(poll, number));
  }
  return codes;
}

/** @param number of the vote among those of the session on the same award, from 1 */
function codesOf({ awardCode, items }: CodedPoll, number: number): PollCodes {
  if (awardCode === null) return { prefix: `BQ${number}`, whole: `BQ${number}`, rows: [] };
  const prefix = `${awardCode.replaceAll('_', '')}${number === 1 ? '' : `.${number}`}`;
  const digits = Math.max(2, String(items.length).length);
  const rows = items.map((_item, index) => `${prefix}-${String(index + 1).padStart(digits, '0')}`);
  return { prefix, whole: `${prefix}-DS`, rows };
}

import { countForShare } from '../kernel/fraction.ts';
import type { Fraction } from '../kernel/fraction.ts';
import type { RollCount } from './attendance.ts';
import type { QuorumRule } from './rule.ts';

/** Whether a council can meet, in figures. */
export type QuorumState = {
  readonly members: number;
  readonly present: number;
  /** The smallest number of present members that makes the quorum. */
  readonly needed: number;
  /** How many more must come. */
  readonly missing: number;
  readonly met: boolean;
  /** The smallest number of present members above which nothing is warned of. */
  readonly neededForNoWarning: number;
  readonly belowWarningShare: boolean;
};

/**
 * Measures the members in the room against all members. Written opinions are no presence: the province's regulation
 * would have to say so. A council without members never has a quorum.
 */
export function quorumState(input: {
  readonly members: number;
  readonly present: number;
  readonly quorum: Fraction;
  readonly warningShare: Fraction;
}): QuorumState {
  const { members, present } = input;
  const needed = Math.max(1, countForShare(members, input.quorum));
  const neededForNoWarning = Math.max(1, countForShare(members, input.warningShare));
  return {
    members,
    present,
    needed,
    missing: Math.max(0, needed - present),
    met: present >= needed,
    neededForNoWarning,
    belowWarningShare: present < neededForNoWarning,
  };
}

/** Measures a roll by the rule of its council; a session about awards may need more than another. */
export function quorumByRule(rule: QuorumRule, roll: RollCount, aboutAwards: boolean): QuorumState {
  return quorumState({
    members: roll.members,
    present: roll.present + (rule.writtenCountsAsAttendance ? roll.written : 0),
    quorum: aboutAwards ? rule.awardSessionShare : rule.share,
    warningShare: rule.warningShare,
  });
}

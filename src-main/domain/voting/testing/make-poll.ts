import type { IsoDate } from '../../kernel/dates.ts';
import type { CouncilMemberId, ProposalId } from '../../kernel/ids.ts';
import type { RollMember } from '../attendance.ts';
import type { Poll } from '../poll.ts';
import type { CouncilRegulation, VotingRule, VotingRuleSet } from '../rule.ts';
import type { NamedItem } from '../seal.ts';
import { emptyItemCounts } from '../tally.ts';

/** A rule set for tests: provincial flags at 80 % of all members, quorum 2/3, warning below 80 %. */
export function makeRuleSet(changes: Partial<VotingRuleSet> = {}): VotingRuleSet {
  return {
    key: 'test',
    validFrom: '2025-07-01' as IsoDate,
    quorum: {
      share: { numerator: 2, denominator: 3 },
      awardSessionShare: { numerator: 2, denominator: 3 },
      writtenCountsAsAttendance: false,
      warningShare: { numerator: 4, denominator: 5 },
      article: 'Quy chế',
      mark: 'unconfirmed',
      source: 'test',
    },
    regulation: makeRegulation(),
    rules: [
      {
        awardCode: 'CO_TINH',
        ballotRequired: true,
        secret: true,
        threshold: { numerator: 4, denominator: 5, comparison: 'at_least' },
        base: 'all_members',
        writtenOpinionsCount: true,
        article: 'Điều 33',
        mark: 'superseded_text',
        source: 'test',
      },
    ],
    ...changes,
  };
}

export function makeRule(changes: Partial<VotingRule> = {}): VotingRule {
  const { key, validFrom, quorum, regulation, rules } = makeRuleSet();
  const [rule] = rules;
  if (!rule) throw new Error('The rule set for tests is empty');
  return { ...rule, ruleSet: key, validFrom, quorum, regulation, ...changes };
}

/** A regulation for tests, with the values that the files have as defaults. */
export function makeRegulation(changes: Partial<CouncilRegulation> = {}): CouncilRegulation {
  return {
    motionThreshold: { numerator: 1, denominator: 2, comparison: 'more_than' },
    motionBase: 'all_members',
    substitutesAllowed: false,
    writtenRoundsAllowed: false,
    maxBallots: 2,
    conflictEffect: 'noted',
    chairBreaksTies: true,
    percentage: { decimals: 2, rounding: 'cut_off' },
    article: 'Quy chế',
    mark: 'unconfirmed',
    source: 'test',
    ...changes,
  };
}

/** A roll with members of each kind, `m1`, `m2` and so on. */
export function makeRoll(present: number, written: number, absent: number): RollMember[] {
  return Array.from({ length: present + written + absent }, (_, index) => ({
    memberId: `m${index + 1}` as CouncilMemberId,
    attendance: index < present ? 'present' : index < present + written ? 'written_opinion' : 'absent',
  }));
}

/** An open poll on two flags, counted without a flaw for 12 ballots and 2 written opinions of 15 members. */
export function makePoll(changes: Partial<Poll> = {}): Poll {
  return {
    title: 'Cờ thi đua của UBND tỉnh',
    awardCode: 'CO_TINH',
    method: 'secret_ballot',
    wholeList: false,
    state: 'open',
    rule: makeRule(),
    seats: null,
    origin: 'first',
    basedOn: null,
    reason: '',
    round: 1,
    entry: 'single',
    roll: makeRoll(12, 2, 1),
    listCounts: emptyItemCounts,
    chairChoice: null,
    sealedAt: null,
    counts: { issued: 12, returned: 12, valid: 11, invalid: 1 },
    items: [
      {
        proposalId: 'p1' as ProposalId,
        carvedOut: false,
        carveOutNote: '',
        recused: [],
        counts: { agree: 11, disagree: 0, invalidMarks: 0, writtenAgree: 1, writtenDisagree: 1 },
      },
      {
        proposalId: 'p2' as ProposalId,
        carvedOut: false,
        carveOutNote: '',
        recused: [],
        counts: { agree: 9, disagree: 1, invalidMarks: 1, writtenAgree: 2, writtenDisagree: 0 },
      },
    ],
    seal: null,
    closedAt: null,
    ...changes,
  };
}

/** Names for the items of a poll, in their order. */
export function makeNames(poll: Poll): readonly NamedItem[] {
  return poll.items.map(({ proposalId }) => ({ proposalId, name: `Tập thể ${proposalId}`, detail: '' }));
}

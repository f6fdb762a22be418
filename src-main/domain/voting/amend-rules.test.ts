import { describe, expect, it } from 'vitest';

import type { Instant, IsoDate } from '../kernel/dates.ts';
import type { VotingAmendmentId } from '../kernel/ids.ts';
import { amendRuleSets, contentIn, votingReplacementOf } from './amend-rules.ts';
import { ruleFor, ruleSetOn } from './rule.ts';
import type { VotingAmendment, VotingContent } from './rule.ts';
import { makeRegulation, makeRuleSet } from './testing/make-poll.ts';

const day = (text: string) => text as IsoDate;
const decree = makeRuleSet({ key: 'decree', validFrom: day('2025-07-01') });
const law = makeRuleSet({ key: 'law', validFrom: day('2026-10-01') });
const [flag] = decree.rules;
if (!flag) throw new Error('The rule set for tests is empty');

let entered = 0;
function amendment(content: VotingContent, validFrom: string, withdrawn = false): VotingAmendment {
  entered += 1;
  const enteredAt = `2026-01-01T00:00:${String(entered).padStart(2, '0')}.000Z` as Instant;
  return {
    id: `amendment-${entered}` as VotingAmendmentId,
    content,
    validFrom: day(validFrom),
    reason: 'Quy chế mới',
    enteredBy: 'Vàng Thị Họa',
    enteredAt,
    withdrawnAt: withdrawn ? enteredAt : null,
  };
}

const shareOf = (numerator: number, denominator: number): VotingContent => ({
  kind: 'award',
  rule: { ...flag, threshold: { numerator, denominator, comparison: 'at_least' } },
});
const quorum: VotingContent = {
  kind: 'quorum',
  quorum: { ...decree.quorum, awardSessionShare: { numerator: 4, denominator: 5 } },
};
const regulation: VotingContent = { kind: 'regulation', regulation: makeRegulation({ maxBallots: 1 }) };

/** The share of the flag's rule, the quorum of award sessions and the number of ballots on a day. */
function on(amendments: readonly VotingAmendment[], date: string) {
  const sets = amendRuleSets([law, decree], amendments);
  const set = ruleSetOn(sets, day(date));
  const rule = ruleFor(sets, 'CO_TINH', day(date));
  if (!set.ok || !rule.ok) throw new Error(`No rules on ${date}`);
  const { threshold, quorum: attending, regulation: own } = rule.value;
  return [
    `${threshold.numerator}/${threshold.denominator}`,
    `${attending.awardSessionShare.numerator}/${attending.awardSessionShare.denominator}`,
    own.maxBallots,
  ];
}

describe('amendRuleSets', () => {
  it('holds from its day on and not the day before', () => {
    const amended = [amendment(shareOf(3, 4), '2026-03-01'), amendment(quorum, '2026-03-01')];
    expect([on(amended, '2026-02-28'), on(amended, '2026-03-01')]).toEqual([
      ['4/5', '2/3', 2],
      ['3/4', '4/5', 2],
    ]);
  });

  it('lets a new law end the rule of an award, and quorum and regulation go on', () => {
    const amended = [
      amendment(shareOf(3, 4), '2026-03-01'),
      amendment(quorum, '2026-03-01'),
      amendment(regulation, '2026-03-01'),
    ];
    expect([on(amended, '2026-09-30'), on(amended, '2026-10-01')]).toEqual([
      ['3/4', '4/5', 1],
      ['4/5', '4/5', 1],
    ]);
  });

  it('amends the new law on its first day', () => {
    expect(on([amendment(shareOf(9, 10), '2026-10-01')], '2026-10-01')).toEqual(['9/10', '2/3', 2]);
  });

  it('takes the later entry of two from one day, and the later day of two in any order of entry', () => {
    expect(
      on([amendment(shareOf(3, 4), '2026-03-01'), amendment(shareOf(9, 10), '2026-03-01')], '2026-03-01'),
    ).toEqual(['9/10', '2/3', 2]);
    const backwards = [amendment(shareOf(9, 10), '2026-05-01'), amendment(shareOf(3, 4), '2026-03-01')];
    expect([on(backwards, '2026-04-30'), on(backwards, '2026-05-01')]).toEqual([
      ['3/4', '2/3', 2],
      ['9/10', '2/3', 2],
    ]);
  });

  it('forgets what was withdrawn, so that the earlier one counts again', () => {
    const amended = [amendment(shareOf(3, 4), '2026-03-01'), amendment(shareOf(9, 10), '2026-05-01', true)];
    expect(on(amended, '2026-06-01')).toEqual(['3/4', '2/3', 2]);
    expect(amendRuleSets([decree, law], [amendment(quorum, '2026-03-01', true)])).toEqual([decree, law]);
  });

  it('gives an award a rule that had none', () => {
    const rule: VotingContent = { kind: 'award', rule: { ...flag, awardCode: 'LDTT' } };
    const sets = amendRuleSets([decree, law], [amendment(rule, '2026-03-01')]);
    const found = ['2026-02-28', '2026-03-01', '2026-10-01'].map(
      (date) => ruleFor(sets, 'LDTT', day(date)).ok,
    );
    expect(found).toEqual([false, true, false]);
  });
});

it('tells the amendment that takes the place of one, never a withdrawn one', () => {
  const first = amendment(quorum, '2026-03-01');
  const withdrawn = amendment(quorum, '2026-04-01', true);
  const other = amendment(regulation, '2026-05-01');
  const last = amendment(quorum, '2026-06-01');
  const all = [first, withdrawn, other, last];
  expect(all.map((one) => votingReplacementOf(one, all)?.id)).toEqual([
    last.id,
    undefined,
    undefined,
    undefined,
  ]);
});

it('finds what a set says about a target', () => {
  expect([
    contentIn(decree, { kind: 'quorum' }),
    contentIn(decree, { kind: 'regulation' }),
    contentIn(decree, { kind: 'award', awardCode: 'CO_TINH' }),
    contentIn(decree, { kind: 'award', awardCode: 'LDTT' }),
  ]).toEqual([
    { kind: 'quorum', quorum: decree.quorum },
    { kind: 'regulation', regulation: decree.regulation },
    { kind: 'award', rule: flag },
    null,
  ]);
});

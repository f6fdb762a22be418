import { describe, expect, it } from 'vitest';

import { makeCouncil, makeMember } from '../../../src-main/domain/council/testing/make-council.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { makeRuleSet } from '../../../src-main/domain/voting/testing/make-poll.ts';
import { councilFigures, membersInView, neighboursOf } from './council-figures.ts';
import type { CouncilView, MemberRow } from './council-figures.ts';

const day = (text: string) => text as IsoDate;
const on = day('2026-11-23');

const member = (name: string, role: MemberRow['role'], changes: Partial<MemberRow> = {}): MemberRow =>
  makeMember(name, { role, ...changes });

const councilOf = (members: readonly MemberRow[], validTo: IsoDate | null = null): CouncilView =>
  makeCouncil([...members], { validTo });

const ended = member('ended', 'vice_chair', { validTo: day('2026-11-22') });
const coming = member('coming', 'member', { validFrom: day('2026-12-01') });
const nineteen = Array.from({ length: 19 }, (_, index) => member(`${index}`, 'member'));

describe('councilFigures', () => {
  const set = makeRuleSet();
  const [flag] = set.rules;
  if (!flag) throw new Error('The rule set for tests is empty');
  const ruleSet = makeRuleSet({
    quorum: { ...set.quorum, awardSessionShare: { numerator: 4, denominator: 5 } },
    rules: [
      flag,
      { ...flag, awardCode: 'CO_CP' },
      { ...flag, awardCode: 'BK_TINH', threshold: { numerator: 1, denominator: 2, comparison: 'more_than' } },
      { ...flag, awardCode: 'CSTDT', threshold: { numerator: 9, denominator: 10, comparison: 'at_least' } },
      { ...flag, awardCode: 'BK_TTG', base: 'present' },
    ],
  });

  it('counts the members of the day and what the rules of the day ask of them, each share once', () => {
    expect(councilFigures(councilOf([...nineteen, ended, coming]), on, [ruleSet])).toEqual({
      members: 19,
      byRule: {
        quorum: ruleSet.quorum,
        needed: 13,
        neededForAwards: 16,
        votes: [
          { threshold: { numerator: 9, denominator: 10, comparison: 'at_least' }, needed: 18 },
          { threshold: { numerator: 4, denominator: 5, comparison: 'at_least' }, needed: 16 },
          { threshold: { numerator: 1, denominator: 2, comparison: 'more_than' }, needed: 10 },
        ],
      },
    });
  });

  it('knows the members also where no rules are known', () => {
    expect(councilFigures(councilOf(nineteen), on, [])).toEqual({ members: 19, byRule: null });
  });

  it('says nothing of a council without members, and of one whose term is over', () => {
    expect(councilFigures(councilOf([ended, coming]), on, [ruleSet])).toBeNull();
    expect(councilFigures(councilOf(nineteen, day('2026-11-22')), on, [ruleSet])).toBeNull();
  });
});

describe('membersInView', () => {
  const first = member('first', 'member');
  const second = member('second', 'member');
  const chair = member('chair', 'chair');
  const council = councilOf([first, ended, chair, coming, second]);

  it('orders by office and keeps the order of the decision within one', () => {
    expect(membersInView(council, { showAll: false, on })).toEqual([chair, first, second]);
    expect(membersInView(council, { showAll: false, on: day('2026-12-01') })).toEqual([
      chair,
      first,
      coming,
      second,
    ]);
  });

  it('shows those before and after on demand', () => {
    expect(membersInView(council, { showAll: true, on })).toEqual([chair, ended, first, coming, second]);
  });
});

it('tells whom a member came in for and by whom one was replaced', () => {
  const next = member('next', 'vice_chair', { replacesId: ended.id });
  const council = councilOf([ended, next]);
  expect([neighboursOf(council, ended), neighboursOf(council, next)]).toEqual([
    { before: undefined, after: next },
    { before: ended, after: undefined },
  ]);
});

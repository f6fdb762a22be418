import { describe, expect, it } from 'vitest';

import { ruleFor, ruleSetOn } from '../../../domain/voting/rule.ts';
import type { AwardVotingRule, VotingContent, VotingRuleSet } from '../../../domain/voting/rule.ts';
import { lastAudit, openOffice, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import {
  beginSession,
  createSession,
  day,
  draftPoll,
  openSampleOffice,
} from '../../testing/sample-office.ts';

const entry = { validFrom: day('2026-11-01'), reason: 'Quy chế mới của tỉnh', enteredBy: 'Vàng Thị Họa' };

async function setOn({ client }: Office, date: string): Promise<VotingRuleSet> {
  const set = ruleSetOn(await client.votingRules.sets(), day(date));
  if (!set.ok) throw new Error(`No rules on ${date}`);
  return set.value;
}

async function ruleOn(office: Office, awardCode: string, date: string): Promise<AwardVotingRule> {
  const rule = (await setOn(office, date)).rules.find((one) => one.awardCode === awardCode);
  if (!rule) throw new Error(`No rule for ${awardCode}`);
  return rule;
}

async function quorumAt(office: Office, numerator: number, denominator: number): Promise<VotingContent> {
  const { quorum } = await setOn(office, '2026-11-01');
  return { kind: 'quorum', quorum: { ...quorum, awardSessionShare: { numerator, denominator } } };
}

describe('amending the voting rules', () => {
  it('changes what they say from a day on, with who, when and why, and is audited', async () => {
    const office = await openOffice();
    const content = await quorumAt(office, 4, 5);
    const { ids } = await office.client.votingRules.amend({ ...entry, contents: [content] });
    const shareOn = async (date: string) => (await setOn(office, date)).quorum.awardSessionShare;
    expect([await shareOn('2026-10-31'), await shareOn('2026-11-01')]).toEqual([
      { numerator: 2, denominator: 3 },
      { numerator: 4, denominator: 5 },
    ]);
    const [line] = await office.client.votingRules.amendments();
    expect(line).toMatchObject({ ...entry, id: ids[0], content, withdrawnAt: null, replacedFrom: null });
    expect(line?.before).toEqual({ kind: 'quorum', quorum: (await setOn(office, '2026-10-31')).quorum });
    expect(lastAudit(office)).toMatchObject({ command: 'amend_voting_rules', payload: { ids, ...entry } });
    expect(office.changes).toEqual([{ topic: 'law', id: null }]);
  });

  it('amends several awards at once, and a new law ends them all', async () => {
    const office = await openOffice();
    const contents = await Promise.all(
      ['CO_TINH', 'CO_CP'].map(async (code) => ({
        kind: 'award' as const,
        rule: {
          ...(await ruleOn(office, code, '2026-03-01')),
          threshold: { numerator: 3, denominator: 4, comparison: 'at_least' as const },
        },
      })),
    );
    await office.client.votingRules.amend({ ...entry, validFrom: day('2026-03-01'), contents });
    const sets = await office.client.votingRules.sets();
    const thresholdOn = (code: string, date: string) => {
      const rule = ruleFor(sets, code, day(date));
      return rule.ok ? `${rule.value.threshold.numerator}/${rule.value.threshold.denominator}` : null;
    };
    expect([
      thresholdOn('CO_TINH', '2026-09-30'),
      thresholdOn('CO_CP', '2026-09-30'),
      thresholdOn('CO_CP', '2026-10-01'),
    ]).toEqual(['3/4', '3/4', '4/5']);
    const lines = await office.client.votingRules.amendments();
    expect(lines.map(({ endsFrom }) => endsFrom)).toEqual(['2026-10-01', '2026-10-01']);
  });

  it('refuses what no file could hold, with the name of the value, and stores nothing', async () => {
    const office = await openOffice();
    const { client } = office;
    const rule = await ruleOn(office, 'CO_TINH', '2026-11-01');
    const award = (changes: object) => ({ kind: 'award' as const, rule: { ...rule, ...changes } });
    const { regulation } = await setOn(office, '2026-11-01');
    const attempt = (content: VotingContent) =>
      refused(office, () => client.votingRules.amend({ ...entry, contents: [content] }));
    const agreeing = 'Tỷ lệ đồng ý';
    expect([
      await attempt(await quorumAt(office, 6, 5)),
      await attempt(award({ threshold: { numerator: 1, denominator: 1, comparison: 'more_than' } })),
      await attempt(award({ threshold: { numerator: 1, denominator: 0, comparison: 'at_least' } })),
      await attempt(award({ threshold: { numerator: 0, denominator: 2, comparison: 'at_least' } })),
      await attempt(award({ article: '  ' })),
      await attempt(award({ base: 'everybody' })),
      await attempt({ kind: 'regulation', regulation: { ...regulation, maxBallots: 10 } }),
      await attempt(award({ awardCode: 'CO_XA' })),
      await attempt(award({})),
    ]).toEqual([
      refusal('voting_share_out_of_reach', { label: 'Tỷ lệ dự họp khi xét khen thưởng' }),
      refusal('voting_share_out_of_reach', { label: agreeing }),
      refusal('law_value_too_small', { label: agreeing, minimum: '1' }),
      refusal('law_value_too_small', { label: agreeing, minimum: '1' }),
      refusal('law_value_missing', { label: 'Điều khoản' }),
      refusal('law_value_not_allowed', { label: 'Giá trị' }),
      refusal('law_value_too_big', { label: 'Số lần bỏ phiếu tối đa', maximum: '9' }),
      refusal('award_unknown'),
      refusal('law_nothing_changed'),
    ]);
  });

  it('refuses a day before the first rules', async () => {
    const office = await openOffice();
    const content = await quorumAt(office, 4, 5);
    expect(
      await refused(office, () =>
        office.client.votingRules.amend({ ...entry, validFrom: day('2023-12-31'), contents: [content] }),
      ),
    ).toEqual(refusal('voting_before_first_set', { date: '31/12/2023', first: '01/01/2024' }));
  });

  it('confirms a rule that was compared with the gazette', async () => {
    const office = await openOffice();
    const rule = await ruleOn(office, 'CO_TINH', '2026-11-01');
    const confirmed = { ...rule, mark: 'confirmed' as const, source: 'Công báo số 571' };
    await office.client.votingRules.amend({ ...entry, contents: [{ kind: 'award', rule: confirmed }] });
    expect(await ruleOn(office, 'CO_TINH', '2026-11-01')).toEqual(confirmed);
  });

  it('is taken back once, and stays in the list', async () => {
    const office = await openOffice();
    const { client } = office;
    const { ids } = await client.votingRules.amend({ ...entry, contents: [await quorumAt(office, 4, 5)] });
    const [id] = ids;
    if (!id) throw new Error('Nothing was amended');
    await client.votingRules.withdraw({ id });
    expect((await setOn(office, '2026-11-01')).quorum.awardSessionShare).toEqual({
      numerator: 2,
      denominator: 3,
    });
    const lines = await client.votingRules.amendments();
    expect(lines.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true]);
    expect(await refused(office, () => client.votingRules.withdraw({ id }))).toEqual(
      refusal('law_amendment_gone'),
    );
  });
});

describe('the sessions that a change reaches', () => {
  it('follow it while nothing was put to a ballot; ballots that were made keep their rule', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const content = await quorumAt(office, 9, 10);
    const [free, busy] = [await createSession(office), await beginSession(office)];
    const { pollId } = await draftPoll(office, busy);
    await client.polls.open({ pollId });
    const targets = [{ kind: 'quorum' as const }];
    const touched = await client.votingRules.touched({ targets, validFrom: day('2026-11-24') });
    expect(new Map(touched.map(({ id, effect, kept }) => [id, [effect, kept]]))).toEqual(
      new Map([
        [free, ['follows', 0]],
        [busy, ['keeps_polls', 1]],
      ]),
    );
    const otherAward = [{ kind: 'award' as const, awardCode: 'CSTDT' }];
    const others = await client.votingRules.touched({ targets: otherAward, validFrom: day('2026-11-24') });
    expect(others.map(({ effect }) => effect)).toEqual(['follows', 'follows']);
    expect(await client.votingRules.touched({ targets, validFrom: day('2026-11-25') })).toEqual([]);

    const neededOf = async (meetingId: typeof busy) =>
      (await client.meetings.get({ meetingId })).quorum.needed;
    expect([await neededOf(free), await neededOf(busy)]).toEqual([13, 13]);
    await client.votingRules.amend({ ...entry, contents: [content] });
    await draftPoll(office, free, 'CO_CP');
    expect([await neededOf(free), await neededOf(busy)]).toEqual([18, 13]);
  });
});

import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/dates.ts';
import type { ProposalId } from '../kernel/ids.ts';
import { closePoll, openPoll, pollVerdicts, recordCounts } from './poll.ts';
import type { Poll } from './poll.ts';
import { isSealIntact, sealCode, sealPoll } from './seal.ts';
import { makeNames, makePoll, makeRoll, makeRule } from './testing/make-poll.ts';

const now = '2026-11-24T03:00:00.000Z' as Instant;
const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const roll = makeRoll(12, 2, 1);

function closed(poll: Poll = makePoll()): Poll {
  const result = closePoll(poll, { now });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function sealed(poll: Poll = makePoll()): Poll {
  const result = sealPoll(closed(poll), { names: makeNames(poll), now, hash });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('openPoll', () => {
  it('opens a draft and keeps what else it carries', () => {
    const draft = { ...makePoll({ state: 'draft' }), id: 'poll-1' };
    expect(openPoll(draft, { roll })).toEqual({ ok: true, value: { ...draft, state: 'open', roll } });
  });

  it.each([
    ['poll_open', makePoll()],
    ['poll_closed', makePoll({ state: 'closed' })],
    ['poll_empty', makePoll({ state: 'draft', items: [] })],
  ])('answers %s', (code, poll) => {
    expect(openPoll(poll, { roll })).toEqual({ ok: false, error: { code } });
  });

  it('stays shut without a quorum', () => {
    expect(openPoll(makePoll({ state: 'draft' }), { roll: makeRoll(9, 6, 0) })).toMatchObject({
      ok: false,
      error: { code: 'quorum_not_met', quorum: { present: 9, needed: 10, missing: 1 } },
    });
  });
});

describe('recordCounts', () => {
  const counts = { issued: 12, returned: null, valid: null, invalid: null };

  it('takes over the rows that are named and leaves the others', () => {
    const poll = makePoll();
    const [first, second] = poll.items;
    const entered = {
      agree: 3,
      disagree: null,
      invalidMarks: null,
      writtenAgree: null,
      writtenDisagree: null,
    };
    expect(
      recordCounts(poll, { counts, items: [{ proposalId: 'p2' as ProposalId, counts: entered }] }),
    ).toEqual({ ok: true, value: { ...poll, counts, items: [first, { ...second, counts: entered }] } });
  });

  it('refuses rows of another poll', () => {
    const stranger = { proposalId: 'p9' as ProposalId, counts: makePoll().items[0]!.counts };
    expect(recordCounts(makePoll(), { counts, items: [stranger] })).toEqual({
      ok: false,
      error: { code: 'not_in_poll', proposalId: 'p9' },
    });
  });

  it.each([
    ['poll_not_open', 'draft'],
    ['poll_closed', 'closed'],
  ] as const)('answers %s to a %s poll', (code, state) => {
    expect(recordCounts(makePoll({ state }), { counts, items: [] })).toEqual({ ok: false, error: { code } });
  });
});

describe('closePoll', () => {
  it('closes a reconciled poll', () => {
    const poll = makePoll();
    expect(closePoll(poll, { now })).toEqual({
      ok: true,
      value: { ...poll, state: 'closed', closedAt: now },
    });
  });

  it('stays open while a figure is missing or does not add up', () => {
    const poll = makePoll({ counts: { issued: 12, returned: 11, valid: 11, invalid: null } });
    expect(closePoll(poll, { now })).toEqual({
      ok: false,
      error: {
        code: 'tally_not_reconciled',
        problems: [{ code: 'not_recorded', itemIndex: null, field: 'invalid' }],
      },
    });
  });

  it('stays open without a quorum', () => {
    expect(closePoll(makePoll({ roll: makeRoll(12, 2, 5) }), { now })).toMatchObject({
      ok: false,
      error: { code: 'quorum_not_met', quorum: { present: 12, needed: 13 } },
    });
  });

  it.each([
    ['poll_not_open', makePoll({ state: 'draft' })],
    ['poll_closed', makePoll({ state: 'closed' })],
    ['poll_empty', makePoll({ items: [] })],
  ])('answers %s', (code, poll) => {
    expect(closePoll(poll, { now })).toEqual({
      ok: false,
      error: { code },
    });
  });

  it('leaves nothing that could change afterwards', () => {
    const poll = closed();
    const answers = [
      openPoll(poll, { roll }),
      recordCounts(poll, { counts: poll.counts, items: poll.items }),
      closePoll(poll, { now }),
    ];
    expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code: 'poll_closed' } })));
  });
});

describe('sealPoll', () => {
  it('writes counts, roll and rule of a closed poll as canonical JSON with its hash', () => {
    const poll = closed();
    const text = canonicalJson({
      format: 'so-vang-tally',
      version: 2,
      title: poll.title,
      awardCode: 'CO_TINH',
      method: 'secret_ballot',
      wholeList: false,
      seats: null,
      round: 1,
      origin: 'first',
      basedOn: null,
      reason: '',
      closedAt: now,
      rule: makeRule(),
      counts: poll.counts,
      listCounts: poll.listCounts,
      listResult: null,
      items: makeNames(poll).map((named, index) => ({
        ...named,
        carvedOut: false,
        carveOutNote: '',
        recused: [],
        counts: poll.items[index]!.counts,
        result: [
          { verdict: 'passed', agreeTotal: 12, base: 15, needed: 12, percentageText: '80 %' },
          { verdict: 'failed', agreeTotal: 11, base: 15, needed: 12, percentageText: '73,33 %' },
        ][index]!,
      })),
      chairChoice: null,
      roll,
    });
    expect(sealPoll(poll, { names: makeNames(poll), now, hash })).toEqual({
      ok: true,
      value: { ...poll, state: 'sealed', sealedAt: now, seal: { text, hash: hash(text) } },
    });
  });

  it('seals no reason of absence', () => {
    const withReasons = roll.map((member) => ({ ...member, reason: 'Đi chữa bệnh' }));
    expect(sealed(makePoll({ roll: withReasons })).seal?.text).not.toContain('chữa bệnh');
  });

  it.each([
    ['poll_not_closed', makePoll()],
    ['poll_not_closed', makePoll({ state: 'draft' })],
    ['poll_sealed', makePoll({ state: 'sealed' })],
  ])('answers %s', (code, poll) => {
    expect(sealPoll(poll, { names: makeNames(poll), now, hash })).toEqual({ ok: false, error: { code } });
  });
});

describe('isSealIntact', () => {
  it('holds for what was sealed', () => {
    expect(isSealIntact(sealed(), hash)).toBe(true);
  });

  it('breaks with any count, member, rule, text or hash that differs', () => {
    const poll = sealed();
    const changed: readonly Poll[] = [
      { ...poll, counts: { ...poll.counts, invalid: 0 } },
      { ...poll, items: poll.items.toReversed() },
      { ...poll, rule: makeRule({ writtenOpinionsCount: false }) },
      { ...poll, closedAt: '2026-11-24T03:00:00.001Z' as Instant },
      { ...poll, seal: { text: poll.seal?.text ?? '', hash: hash('') } },
      { ...poll, seal: { text: '{}', hash: poll.seal?.hash ?? '' } },
      { ...poll, roll: makeRoll(12, 1, 2) },
    ];
    expect(changed.map((altered) => isSealIntact(altered, hash))).toEqual(changed.map(() => false));
  });

  it('does not hold for a poll without a seal', () => {
    expect(isSealIntact(makePoll(), hash)).toBe(false);
  });
});

describe('sealCode', () => {
  it('prints the first twelve digits of the hash in groups', () => {
    expect(sealCode({ hash: '3f2a90bc11d4ffff' })).toBe('3F2A-90BC-11D4');
  });
});

describe('pollVerdicts', () => {
  it('judges every item of a closed poll on all members', () => {
    const figures = pollVerdicts(closed())?.map((result) => [
      result.agreePresent,
      result.agreeWritten,
      result.agreeTotal,
      result.base,
      result.needed,
      result.verdict,
    ]);
    expect(figures).toEqual([
      [11, 1, 12, 15, 12, 'passed'],
      [9, 2, 11, 15, 12, 'failed'],
    ]);
  });

  it('judges without written figures where nobody wrote', () => {
    const counts = { agree: 11, disagree: 0, invalidMarks: 0, writtenAgree: null, writtenDisagree: null };
    const [first] = makePoll().items;
    const poll = makePoll({ items: [{ ...first!, counts }], roll: makeRoll(12, 0, 3) });
    expect(pollVerdicts(closed(poll))).toMatchObject([{ agreeTotal: 11 }]);
  });

  it.each(['draft', 'open'] as const)('tells nothing of a poll that is %s', (state) => {
    expect(pollVerdicts(makePoll({ state }))).toBeNull();
  });
});

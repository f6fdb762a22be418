import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/dates.ts';
import type { ProposalId } from '../kernel/ids.ts';
import { closePoll, isSealIntact, openPoll, pollVerdicts, recordCounts, sealCode } from './poll.ts';
import type { Poll } from './poll.ts';
import { makeNames, makePoll, makeRoll, makeRule } from './testing/make-poll.ts';

const now = '2026-11-24T03:00:00.000Z' as Instant;
const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const roll = makeRoll(12, 2, 1);

function closed(poll: Poll = makePoll()): Poll {
  const result = closePoll(poll, { roll, names: makeNames(poll), now, hash });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('openPoll', () => {
  it('opens a draft and keeps what else it carries', () => {
    const draft = { ...makePoll({ state: 'draft' }), id: 'poll-1' };
    expect(openPoll(draft, { roll })).toEqual({ ok: true, value: { ...draft, state: 'open' } });
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
  it('closes a reconciled poll and seals its counts, roll and rule', () => {
    const poll = makePoll();
    const text = canonicalJson({
      format: 'so-vang-tally',
      version: 1,
      title: poll.title,
      awardCode: 'CO_TINH',
      closedAt: now,
      rule: makeRule(),
      counts: poll.counts,
      items: makeNames(poll).map((named, index) => ({ ...named, counts: poll.items[index]!.counts })),
      roll,
    });
    expect(closePoll(poll, { roll, names: makeNames(poll), now, hash })).toEqual({
      ok: true,
      value: { ...poll, state: 'closed', closedAt: now, seal: { text, hash: hash(text) } },
    });
  });

  it('seals no reason of absence', () => {
    const withReasons = roll.map((member) => ({ ...member, reason: 'Đi chữa bệnh' }));
    const result = closePoll(makePoll(), { roll: withReasons, names: makeNames(makePoll()), now, hash });
    expect(result.ok && result.value.seal?.text).not.toContain('chữa bệnh');
  });

  it('stays open while a figure is missing or does not add up', () => {
    const poll = makePoll({ counts: { issued: 12, returned: 11, valid: 11, invalid: null } });
    expect(closePoll(poll, { roll, names: makeNames(poll), now, hash })).toEqual({
      ok: false,
      error: {
        code: 'tally_not_reconciled',
        problems: [{ code: 'not_recorded', itemIndex: null, field: 'invalid' }],
      },
    });
  });

  it('stays open without a quorum', () => {
    expect(
      closePoll(makePoll(), { roll: makeRoll(12, 2, 5), names: makeNames(makePoll()), now, hash }),
    ).toMatchObject({
      ok: false,
      error: { code: 'quorum_not_met', quorum: { present: 12, needed: 13 } },
    });
  });

  it.each([
    ['poll_not_open', makePoll({ state: 'draft' })],
    ['poll_closed', makePoll({ state: 'closed' })],
    ['poll_empty', makePoll({ items: [] })],
  ])('answers %s', (code, poll) => {
    expect(closePoll(poll, { roll, names: makeNames(poll), now, hash })).toEqual({
      ok: false,
      error: { code },
    });
  });

  it('leaves nothing that could change afterwards', () => {
    const poll = closed();
    const answers = [
      openPoll(poll, { roll }),
      recordCounts(poll, { counts: poll.counts, items: poll.items }),
      closePoll(poll, { roll, names: makeNames(poll), now, hash }),
    ];
    expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code: 'poll_closed' } })));
  });
});

describe('isSealIntact', () => {
  it('holds for what was sealed', () => {
    expect(isSealIntact(closed(), roll, hash)).toBe(true);
  });

  it('breaks with any count, member, rule, text or hash that differs', () => {
    const poll = closed();
    const changed: readonly [Poll, typeof roll][] = [
      [{ ...poll, counts: { ...poll.counts, invalid: 0 } }, roll],
      [{ ...poll, items: poll.items.toReversed() }, roll],
      [{ ...poll, rule: makeRule({ writtenOpinionsCount: false }) }, roll],
      [{ ...poll, closedAt: '2026-11-24T03:00:00.001Z' as Instant }, roll],
      [{ ...poll, seal: { text: poll.seal?.text ?? '', hash: hash('') } }, roll],
      [{ ...poll, seal: { text: '{}', hash: poll.seal?.hash ?? '' } }, roll],
      [poll, makeRoll(12, 1, 2)],
    ];
    expect(changed.map(([altered, alteredRoll]) => isSealIntact(altered, alteredRoll, hash))).toEqual(
      changed.map(() => false),
    );
  });

  it('does not hold for a poll without a seal', () => {
    expect(isSealIntact(makePoll(), roll, hash)).toBe(false);
  });
});

describe('sealCode', () => {
  it('prints the first twelve digits of the hash in groups', () => {
    expect(sealCode({ hash: '3f2a90bc11d4ffff' })).toBe('3F2A-90BC-11D4');
  });
});

describe('pollVerdicts', () => {
  it('judges every item of a closed poll on all members', () => {
    const figures = pollVerdicts(closed(), roll)?.map((result) => [
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
    const poll = makePoll({ items: [{ proposalId: 'p1' as ProposalId, counts }] });
    const unwritten = makeRoll(12, 0, 3);
    const result = closePoll(poll, { roll: unwritten, names: makeNames(poll), now, hash });
    expect(result.ok && pollVerdicts(result.value, unwritten)).toMatchObject([{ agreeTotal: 11 }]);
  });

  it.each(['draft', 'open'] as const)('tells nothing of a poll that is %s', (state) => {
    expect(pollVerdicts(makePoll({ state }), roll)).toBeNull();
  });
});

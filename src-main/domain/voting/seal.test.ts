import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { readSealedRecord } from '../../contract/tally-file.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/dates.ts';
import { closePoll } from './poll.ts';
import type { Poll } from './poll.ts';
import { isSealIntact, sealPoll } from './seal.ts';
import { makeNames, makePoll } from './testing/make-poll.ts';
import { verifyRecord } from './verify-record.ts';

const now = '2026-11-24T03:00:00.000Z' as Instant;
const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function makeSealed(poll: Poll = makePoll()): Poll & { seal: { text: string; hash: string } } {
  const closed = closePoll(poll, { now });
  if (!closed.ok) throw new Error(closed.error.code);
  const sealed = sealPoll(closed.value, { names: makeNames(poll), now, hash });
  if (!sealed.ok || sealed.value.seal === null) throw new Error('not sealed');
  return { ...sealed.value, seal: sealed.value.seal };
}

/** A poll as the first version sealed it, and as the book holds it now. */
function makeFirst() {
  const poll = makeSealed();
  const { regulation: _regulation, quorum, ...rule } = poll.rule;
  const { awardSessionShare: _share, writtenCountsAsAttendance: _counts, ...firstQuorum } = quorum;
  const text = canonicalJson({
    format: 'so-vang-tally',
    version: 1,
    title: poll.title,
    awardCode: poll.awardCode,
    closedAt: poll.closedAt,
    rule: { ...rule, quorum: firstQuorum },
    counts: poll.counts,
    items: makeNames(poll).map((named, index) => ({ ...named, counts: poll.items[index]!.counts })),
    roll: (poll.roll ?? []).map(({ memberId, attendance }) => ({ memberId, attendance })),
  });
  return { ...poll, seal: { text, hash: hash(text) } };
}

/** A seal whose text says something else, with the hash that fits it. */
function forge(seal: { text: string }, from: string, to: string) {
  const text = seal.text.replace(from, to);
  expect(text).not.toBe(seal.text);
  return { text, hash: hash(text) };
}

describe('seals of the first version', () => {
  it('hold, and break with the first figure that differs', () => {
    const poll = makeFirst();
    const changed = { ...poll, counts: { ...poll.counts, invalid: 0 } };
    expect([isSealIntact(poll, hash), isSealIntact(changed, hash)]).toEqual([true, false]);
  });

  it('are checked alone, and judged as they were', () => {
    const { verdicts, flaws } = verifyRecord(readSealedRecord(makeFirst().seal), hash);
    expect([verdicts.map(({ verdict, agreeTotal }) => [verdict, agreeTotal]), flaws]).toEqual([
      [
        ['passed', 12],
        ['failed', 11],
      ],
      [],
    ]);
  });
});

describe('verifyRecord', () => {
  const codes = (seal: { text: string; hash: string }) =>
    verifyRecord(readSealedRecord(seal), hash).flaws.map(({ code }) => code);

  it('finds nothing wrong with what was sealed', () => {
    expect(codes(makeSealed().seal)).toEqual([]);
  });

  it('sees a text that is not the one that was hashed', () => {
    const { seal } = makeSealed();
    expect(codes({ ...seal, text: seal.text.replace('Cờ thi đua', 'Cờ khác') })).toContain('hash_differs');
  });

  it('sees a result that doesn’t follow from the counts, whatever the hash', () => {
    const { seal } = makeSealed();
    expect(codes(forge(seal, '"verdict":"failed"', '"verdict":"passed"'))).toEqual(['result_differs']);
  });

  it('sees counts that don’t add up, whatever the hash', () => {
    const { seal } = makeSealed();
    expect(codes(forge(seal, '"agree":9', '"agree":10'))).toEqual(['not_reconciled']);
  });

  it('sees what the program would have sealed otherwise', () => {
    const { seal } = makeSealed();
    expect(codes(forge(seal, '{"awardCode"', '{"aaa":1,"awardCode"'))).toEqual(['text_differs']);
  });
});

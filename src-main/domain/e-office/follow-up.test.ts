import { describe, expect, it } from 'vitest';

import type { Instant } from '../kernel/dates.ts';
import { answersTo, changedReceivers, standingRecall } from './follow-up.ts';
import type { FollowUpKind } from './follow-up.ts';

describe('the recall that holds', () => {
  it.each<[readonly FollowUpKind[], number | null]>([
    [[], null],
    [['update'], null],
    [['recall'], 0],
    [['update', 'recall', 'replacement'], 1],
    [['recall', 'resend'], null],
    [['recall', 'resend', 'update', 'recall'], 3],
  ])('after %j is number %j', (kinds, expected) => {
    const followUps = kinds.map((kind, index) => ({ kind, index }));
    expect(standingRecall(followUps)?.index ?? null).toBe(expected);
  });
});

describe('receivers that changed', () => {
  it('are told by name, whatever else of them changed', () => {
    const before = [{ name: 'Sở Y tế', organId: null }, { name: 'Sở Tài chính' }];
    const after = [{ name: 'Sở Y tế', organId: '000.00.11.H35' }, { name: 'Sở Nội vụ' }];
    expect(changedReceivers<{ name: string }>(before, after)).toEqual({
      removed: [{ name: 'Sở Tài chính' }],
      added: [{ name: 'Sở Nội vụ' }],
    });
  });
});

describe('the answers of receivers', () => {
  const at = (minute: number) => `2026-11-23T07:${String(minute).padStart(2, '0')}:00.000Z` as Instant;
  const answer = (minute: number, receiver: string, statusCode: string) => ({
    receiver,
    statusCode,
    at: at(minute),
  });

  it('are the last ones after what was asked and before what is asked next', () => {
    const deliveries = [
      answer(1, 'Sở Y tế', '15'),
      answer(11, 'Sở Y tế', '16'),
      answer(12, 'Sở Tài chính', '03'),
      answer(13, 'Sở Y tế', '15'),
      answer(14, 'Sở Nội vụ', '16'),
      answer(31, 'Sở Tài chính', '15'),
    ];
    const [update, replacement, recall] = (['update', 'replacement', 'recall'] as const).map(
      (kind, index) => ({
        kind,
        at: at(10 * (index + 1)),
      }),
    );
    if (!update || !replacement || !recall) throw new Error('Three were told');
    expect([
      answersTo(update, [replacement, recall], deliveries),
      answersTo(replacement, [recall], deliveries),
      answersTo(recall, [], deliveries),
    ]).toEqual([
      { agreed: ['Sở Y tế'], refused: ['Sở Nội vụ'] },
      { agreed: [], refused: [] },
      { agreed: ['Sở Tài chính'], refused: [] },
    ]);
  });
});

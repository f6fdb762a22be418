import { describe, expect, it } from 'vitest';

import { changedReceivers, standingRecall } from './follow-up.ts';
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

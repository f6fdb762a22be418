import { expect, it } from 'vitest';

import type { ProposalId } from '../../../src-main/domain/kernel/ids.ts';
import { emptyItemCounts } from '../../../src-main/domain/voting/tally.ts';
import { countFieldsOf, countsOfFields } from './count-fields.ts';

const first = 'first' as ProposalId;
const second = 'second' as ProposalId;

it('gives back every figure of a poll, recorded or not', () => {
  const poll = {
    counts: { issued: 17, returned: 17, valid: null, invalid: 0 },
    items: [
      { proposalId: first, counts: { ...emptyItemCounts, agree: 16, disagree: 0 } },
      { proposalId: second, counts: { ...emptyItemCounts, writtenAgree: 2 } },
    ],
  };
  expect(countsOfFields(countFieldsOf(poll), [first, second])).toEqual({
    counts: poll.counts,
    items: poll.items.map(({ proposalId, counts }) => ({ proposalId, ...counts })),
  });
});

import type { ProposalId } from '../../../src-main/domain/kernel/ids.ts';
import type { BallotCounts, ItemCounts } from '../../../src-main/domain/voting/tally.ts';

export const ballotFields = ['issued', 'returned', 'valid', 'invalid'] as const;
export const itemFields = ['agree', 'disagree', 'invalidMarks', 'writtenAgree', 'writtenDisagree'] as const;
export type ItemField = (typeof itemFields)[number];

/** All figures of a poll in one flat record, so that edits of two windows can be joined figure by figure. */
export type CountFields = Readonly<Record<string, number | null>>;

/** The name of an item's figure in the record. */
export function itemKey(proposalId: ProposalId, field: ItemField): string {
  return `${proposalId}|${field}`;
}

/** The figures of a poll as the program holds them. */
export function countFieldsOf(poll: {
  readonly counts: BallotCounts;
  readonly items: readonly { readonly proposalId: ProposalId; readonly counts: ItemCounts }[];
}): CountFields {
  return Object.fromEntries([
    ...ballotFields.map((field) => [field, poll.counts[field]] as const),
    ...poll.items.flatMap(({ proposalId, counts }) =>
      itemFields.map((field) => [itemKey(proposalId, field), counts[field]] as const),
    ),
  ]);
}

/** The figures as the program wants them, for the items with these ids. */
export function countsOfFields(
  fields: CountFields,
  proposalIds: readonly ProposalId[],
): { counts: BallotCounts; items: (ItemCounts & { proposalId: ProposalId })[] } {
  const read = (key: string): number | null => fields[key] ?? null;
  return {
    counts: {
      issued: read('issued'),
      returned: read('returned'),
      valid: read('valid'),
      invalid: read('invalid'),
    },
    items: proposalIds.map((proposalId) => ({
      proposalId,
      agree: read(itemKey(proposalId, 'agree')),
      disagree: read(itemKey(proposalId, 'disagree')),
      invalidMarks: read(itemKey(proposalId, 'invalidMarks')),
      writtenAgree: read(itemKey(proposalId, 'writtenAgree')),
      writtenDisagree: read(itemKey(proposalId, 'writtenDisagree')),
    })),
  };
}

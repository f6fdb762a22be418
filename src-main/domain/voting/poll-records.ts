import type { PollId } from '../kernel/ids.ts';
import { PollOrigin } from './poll.ts';
import type { Poll } from './poll.ts';

type PollRecord = Pick<Poll, 'origin' | 'basedOn'> & { readonly id: PollId };

/** The records that no correction among them supersedes, in their order. */
export function standingRecords<Kept extends PollRecord>(records: readonly Kept[]): readonly Kept[] {
  const superseded = new Set(
    records.flatMap(({ origin, basedOn }) => (origin === PollOrigin.correction ? [basedOn] : [])),
  );
  return records.filter(({ id }) => !superseded.has(id));
}

/** What a record supersedes, the latest first; empty for one that corrects nothing. */
export function supersededBy<Kept extends PollRecord>(
  records: readonly Kept[],
  { origin, basedOn }: PollRecord,
): readonly Kept[] {
  const before = origin === PollOrigin.correction ? records.find(({ id }) => id === basedOn) : undefined;
  return before ? [before, ...supersededBy(records, before)] : [];
}

/** The first record of a vote: by its closing votes are put in an order, whenever a mistake in one was found. */
export function firstRecord<Kept extends PollRecord>(records: readonly Kept[], record: Kept): Kept {
  return supersededBy(records, record).at(-1) ?? record;
}

/** The record that stands in place of another: itself as long as no correction supersedes it. */
export function lastRecord<Kept extends PollRecord>(records: readonly Kept[], record: Kept): Kept {
  const later = standingRecords(records).find((standing) =>
    supersededBy(records, standing).some(({ id }) => id === record.id),
  );
  return later ?? record;
}

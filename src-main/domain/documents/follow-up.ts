/** What the exchange says of a document after it was handed over. */
export const FollowUpKind = {
  recall: 'recall',
  update: 'update',
  /** Another document takes its place. */
  replacement: 'replacement',
  /** It was handed over once more after a recall. */
  resend: 'resend',
} as const;
export type FollowUpKind = (typeof FollowUpKind)[keyof typeof FollowUpKind];

/** What may be asked of the receivers of a document, so that each of them agrees or refuses. */
export type AskedKind = typeof FollowUpKind.recall | typeof FollowUpKind.update;

/** Whether receivers are asked to agree. */
export function asksReceivers(kind: FollowUpKind): kind is AskedKind {
  return kind === FollowUpKind.recall || kind === FollowUpKind.update;
}

/** The recall that holds: the last one, as long as nothing was sent again after it. */
export function standingRecall<FollowUp extends { readonly kind: FollowUpKind }>(
  followUps: readonly FollowUp[],
): FollowUp | undefined {
  const last = followUps.findLast(({ kind }) => kind === FollowUpKind.recall || kind === FollowUpKind.resend);
  return last?.kind === FollowUpKind.recall ? last : undefined;
}

/** Whom a list of receivers has lost and won against another; the name tells who is who. */
export function changedReceivers<Receiver extends { readonly name: string }>(
  before: readonly Receiver[],
  after: readonly Receiver[],
): { readonly removed: readonly Receiver[]; readonly added: readonly Receiver[] } {
  const without = (list: readonly Receiver[], others: readonly Receiver[]): readonly Receiver[] =>
    list.filter(({ name }) => others.every((other) => other.name !== name));
  return { removed: without(before, after), added: without(after, before) };
}

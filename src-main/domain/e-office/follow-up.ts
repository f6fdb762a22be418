import type { Instant } from '../kernel/dates.ts';
import { DeliveryStatus, isAnswerToRecall } from './delivery-status.ts';

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

/**
 * Who has agreed to what was asked and who has refused it, by the last answer of each. What is asked next begins anew.
 *
 * @param later what was told after it
 */
export function answersTo(
  { kind, at }: { readonly kind: FollowUpKind; readonly at: Instant },
  later: readonly { readonly kind: FollowUpKind; readonly at: Instant }[],
  deliveries: readonly { readonly receiver: string; readonly statusCode: string; readonly at: Instant }[],
): { readonly agreed: string[]; readonly refused: string[] } {
  const until = later.find((one) => asksReceivers(one.kind))?.at;
  const last = new Map<string, string>();
  for (const delivery of asksReceivers(kind) ? deliveries : []) {
    const belongs = delivery.at >= at && (until === undefined || delivery.at < until);
    if (belongs && isAnswerToRecall(delivery.statusCode)) last.set(delivery.receiver, delivery.statusCode);
  }
  const who = (code: DeliveryStatus): string[] =>
    [...last].filter(([, answer]) => answer === code).map(([receiver]) => receiver);
  return { agreed: who(DeliveryStatus.recallAgreed), refused: who(DeliveryStatus.recallRefused) };
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

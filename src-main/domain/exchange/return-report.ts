import type { Instant } from '../kernel/dates.ts';

/** Where a unit's workbook is. */
export const ExchangeState = { notSent: 'not_sent', sent: 'sent', returned: 'returned' } as const;
export type ExchangeState = (typeof ExchangeState)[keyof typeof ExchangeState];

/** A unit of a cluster with what was sent to it and what came back. */
export type UnitExchange = {
  readonly unitName: string;
  readonly state: ExchangeState;
  readonly sentAt: Instant | null;
  readonly returnedAt: Instant | null;
  /** How many workbooks were sent to it. */
  readonly timesSent: number;
};

/** The report of who has returned and who hasn't. */
export type ReturnReportView = {
  readonly clusterName: string;
  readonly year: number;
  readonly now: Instant;
  readonly units: readonly UnitExchange[];
};

/** A workbook as far as its way out and back is told by it. */
type SentOnce = { readonly sentAt: Instant; readonly returnedAt: Instant | null };

/**
 * Where a unit stands, from the workbooks that were sent to it. The last one counts: after a second sending the answer to
 * the first is no answer to it.
 */
export function exchangeOf(unitName: string, sent: readonly SentOnce[]): UnitExchange {
  const last = sent.toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))[0];
  if (last === undefined) {
    return { unitName, state: ExchangeState.notSent, sentAt: null, returnedAt: null, timesSent: 0 };
  }
  const { sentAt, returnedAt } = last;
  const state = returnedAt === null ? ExchangeState.sent : ExchangeState.returned;
  return { unitName, state, sentAt, returnedAt, timesSent: sent.length };
}

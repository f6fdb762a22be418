import { PrizeState } from '../../../src-main/domain/money/fund.ts';
import type { PrizeRow } from './money-types.ts';

/** Which prizes a list shows; null stands for all. */
export type PrizeFilter = {
  readonly decisionId: string | null;
  readonly roundId: string | null;
  readonly state: PrizeState | null;
};

/** The prizes that a filter lets through, in their order. */
export function filterPrizes(prizes: readonly PrizeRow[], filter: PrizeFilter): PrizeRow[] {
  return prizes.filter(
    ({ decisionId, roundId, state }) =>
      (filter.decisionId === null || decisionId === filter.decisionId) &&
      (filter.roundId === null || roundId === filter.roundId) &&
      (filter.state === null || state === filter.state),
  );
}

/** What prizes come to that are paid out or to be paid, in đồng. */
export function totalOf(prizes: readonly Pick<PrizeRow, 'amount' | 'state'>[]): number {
  return prizes.filter(({ state }) => state !== PrizeState.none).reduce((sum, { amount }) => sum + amount, 0);
}

/** Hundredths as lists write them: 450 → `4,5`. */
export function coefficientText(hundredths: number): string {
  return (hundredths / 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 });
}

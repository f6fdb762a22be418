import { assertNever } from '../kernel/assert-never.ts';
import { FundMovementKind } from './prize.ts';
import type { FundMovement } from './prize.ts';

/** How a prize stands to the fund. */
export const PrizeState = {
  /** chưa chi */
  due: 'due',
  /** đã chi */
  paid: 'paid',
  /** không chi: a higher title of the year is paid, or the award was revoked before */
  none: 'none',
  /** The award was revoked after it was paid (Law Đ.93 k.2). */
  toRecover: 'to_recover',
  recovered: 'recovered',
} as const;
export type PrizeState = (typeof PrizeState)[keyof typeof PrizeState];

/** Tells how a prize stands. */
export function prizeState(prize: {
  readonly amount: number;
  readonly isPaid: boolean;
  readonly isRevoked: boolean;
  readonly isRecovered: boolean;
}): PrizeState {
  if (prize.isRecovered) return PrizeState.recovered;
  if (prize.isRevoked) return prize.isPaid && prize.amount > 0 ? PrizeState.toRecover : PrizeState.none;
  if (prize.amount === 0) return PrizeState.none;
  return prize.isPaid ? PrizeState.paid : PrizeState.due;
}

/** What the fund of a year comes to, in đồng. */
export type FundBalance = {
  readonly income: number;
  readonly organisation: number;
  readonly objects: number;
  /** Prizes that were paid, those that are to come back or came back among them. */
  readonly prizesPaid: number;
  readonly prizesDue: number;
  readonly toRecover: number;
  /** What is left in the fund today. */
  readonly balance: number;
  /** What will be left when all that is due is paid. */
  readonly afterDue: number;
  /** What organising may cost at most: a fifth of what came in, rounded down. */
  readonly organisationLimit: number;
};

/** 20 % of the fund may go into organising movements and meetings (NĐ98 Đ.52 k.1 đ.a; TT 28/2025/TT-BTC). */
const organisationShare = { numerator: 1, denominator: 5 } as const;

/** Adds the fund of a year up. A recovery comes in, but is no means of the year that a fifth could be taken of. */
export function fundBalance(
  movements: readonly Pick<FundMovement, 'kind' | 'amount'>[],
  prizes: readonly { readonly amount: number; readonly state: PrizeState }[],
): FundBalance {
  const sum = (kind: FundMovementKind): number =>
    movements.filter((movement) => movement.kind === kind).reduce((total, { amount }) => total + amount, 0);
  const inState = (...states: readonly PrizeState[]): number =>
    prizes.filter(({ state }) => states.includes(state)).reduce((total, { amount }) => total + amount, 0);
  const means = sum(FundMovementKind.allocation) + sum(FundMovementKind.contribution);
  const income = means + sum(FundMovementKind.recovery);
  const organisation = sum(FundMovementKind.organisation);
  const objects = sum(FundMovementKind.objects);
  const prizesPaid = inState(PrizeState.paid, PrizeState.toRecover, PrizeState.recovered);
  const prizesDue = inState(PrizeState.due);
  const balance = income - organisation - objects - prizesPaid;
  return {
    income,
    organisation,
    objects,
    prizesPaid,
    prizesDue,
    toRecover: inState(PrizeState.toRecover),
    balance,
    afterDue: balance - prizesDue,
    organisationLimit: Math.floor((means * organisationShare.numerator) / organisationShare.denominator),
  };
}

/** Whether a movement brings money in. */
export function isIncome(kind: FundMovementKind): boolean {
  switch (kind) {
    case FundMovementKind.allocation:
    case FundMovementKind.contribution:
    case FundMovementKind.recovery:
      return true;
    case FundMovementKind.organisation:
    case FundMovementKind.objects:
      return false;
    default:
      return assertNever(kind);
  }
}

/**
 * What the budget may put into the fund of a mountainous border province at most: 1,5 % of its regular expenditure, rounded
 * down (NĐ152 Đ.46 k.3 đ.b).
 *
 * @param regularExpenditure chi thường xuyên of the year in đồng
 */
export function budgetCeiling(regularExpenditure: number): number {
  // In whole numbers: a province spends some ten thousand billions, times three is still exact.
  return Math.floor((regularExpenditure * 3) / 200);
}

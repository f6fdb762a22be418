import type { IsoDate } from '../kernel/dates.ts';
import type { FundMovementId, RegisterEntryId } from '../kernel/ids.ts';

/** Prize money of an award: đồng, and how they were reckoned. */
export type Prize = {
  readonly entryId: RegisterEntryId;
  /** Hundredths of the base salary. */
  readonly coefficient: number;
  /** Base salary of the day of the decision, in đồng. */
  readonly base: number;
  /** Đồng; 0 where a higher title of the same period is paid instead. */
  readonly amount: number;
  /** One sentence for each step, with its article: coefficient, base, rounding, what is paid instead. */
  readonly steps: readonly string[];
  readonly paidOn: IsoDate | null;
  readonly paidTo: string;
  readonly note: string;
};

/** What comes into the fund and goes out of it besides prizes. */
export const FundMovementKind = {
  /** ngân sách cấp */
  allocation: 'allocation',
  /** đóng góp, tài trợ */
  contribution: 'contribution',
  /** thu hồi tiền thưởng */
  recovery: 'recovery',
  /** chi tổ chức, chỉ đạo, sơ kết, tổng kết: at most 20 % of the fund */
  organisation: 'organisation',
  /** in bằng, khung, hiện vật */
  objects: 'objects',
} as const;
export type FundMovementKind = (typeof FundMovementKind)[keyof typeof FundMovementKind];

export type FundMovement = {
  readonly id: FundMovementId;
  readonly year: number;
  readonly on: IsoDate;
  readonly kind: FundMovementKind;
  /** Đồng, above 0; the kind says which way it goes. */
  readonly amount: number;
  readonly note: string;
  /** The award whose prize came back; null for everything that is no recovery of one. */
  readonly entryId: RegisterEntryId | null;
};

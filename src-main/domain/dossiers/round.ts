import type { IsoDate } from '../kernel/dates.ts';
import type { RoundId } from '../kernel/ids.ts';

export const RoundKind = {
  /** thường xuyên, hằng năm */
  annual: 'annual',
  /** theo phong trào, chuyên đề */
  movement: 'movement',
  /** đột xuất */
  surprise: 'surprise',
  /** thủ tục đơn giản (Law Đ.85) */
  simplified: 'simplified',
  /** đối ngoại */
  foreign: 'foreign',
  /** quá trình cống hiến */
  longService: 'long_service',
} as const;
export type RoundKind = (typeof RoundKind)[keyof typeof RoundKind];

/** A round of commendation (đợt khen thưởng): what dossiers are collected, appraised and decided together. */
export type Round = {
  readonly id: RoundId;
  readonly year: number;
  readonly kind: RoundKind;
  readonly name: string;
  /** The movement or occasion; empty where there is none. */
  readonly occasion: string;
  /** The plan or letter that opened it. */
  readonly basis: string;
  readonly opensOn: IsoDate | null;
  /** The last day on which units hand dossiers in. */
  readonly deadline: IsoDate | null;
  readonly isClosed: boolean;
  readonly revision: number;
};

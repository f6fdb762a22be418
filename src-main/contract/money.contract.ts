import { z } from 'zod';

import type { FundMovementId } from '../domain/kernel/ids.ts';
import { FundMovementKind } from '../domain/money/prize.ts';
import { idOf, isoDate, procedure, year } from './base.ts';

const movement = z.object({
  id: idOf<FundMovementId>(),
  year,
  on: isoDate,
  kind: z.enum(FundMovementKind),
  /** Đồng. */
  amount: z.int().min(1),
  note: z.string(),
});

export const moneyContract = {
  /** What came into the fund of a year and went out of it, besides prizes. */
  movements: procedure.input(z.object({ year })).output(z.array(movement)),
};

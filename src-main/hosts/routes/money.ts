import { implement } from '@orpc/server';

import { moneyContract } from '../../contract/money.contract.ts';
import type { Services } from '../services.ts';

/** Prize money and the fund. */
export function moneyRoutes(services: Services) {
  const os = implement(moneyContract);
  const { repositories } = services;
  return os.router({
    movements: os.movements.handler(({ input }) => repositories.money.movements(input.year)),
  });
}

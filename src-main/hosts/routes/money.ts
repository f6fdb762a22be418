import { implement } from '@orpc/server';

import { exportFund, exportPrizes } from '../../application/money/export-money.ts';
import { removeMovement, saveMoneySettings, saveMovement } from '../../application/money/fund-movements.ts';
import { moneyOverview } from '../../application/money/overview.ts';
import { payPrizes, recoverPrize, unpayPrizes } from '../../application/money/pay-prizes.ts';
import { moneyContract } from '../../contract/money.contract.ts';
import type { Services } from '../services.ts';
import { answer, handedFile } from './answer.ts';

/** Prize money and the fund. */
export function moneyRoutes(services: Services) {
  const os = implement(moneyContract);
  return os.router({
    overview: os.overview.handler(({ input }) => moneyOverview(services, input)),
    pay: os.pay.handler(({ input, errors }) => answer(payPrizes(services, input), errors)),
    unpay: os.unpay.handler(({ input, errors }) => answer(unpayPrizes(services, input), errors)),
    recover: os.recover.handler(({ input, errors }) => answer(recoverPrize(services, input), errors)),
    saveMovement: os.saveMovement.handler(({ input, errors }) =>
      answer(saveMovement(services, input), errors),
    ),
    removeMovement: os.removeMovement.handler(({ input, errors }) =>
      answer(removeMovement(services, input), errors),
    ),
    saveSettings: os.saveSettings.handler(({ input, errors }) =>
      answer(saveMoneySettings(services, input), errors),
    ),
    exportPrizes: os.exportPrizes.handler(async ({ input, errors }) =>
      handedFile(answer(await exportPrizes(services, input), errors)),
    ),
    exportFund: os.exportFund.handler(async ({ input, errors }) =>
      handedFile(answer(await exportFund(services, input), errors)),
    ),
  });
}

import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { FundMovementId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { FundMovement } from '../../domain/money/prize.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, IdSource } from '../ports.ts';
import { expendituresByYear } from './overview.ts';
import { inFuture } from './pay-prizes.ts';

type FundPorts = CommandPorts & { clock: Clock; ids: IdSource };

const changed = [{ topic: 'money', id: null }] as const;

/** Enters a movement of the fund, or corrects one. Of a recovery only the day and the note can be corrected. */
export function saveMovement(
  ports: FundPorts,
  { id, ...fields }: Omit<FundMovement, 'id' | 'entryId'> & { id: FundMovementId | null },
): Result<{ id: FundMovementId }, Refusal> {
  const movementId = id ?? (ports.ids.newId() as FundMovementId);
  return command(ports, 'save_fund_movement', movementId, ({ money }) => {
    if (Number(fields.on.slice(0, 4)) !== fields.year) {
      return refuse(RefusalCode.movementOutsideYear, { date: formatDate(fields.on), year: fields.year });
    }
    const future = inFuture(ports.clock, fields.on);
    if (future) return err(future);
    const known = id === null ? undefined : money.findMovement(id);
    if (id !== null && !known) return refuse('not_found');
    const entryId = known?.entryId ?? null;
    const fixed = known && entryId !== null ? { kind: known.kind, amount: known.amount } : {};
    const movement = { id: movementId, ...fields, ...fixed, entryId };
    money.saveMovement(movement);
    return ok({ value: { id: movementId }, payload: movement, changed: [...changed] });
  });
}

/** Takes a movement out that was entered by mistake. */
export function removeMovement(
  ports: FundPorts,
  { id }: { id: FundMovementId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_fund_movement', id, ({ money }) => {
    const movement = money.findMovement(id);
    if (!movement) return refuse('not_found');
    money.removeMovement(id);
    return ok({ value: {}, payload: movement, changed: [...changed] });
  });
}

/** Stores whether prizes are rounded up from now on, and what the province spends on its running in a year. */
export function saveMoneySettings(
  ports: FundPorts,
  {
    year,
    roundsUp,
    regularExpenditure,
  }: { year: number; roundsUp: boolean; regularExpenditure: number | null },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'save_money_settings', 'money', ({ settings }) => {
    settings.set('roundPrizesUp', roundsUp);
    const { [String(year)]: _former, ...others } = expendituresByYear({ settings });
    settings.set(
      'regularExpenditure',
      regularExpenditure === null ? others : { ...others, [String(year)]: regularExpenditure },
    );
    return ok({
      value: {},
      payload: { year, roundsUp, regularExpenditure },
      // Drafts of decisions show what their prizes come to.
      changed: [...changed, { topic: 'decisions', id: null }],
    });
  });
}

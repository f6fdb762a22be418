import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { FundMovementId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { FundMovementKind } from '../../domain/money/prize.ts';
import { revokeEntry as revoke } from '../../domain/register/change-entry.ts';
import type { IdSource } from '../ports.ts';
import { changeEntry } from './store-change.ts';
import type { EntryRef, Grounds, RegisterPorts } from './store-change.ts';

/** Prize money that came back to the fund, in đồng. */
export type Recovery = { readonly amount: number; readonly on: IsoDate };

/**
 * Revokes an award (Điều 93 Luật Thi đua, khen thưởng). Recovered prize money comes back to the fund of the year of its day.
 * Awards that were given later because of it are not touched: the page lists them, and people decide.
 */
export function revokeEntry(
  ports: RegisterPorts & { ids: IdSource },
  input: EntryRef & Grounds & { recovery: Recovery | null },
): Result<{ revision: number }, Refusal> {
  const { recovery, document } = input;
  if (recovery !== null && recovery.on > localMomentOf(ports.clock.now()).date) {
    return refuse('recovery_in_future');
  }
  return changeEntry(ports, 'revoke_award', input, revoke, ({ money }, entry) => {
    if (recovery === null) return false;
    money.saveMovement({
      id: ports.ids.newId() as FundMovementId,
      entryId: entry.id,
      year: Number(recovery.on.slice(0, 4)),
      on: recovery.on,
      kind: FundMovementKind.recovery,
      amount: recovery.amount,
      note: `Thu hồi tiền thưởng của ${entry.name}, ${entry.decisionNumber}${document === '' ? '' : ` theo ${document}`}`,
    });
    return true;
  });
}

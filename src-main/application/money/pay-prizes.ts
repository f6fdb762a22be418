import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { awardNameOn, awardOf } from '../../domain/awards/award.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { FundMovementId, RegisterEntryId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { PrizeState } from '../../domain/money/fund.ts';
import { FundMovementKind } from '../../domain/money/prize.ts';
import type { Prize } from '../../domain/money/prize.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, IdSource, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { stateOf } from './prize-lines.ts';

type MoneyCommandPorts = CommandPorts & { clock: Clock; ids: IdSource } & Pick<Law, 'awards'>;

/** Notes prizes as paid; none of them is where one can't be. */
export function payPrizes(
  ports: MoneyCommandPorts,
  { entryIds, paidOn, paidTo }: { entryIds: readonly RegisterEntryId[]; paidOn: IsoDate; paidTo: string },
): Result<{ paid: number }, Refusal> {
  return command(ports, 'pay_prizes', 'money', (repositories) => {
    const future = inFuture(ports.clock, paidOn);
    if (future) return err(future);
    const lines = linesOf(repositories, entryIds);
    for (const line of lines) {
      const problem = notPayable(line, paidOn);
      if (problem) return err(problem);
    }
    for (const { entry, prize } of lines) {
      repositories.money.savePrize({ ...prize, paidOn, paidTo: paidTo === '' ? entry.name : paidTo });
    }
    return ok({
      value: { paid: lines.length },
      payload: { entryIds, paidOn, paidTo },
      changed: [{ topic: 'money', id: null }],
    });
  });
}

/** Takes back that prizes were paid, where it was noted by mistake. */
export function unpayPrizes(
  ports: MoneyCommandPorts,
  { entryIds }: { entryIds: readonly RegisterEntryId[] },
): Result<{ unpaid: number }, Refusal> {
  return command(ports, 'unpay_prizes', 'money', (repositories) => {
    const lines = linesOf(repositories, entryIds);
    for (const { entry, state } of lines) {
      if (state === PrizeState.recovered) return refuse(RefusalCode.prizeRecovered, { name: entry.name });
      if (state !== PrizeState.paid && state !== PrizeState.toRecover) {
        return refuse(RefusalCode.prizeNotPaid, { name: entry.name });
      }
    }
    for (const { prize } of lines) repositories.money.savePrize({ ...prize, paidOn: null, paidTo: '' });
    return ok({
      value: { unpaid: lines.length },
      payload: { entryIds },
      changed: [{ topic: 'money', id: null }],
    });
  });
}

/** Enters that the prize of a revoked award came back into the fund (Law Đ.93). */
export function recoverPrize(
  ports: MoneyCommandPorts,
  { entryId, on }: { entryId: RegisterEntryId; on: IsoDate },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'recover_prize', entryId, (repositories) => {
    const future = inFuture(ports.clock, on);
    if (future) return err(future);
    const [line] = linesOf(repositories, [entryId]);
    if (!line) return refuse('not_found');
    const { entry, prize, state } = line;
    if (state === PrizeState.recovered) return refuse(RefusalCode.prizeRecovered, { name: entry.name });
    if (state !== PrizeState.toRecover) return refuse(RefusalCode.prizeNotPaid, { name: entry.name });
    const award = awardOf(ports.awards, entry.awardCode);
    const awardName = entry.decisionDate === null ? award.name : awardNameOn(award, entry.decisionDate);
    repositories.money.saveMovement({
      id: ports.ids.newId() as FundMovementId,
      year: Number(on.slice(0, 4)),
      on,
      kind: FundMovementKind.recovery,
      amount: prize.amount,
      note: `Thu hồi tiền thưởng ${awardName} của ${entry.name} (Quyết định số ${entry.decisionNumber})`,
      entryId,
    });
    return ok({ value: {}, payload: { on, amount: prize.amount }, changed: [{ topic: 'money', id: null }] });
  });
}

type PayableLine = { readonly entry: RegisterEntry; readonly prize: Prize; readonly state: PrizeState };

function linesOf({ register, money }: Repositories, ids: readonly RegisterEntryId[]): PayableLine[] {
  const entries = new Map(register.named(ids).map((entry) => [entry.id, entry]));
  const recovered = new Set(money.recoveries(ids).map(({ entryId }) => entryId));
  return money.prizes(ids).flatMap((prize) => {
    const entry = entries.get(prize.entryId);
    return entry ? [{ entry, prize, state: stateOf(prize, entry, recovered.has(entry.id)) }] : [];
  });
}

function notPayable({ entry, prize, state }: PayableLine, paidOn: IsoDate): Refusal | undefined {
  const { name, status, decisionDate } = entry;
  if (prize.paidOn !== null) {
    return refuse(RefusalCode.prizePaid, { name, date: formatDate(prize.paidOn) }).error;
  }
  if (status === 'revoked') return refuse(RefusalCode.prizeRevoked, { name }).error;
  if (state !== PrizeState.due) return refuse(RefusalCode.prizeNotDue, { name }).error;
  if (decisionDate !== null && paidOn < decisionDate) {
    const dates = { date: formatDate(paidOn), decided: formatDate(decisionDate) };
    return refuse(RefusalCode.paidBeforeDecision, { name, ...dates }).error;
  }
  return undefined;
}

/** Money doesn't move on a day that hasn't come. */
export function inFuture(clock: Clock, on: IsoDate): Refusal | undefined {
  const hasCome = on <= localMomentOf(clock.now()).date;
  return hasCome ? undefined : refuse(RefusalCode.dateInFuture, { date: formatDate(on) }).error;
}

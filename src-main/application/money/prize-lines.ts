import { awardNameOn, awardOf } from '../../domain/awards/award.ts';
import type { SubjectKind } from '../../domain/awards/award.ts';
import type { Decision } from '../../domain/decisions/decision.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { DecisionId, RegisterEntryId, RoundId } from '../../domain/kernel/ids.ts';
import { prizeState } from '../../domain/money/fund.ts';
import type { PrizeState } from '../../domain/money/fund.ts';
import type { Prize } from '../../domain/money/prize.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** A prize with the award that it belongs to. */
export type PrizeLine = {
  readonly entryId: RegisterEntryId;
  readonly name: string;
  readonly subjectKind: SubjectKind;
  readonly detail: string;
  readonly awardCode: string;
  readonly awardName: string;
  readonly decisionId: DecisionId;
  readonly decisionNumber: string;
  readonly decisionDate: IsoDate;
  readonly roundId: RoundId | null;
  readonly coefficient: number;
  readonly base: number;
  readonly amount: number;
  readonly steps: string[];
  readonly state: PrizeState;
  readonly paidOn: IsoDate | null;
  readonly paidTo: string;
};

/** The prizes of issued decisions, by decision and in the order of its list. Awards without a prize are left out. */
export function prizeLines(
  { awards }: Pick<Law, 'awards'>,
  repositories: Repositories,
  decisions: readonly Decision[],
): PrizeLine[] {
  const { register, money, subjects, proposals } = repositories;
  const entries = decisions.flatMap(({ id }) => register.ofDecision(id));
  const entryIds = entries.map(({ id }) => id);
  const prizes = new Map(money.prizes(entryIds).map((prize) => [prize.entryId, prize]));
  const recovered = new Set(money.recoveries(entryIds).map(({ entryId }) => entryId));
  const kinds = new Map(
    subjects.named([...new Set(entries.map(({ subjectId }) => subjectId))]).map(({ id, kind }) => [id, kind]),
  );
  const rounds = new Map(
    proposals
      .named(entries.flatMap(({ proposalId }) => proposalId ?? []))
      .map(({ id, roundId }) => [id, roundId]),
  );
  return entries.flatMap((entry): PrizeLine[] => {
    const prize = prizes.get(entry.id);
    const { decisionId, decisionDate, proposalId } = entry;
    const subjectKind = kinds.get(entry.subjectId);
    if (!prize || decisionId === null || decisionDate === null || subjectKind === undefined) return [];
    return [
      {
        entryId: entry.id,
        name: entry.name,
        subjectKind,
        detail: detailOf(entry),
        awardCode: entry.awardCode,
        awardName: awardNameOn(awardOf(awards, entry.awardCode), decisionDate),
        decisionId,
        decisionNumber: entry.decisionNumber,
        decisionDate,
        roundId: (proposalId === null ? undefined : rounds.get(proposalId)) ?? null,
        coefficient: prize.coefficient,
        base: prize.base,
        amount: prize.amount,
        steps: [...prize.steps],
        state: stateOf(prize, entry, recovered.has(entry.id)),
        paidOn: prize.paidOn,
        paidTo: prize.paidTo,
      },
    ];
  });
}

/** How the prize of an entry stands. */
export function stateOf(prize: Prize, { status }: RegisterEntry, isRecovered: boolean): PrizeState {
  return prizeState({
    amount: prize.amount,
    isPaid: prize.paidOn !== null,
    isRevoked: status === EntryStatus.revoked,
    isRecovered,
  });
}

function detailOf({ name, position, unitName }: RegisterEntry): string {
  return [position, unitName === name ? '' : unitName].filter(Boolean).join(', ');
}

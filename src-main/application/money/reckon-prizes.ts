import { awardOf } from '../../domain/awards/award.ts';
import type { SubjectKind } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { provisionOf, ruleBookOn } from '../../domain/law/rule-book.ts';
import { payable, prizeMoney } from '../../domain/money/prize-money.ts';
import type { PrizeClaim } from '../../domain/money/prize-money.ts';
import type { Prize } from '../../domain/money/prize.ts';
import { awardNames } from '../decisions/decision-lines.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** An award for which money may be due. */
export type PrizeCase = {
  /** Of the proposal, or of the register entry. */
  readonly id: string;
  /** Whoever gets it: cases of one subject and year look at each other. */
  readonly subject: string;
  readonly subjectKind: SubjectKind;
  readonly awardCode: string;
  readonly year: number;
};

export type ReckonedPrize = Pick<Prize, 'coefficient' | 'base' | 'amount' | 'steps'>;

export type Reckoning = {
  /** By the ids of the cases; a case without a coefficient in the rules of the day is missing. */
  readonly prizes: ReadonlyMap<string, ReckonedPrize>;
  /** The articles that the coefficients come from, each once. */
  readonly articles: readonly string[];
};

/** Whether prizes are rounded up to 10 000 đ (NĐ152 Đ.49); some finance offices pay what comes out. */
export function roundsPrizesUp({ settings }: Pick<Repositories, 'settings'>): boolean {
  return settings.get('roundPrizesUp') !== false;
}

/** Prize money of cases that are decided on a day, those of one subject weighed against each other. */
export function reckonPrizes(
  {
    awards,
    instruments,
    repositories,
  }: Law & { repositories: Pick<Repositories, 'amendments' | 'settings'> },
  decisionDate: IsoDate,
  cases: readonly PrizeCase[],
): Reckoning {
  const book = ruleBookOn(instruments, repositories.amendments.all(), decisionDate);
  const names = awardNames(awards, decisionDate);
  const nameOf = (code: string): string => names.get(code) ?? code;
  const roundUp = roundsPrizesUp(repositories);
  const articles = new Set<string>();
  const bases = new Map<string, { base: number; coefficient: number }>();
  // A list of a thousand names has a dozen awards for three kinds of subjects.
  const known = new Map<string, ReturnType<typeof moneyOf>>();
  function moneyOf({ awardCode, subjectKind }: PrizeCase) {
    const money = prizeMoney({ awardCode, subjectKind, decisionDate, roundUp }, book, nameOf);
    if (!money) return null;
    const provision =
      provisionOf(book, 'prize', awardCode, subjectKind) ??
      provisionOf(book, 'prize', awardCode, 'individual');
    if (provision) articles.add(provision.article);
    return { money, base: provisionOf(book, 'base_salary', awardCode, subjectKind)?.amount ?? 0 };
  }
  const claims = cases.flatMap((one): PrizeClaim[] => {
    const { id, subject, subjectKind, awardCode, year } = one;
    const key = `${awardCode} ${subjectKind}`;
    const found = known.get(key) ?? moneyOf(one);
    known.set(key, found);
    if (!found) return [];
    const { money, base } = found;
    bases.set(id, { base, coefficient: money.coefficient });
    return [{ id, subject, awardCode, awardKind: awardOf(awards, awardCode).kind, year, money }];
  });
  const prizes = payable(claims, book, nameOf).map(({ id, amount, steps }) => {
    const { base = 0, coefficient = 0 } = bases.get(id) ?? {};
    return [id, { coefficient, base, amount, steps }] as const;
  });
  return { prizes: new Map(prizes), articles: [...articles] };
}

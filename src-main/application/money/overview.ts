import type { IsoDate } from '../../domain/kernel/dates.ts';
import { Principle, principleOf } from '../../domain/law/principles.ts';
import { ruleBookOn } from '../../domain/law/rule-book.ts';
import { budgetCeiling, fundBalance } from '../../domain/money/fund.ts';
import { decisionName } from '../decisions/edit-decision.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { prizeLines } from './prize-lines.ts';
import { roundsPrizesUp } from './reckon-prizes.ts';

type MoneyPorts = Law & { repositories: Repositories };

/** The prizes of the decisions of a calendar year, and the fund of that year. */
export function moneyOverview(ports: MoneyPorts, { year }: { year: number }) {
  const { repositories, instruments } = ports;
  const decisions = repositories.decisions.issuedIn(year);
  const prizes = prizeLines(ports, repositories, decisions);
  const movements = repositories.money.movements(year);
  const roundIds = new Set(prizes.flatMap(({ roundId }) => roundId ?? []));
  const expenditure = regularExpenditure(repositories, year);
  const book = ruleBookOn(instruments, repositories.amendments.all(), `${year}-12-31` as IsoDate);
  return {
    prizes,
    decisions: decisions.map((decision) => ({
      id: decision.id,
      number: decisionName(decision),
      title: decision.title,
    })),
    rounds: [...roundIds].flatMap((id) => {
      const round = repositories.rounds.find(id);
      return round ? [{ id, name: round.name }] : [];
    }),
    movements,
    balance: fundBalance(movements, prizes),
    organisationArticle: principleOf(book, Principle.organisationShare)?.article ?? '',
    ceilingArticle: principleOf(book, Principle.fundShare)?.article ?? '',
    roundsUp: roundsPrizesUp(repositories),
    regularExpenditure: expenditure,
    ceiling: expenditure === null ? null : budgetCeiling(expenditure),
  };
}

/** Chi thường xuyên of a year as the office entered it, in đồng; null while it didn't. */
function regularExpenditure({ settings }: Pick<Repositories, 'settings'>, year: number): number | null {
  const amount = expendituresByYear({ settings })[String(year)];
  return typeof amount === 'number' ? amount : null;
}

/** What was entered for all years. */
export function expendituresByYear({
  settings,
}: Pick<Repositories, 'settings'>): Readonly<Record<string, number>> {
  const stored = settings.get('regularExpenditure');
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  const years = Object.entries(stored).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(years);
}

import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { FundReportView, PrizeListView } from '../../domain/documents/views/prize-list-view.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { DecisionId, RoundId } from '../../domain/kernel/ids.ts';
import { amountInWords } from '../../domain/kernel/number-in-words.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { hyphenated } from '../../domain/kernel/vietnamese-text.ts';
import { formatDong } from '../../domain/money/format-dong.ts';
import { PrizeState, isIncome } from '../../domain/money/fund.ts';
import type { FundMovementKind } from '../../domain/money/prize.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { moneyOverview } from './overview.ts';
import type { PrizeLine } from './prize-lines.ts';

/** Writes the workbooks of money, off the main thread. */
export interface MoneyWriter {
  writePrizeList(view: PrizeListView): Promise<Uint8Array<ArrayBuffer>>;
  writeFundReport(view: FundReportView): Promise<Uint8Array<ArrayBuffer>>;
}

type ExportPorts = Law & { repositories: Repositories; moneyWriter: MoneyWriter };
type WrittenFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type PrizeChoice = {
  readonly year: number;
  readonly decisionId: DecisionId | null;
  readonly roundId: RoundId | null;
  readonly onlyDue: boolean;
};

/** The list by which prizes are paid out: with room for signatures, and its total in figures and in words. */
export async function exportPrizes(
  ports: ExportPorts,
  { year, decisionId, roundId, onlyDue }: PrizeChoice,
): Promise<Result<WrittenFile, Refusal>> {
  const { prizes, decisions, rounds } = moneyOverview(ports, { year });
  const rows = prizes.filter(
    (prize) =>
      prize.state !== PrizeState.none &&
      (decisionId === null || prize.decisionId === decisionId) &&
      (roundId === null || prize.roundId === roundId) &&
      (!onlyDue || prize.state === PrizeState.due),
  );
  if (rows.length === 0) return refuse('not_found');
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  const decision = decisions.find(({ id }) => id === decisionId);
  const round = rounds.find(({ id }) => id === roundId);
  const bytes = await ports.moneyWriter.writePrizeList({
    title: 'DANH SÁCH CHI TIỀN THƯỞNG',
    subtitles: [
      ...(decision ? [subtitleOf(decision, rows)] : []),
      ...(round ? [round.name] : []),
      ...(decision || round ? [] : [`Năm ${year}`]),
    ],
    rows: rows.map((prize) => ({
      name: prize.name,
      unit: prize.detail,
      award: prize.awardName,
      decision: `${prize.decisionNumber} ngày ${formatDate(prize.decisionDate)}`,
      coefficient: prize.coefficient,
      base: prize.base,
      amount: prize.amount,
      remark: remarkOf(prize),
    })),
    total,
    totalInWords: amountInWords(total),
    placeDate: `Lai Châu, ngày … tháng … năm ${year}`,
  });
  const scope = decision?.number ?? round?.name ?? `nam ${year}`;
  return ok({ name: `chi-tien-thuong_${hyphenated(scope).slice(0, 60)}.xlsx`, bytes });
}

function subtitleOf(
  { number, title }: { number: string; title: string },
  rows: readonly PrizeLine[],
): string {
  const date = rows[0]?.decisionDate;
  return `Theo Quyết định số ${number}${date === undefined ? '' : ` ngày ${formatDate(date)}`} ${title.replace(/^V/u, 'v')}`;
}

function remarkOf({ state, paidOn }: PrizeLine): string {
  if (state === PrizeState.paid) return paidOn === null ? '' : `Đã chi ${formatDate(paidOn)}`;
  if (state === PrizeState.toRecover) return 'Phải thu hồi';
  return state === PrizeState.recovered ? 'Đã thu hồi' : '';
}

const kindTexts: Record<FundMovementKind, string> = {
  allocation: 'Ngân sách cấp',
  contribution: 'Đóng góp, tài trợ',
  recovery: 'Thu hồi tiền thưởng',
  organisation: 'Chi tổ chức, chỉ đạo, sơ kết, tổng kết',
  objects: 'In bằng, khung, hiện vật',
};

/** The fund of a year: what came in, what went out, prizes by the days on which they were paid. */
export async function exportFund(
  ports: ExportPorts,
  { year }: { year: number },
): Promise<Result<WrittenFile, Refusal>> {
  const overview = moneyOverview(ports, { year });
  const { balance } = overview;
  const movements = overview.movements.map(({ on, kind, amount, note }) => ({
    on,
    text: [kindTexts[kind], note].filter(Boolean).join(': '),
    income: isIncome(kind) ? amount : 0,
    expense: isIncome(kind) ? 0 : amount,
  }));
  const lines = [...movements, ...paidByDay(overview.prizes)]
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, ...line }) => ({ date: formatDate(on), ...line }));
  const expense = balance.organisation + balance.objects + balance.prizesPaid;
  const bytes = await ports.moneyWriter.writeFundReport({
    year,
    lines,
    income: balance.income,
    expense,
    balance: balance.balance,
    balanceInWords:
      balance.balance < 0
        ? `Âm ${amountInWords(-balance.balance).toLowerCase()}`
        : amountInWords(balance.balance),
    prizesDue: balance.prizesDue,
    remarks: [
      `Chi tổ chức: ${formatDong(balance.organisation)} đồng; tối đa 20 % nguồn quỹ: ${formatDong(balance.organisationLimit)} đồng (${overview.organisationArticle}).`,
      ...(balance.toRecover > 0 ? [`Tiền thưởng phải thu hồi: ${formatDong(balance.toRecover)} đồng.`] : []),
      ...(overview.ceiling === null
        ? []
        : [
            `Trần ngân sách cấp (1,5 % chi thường xuyên): ${formatDong(overview.ceiling)} đồng (${overview.ceilingArticle}).`,
          ]),
    ],
  });
  return ok({ name: `quy-thi-dua-khen-thuong_${year}.xlsx`, bytes });
}

/** One line for each decision and day on which any of its prizes were paid. */
function paidByDay(prizes: readonly PrizeLine[]) {
  const paid = prizes.filter(({ paidOn, amount }) => paidOn !== null && amount > 0);
  const groups = Map.groupBy(paid, ({ paidOn, decisionNumber }) => `${paidOn} ${decisionNumber}`);
  return [...groups.values()].map((group) => ({
    on: group[0]?.paidOn as IsoDate,
    text: `Chi tiền thưởng theo Quyết định số ${group[0]?.decisionNumber} (${group.length} trường hợp)`,
    income: 0,
    expense: group.reduce((sum, { amount }) => sum + amount, 0),
  }));
}

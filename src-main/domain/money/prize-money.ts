import type { AwardCode, AwardKind, SubjectKind } from '../awards/award.ts';
import { formatDate } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { Principle, principleCitation } from '../law/principles.ts';
import { provisionOf } from '../law/rule-book.ts';
import type { RuleBook } from '../law/rule-book.ts';
import { formatDong } from './format-dong.ts';

/** What the money of an award follows from. */
export type PrizeQuestion = {
  readonly awardCode: AwardCode;
  readonly subjectKind: SubjectKind;
  readonly decisionDate: IsoDate;
  /** To 10 000 đ, as NĐ152 Đ.49 says; some offices pay what comes out. */
  readonly roundUp: boolean;
};

export type PrizeMoney = {
  /** Đồng. */
  readonly amount: number;
  /** Hundredths of the base salary. */
  readonly coefficient: number;
  /** One sentence for each step, with its article. */
  readonly steps: readonly string[];
};

/** Money is rounded up to tens of thousands (NĐ152 Đ.49). */
const roundingUnit = 10_000;

/**
 * Prize money by the rules of the decision date: coefficient × base salary of that day, rounded up. Null where the book has no
 * coefficient or no base salary.
 *
 * @param book the rules of `decisionDate`
 */
export function prizeMoney(
  { awardCode, subjectKind, decisionDate, roundUp }: PrizeQuestion,
  book: RuleBook,
  nameOf: (code: AwardCode) => string,
): PrizeMoney | null {
  const base = provisionOf(book, 'base_salary', awardCode, subjectKind);
  const prize = provisionOf(book, 'prize', awardCode, subjectKind);
  if (!base || !prize) return null;
  const { coefficient, article } = prize;
  // In hundredths of a đồng, so that nothing is rounded before the end.
  const hundredths = coefficient * base.amount;
  const exact = Math.ceil(hundredths / 100);
  const amount = roundUp ? Math.ceil(hundredths / (100 * roundingUnit)) * roundingUnit : exact;
  const times = formatCoefficient(coefficient);
  const ofPerson =
    subjectKind === 'household' ? provisionOf(book, 'prize', awardCode, 'individual') : undefined;
  return {
    amount,
    coefficient,
    steps: [
      `Hệ số của ${nameOf(awardCode)}: ${times} lần mức lương cơ sở${prize.isMaximum ? ' (mức cao nhất)' : ''} (${article}).`,
      ...(ofPerson?.coefficient !== undefined && coefficient * 2 === ofPerson.coefficient * 3
        ? [
            `Hộ gia đình: 1,5 × ${formatCoefficient(ofPerson.coefficient)} của cá nhân = ${times} (${article}).`,
          ]
        : []),
      `Lương cơ sở ngày ${formatDate(decisionDate)}: ${formatDong(base.amount)} đồng (${base.article}).`,
      `${times} × ${formatDong(base.amount)} = ${formatDong(exact)} đồng.`,
      ...(amount === exact
        ? []
        : [
            `Làm tròn lên hàng chục nghìn đồng: ${formatDong(amount)} đồng${principleCitation(book, Principle.rounding)}.`,
          ]),
    ],
  };
}

/** An award whose money is to be paid, or not since another one is. */
export type PrizeClaim = {
  /** Whose and which: of the register entry or the proposal. */
  readonly id: string;
  /** The subject; claims of different subjects have nothing to do with each other. */
  readonly subject: string;
  readonly awardCode: AwardCode;
  readonly awardKind: AwardKind;
  /** The year whose achievement is commended. */
  readonly year: number;
  readonly money: PrizeMoney;
};

export type PayableClaim = {
  readonly id: string;
  /** Đồng; 0 where a higher title of the same period is paid instead. */
  readonly amount: number;
  readonly steps: readonly string[];
};

/**
 * What is paid where a subject has several awards: of titles of one period only the highest, titles and forms both, forms each
 * (NĐ152 Đ.49). In the order given.
 */
export function payable(
  claims: readonly PrizeClaim[],
  book: RuleBook,
  nameOf: (code: AwardCode) => string,
): readonly PayableClaim[] {
  const highest = new Map<string, PrizeClaim>();
  for (const claim of claims) {
    if (claim.awardKind !== 'title') continue;
    const other = highest.get(periodOf(claim));
    if (!other || claim.money.amount > other.money.amount) highest.set(periodOf(claim), claim);
  }
  return claims.map((claim) => {
    const paid = claim.awardKind === 'title' ? highest.get(periodOf(claim)) : claim;
    const { amount, steps } = claim.money;
    if (!paid || paid === claim) return { id: claim.id, amount, steps };
    const reason =
      `Không chi: cùng năm ${claim.year} đã chi theo ${nameOf(paid.awardCode)}, ` +
      `danh hiệu có mức thưởng cao nhất${principleCitation(book, Principle.highestTitle)}.`;
    return { id: claim.id, amount: 0, steps: [...steps, reason] };
  });
}

function periodOf({ subject, year }: PrizeClaim): string {
  return `${subject} ${year}`;
}

/** Hundredths as lists write them: `450` → `4,5`. */
function formatCoefficient(hundredths: number): string {
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${decimals === '' ? '' : `,${decimals}`}`;
}

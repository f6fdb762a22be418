import type { ProvisionInForce } from './instrument.ts';
import type { RuleBook } from './rule-book.ts';

/** Principles that the program's own checks follow; each is a provision whose key ends like this. */
export const Principle = {
  /** One achievement, one award (Law Đ.5 k.2 đ.c). */
  oneAward: 'principle.one_award',
  /** More direct workers, fewer leaders (Law Đ.5 k.2 đ.d). */
  directWorkers: 'principle.direct_workers',
  /** Awards for a surprise or a movement are no ground for merit (NĐ152 Đ.4 k.3). */
  onlyMerit: 'principle.only_merit',
  /** Cases rest while something is pending (NĐ152 Đ.4 k.4). */
  suspension: 'principle.suspension',
  /** After a discipline the count begins anew (NĐ152 Đ.4 k.4). */
  afterDiscipline: 'principle.after_discipline',
  /** Leave for childbirth counts as work (NĐ152 Đ.4 k.5). */
  maternity: 'principle.maternity',
  /** Women's time in posts (NĐ152 Đ.4 k.7). */
  womenInPost: 'principle.women_in_post',
  /** An initiative serves once (CV 5007/BNV-TĐKT 2023). */
  initiativeOnce: 'principle.initiative_once',
  /** Prize money is rounded up (NĐ152 Đ.49). */
  rounding: 'principle.rounding',
  /** Titles of one period pay the highest only (NĐ152 Đ.49). */
  highestTitle: 'principle.highest_title',
  /** What organising may take of the fund (TT 28/2025/TT-BTC). */
  organisationShare: 'principle.organisation_share',
  /** What the budget may put into the fund (NĐ152 Đ.46). */
  fundShare: 'principle.fund_share',
  /** Flags and clusters (Law Đ.25-26). */
  cluster: 'principle.cluster',
} as const;
export type Principle = (typeof Principle)[keyof typeof Principle];

/** The provision behind a principle on the day of the book; the one that prevails where several say it. */
export function principleOf(book: RuleBook, principle: Principle): ProvisionInForce | undefined {
  return book.provisions.findLast(({ kind, key }) => kind === 'principle' && key.endsWith(`.${principle}`));
}

/** ` (khoản 3 Điều 4 …)`, to be added to a sentence; empty where the book doesn't have the principle. */
export function principleCitation(book: RuleBook, principle: Principle): string {
  const provision = principleOf(book, principle);
  return provision ? ` (${provision.article})` : '';
}

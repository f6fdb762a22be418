import type { Award } from '../awards/award.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { AwardCase } from './award-case.ts';
import { textsOfCase } from './case-texts.ts';
import { Verdict } from './finding.ts';
import type { Eligibility } from './finding.ts';
import type { Amendment, Instrument } from './instrument.ts';
import { judge } from './judge.ts';
import { ruleBookOn } from './rule-book.ts';
import type { RuleBook } from './rule-book.ts';

/** The law that cases are judged by. */
export type JudgingLaw = {
  readonly awards: readonly Award[];
  readonly instruments: readonly Instrument[];
  /** The rules of a day. */
  readonly bookOn: (date: IsoDate) => RuleBook;
};

/** The law with the office's amendments; the rules of each day are put together once. */
export function judgingLaw(
  { awards, instruments }: Pick<JudgingLaw, 'awards' | 'instruments'>,
  amendments: readonly Amendment[],
): JudgingLaw {
  const books = new Map<IsoDate, RuleBook>();
  return {
    awards,
    instruments,
    bookOn(date) {
      const book = books.get(date) ?? ruleBookOn(instruments, amendments, date);
      books.set(date, book);
      return book;
    },
  };
}

/**
 * Judges a case by every text that may count for it. The one that counts stands first: the old text, unless the new one may be
 * chosen and is better for the subject.
 */
export function judgeCase(awardCase: AwardCase, law: JudgingLaw): readonly [Eligibility, ...Eligibility[]] {
  const [old, chosen] = textsOfCase(law.instruments, awardCase);
  const first = { ...judge(awardCase, law.bookOn(old.rulesOf), law.awards), choice: sentence(old.why) };
  if (!chosen) return [first];
  const second = judge(awardCase, law.bookOn(chosen.rulesOf), law.awards);
  if (favour.indexOf(second.verdict) < favour.indexOf(first.verdict)) {
    const why = `${sentence(chosen.why).slice(0, -1)}, có lợi hơn cho đối tượng được đề nghị.`;
    return [{ ...second, choice: why }, first];
  }
  return [first, { ...second, choice: sentence(chosen.why) }];
}

/** Verdicts, the best for the subject first. A text without conditions can't be called better than one that is met. */
const favour: readonly Verdict[] = [
  Verdict.eligible,
  Verdict.doubtful,
  Verdict.missing,
  Verdict.noRule,
  Verdict.notEligible,
  Verdict.suspended,
];

function sentence(why: string): string {
  return why === '' ? '' : `${why.charAt(0).toLocaleUpperCase('vi')}${why.slice(1)}.`;
}

import { assertNever } from '../kernel/assert-never.ts';
import type { Fraction } from '../kernel/fraction.ts';
import type { QuorumState } from './quorum.ts';
import type { AwardVotingRule } from './rule.ts';
import type { CountField, TallyProblem } from './tally.ts';
import type { ItemVerdict, Percentage, Verdict } from './verdict.ts';

/** `8947` → `89,47 %`; `9000` → `90 %`. Screens, projector and documents all print these very bytes. */
export function formatPercentage(percentage: Percentage): string {
  const digits = String(percentage).padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  return `${digits.slice(0, -2)}${fraction === '' ? '' : `,${fraction}`} %`;
}

/** `Đạt`, `Không đạt`. */
export function formatVerdict(verdict: Verdict): string {
  switch (verdict) {
    case 'passed':
      return 'Đạt';
    case 'failed':
      return 'Không đạt';
    case 'over_quota':
      return 'Vượt chỉ tiêu';
    case 'tied':
      return 'Bằng phiếu';
    default:
      return assertNever(verdict);
  }
}

/**
 * The verdict with its figures and the base in words: `Không đạt: 17/19 tổng số thành viên Hội đồng đồng ý (89,47 %), cần
 * ít nhất 18, thiếu 1`.
 */
export function verdictSentence(result: ItemVerdict): string {
  const { verdict, agreeTotal, agreeWritten, base, needed, missing, percentage } = result;
  const share = `${agreeTotal}/${base} tổng số thành viên Hội đồng đồng ý (${formatPercentage(percentage)})`;
  const written = agreeWritten > 0 ? `, trong đó ${agreeWritten} ý kiến bằng văn bản` : '';
  const shortage = missing > 0 ? `, thiếu ${missing}` : '';
  return `${formatVerdict(verdict)}: ${share}${written}, cần ít nhất ${needed}${shortage}`;
}

/** `17/19 (89,47 %)`, for a column. */
export function shareText({ agreeTotal, base, percentage }: ItemVerdict): string {
  return `${agreeTotal}/${base} (${formatPercentage(percentage)})`;
}

/**
 * What a decision says of the ballots behind it: `đạt từ 84,21 % đến 100 % tổng số thành viên Hội đồng đồng ý`; one figure
 * where all have the same, empty where there was no ballot.
 */
export function resultRangeText(results: readonly Pick<ItemVerdict, 'percentage'>[]): string {
  if (results.length === 0) return '';
  const ordered = results.map(({ percentage }) => percentage).toSorted((a, b) => a - b);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (lowest === undefined || highest === undefined) return '';
  const range =
    lowest === highest
      ? formatPercentage(lowest)
      : `từ ${formatPercentage(lowest)} đến ${formatPercentage(highest)}`;
  return `đạt ${range} tổng số thành viên Hội đồng đồng ý`;
}

/** `Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý`. */
export function ruleSentence({ threshold }: Pick<AwardVotingRule, 'threshold'>): string {
  const bound = threshold.comparison === 'at_least' ? 'ít nhất' : 'trên';
  return `Đạt khi có ${bound} ${formatShare(threshold)} tổng số thành viên Hội đồng đồng ý`;
}

/** `Có mặt 17/19 thành viên, cần ít nhất 13: đủ điều kiện họp`. */
export function quorumSentence({ present, members, needed, met }: QuorumState): string {
  const outcome = met ? 'đủ điều kiện họp' : 'chưa đủ điều kiện họp';
  return `Có mặt ${present}/${members} thành viên, cần ít nhất ${needed}: ${outcome}`;
}

/** Says what is wrong with a count, with its figures: `Số phiếu thu về (18) nhiều hơn số phiếu phát ra (17)`. */
export function tallyProblemSentence(problem: TallyProblem): string {
  switch (problem.code) {
    case 'not_recorded':
      return `Chưa nhập ${fieldNames[problem.field]}`;
    case 'not_a_count':
      return `${capitalized(fieldNames[problem.field])} (${problem.value}) phải là số nguyên không âm`;
    case 'issued_over_present':
      return `Số phiếu phát ra (${problem.issued}) nhiều hơn số thành viên có mặt (${problem.present})`;
    case 'returned_over_issued':
      return `Số phiếu thu về (${problem.returned}) nhiều hơn số phiếu phát ra (${problem.issued})`;
    case 'returned_not_valid_and_invalid':
      return `Số phiếu thu về (${problem.returned}) khác tổng số phiếu hợp lệ và không hợp lệ (${problem.valid} + ${problem.invalid})`;
    case 'marks_not_valid_ballots':
      return `Đồng ý + không đồng ý + ô không hợp lệ (${problem.agree} + ${problem.disagree} + ${problem.invalidMarks}) khác số phiếu hợp lệ (${problem.valid})`;
    case 'written_not_opinions':
      return `Tổng ý kiến bằng văn bản (${problem.written}) khác số thành viên gửi ý kiến (${problem.opinions})`;
    case 'agree_over_members':
      return `Tổng số đồng ý (${problem.agree}) nhiều hơn tổng số thành viên Hội đồng (${problem.members})`;
    default:
      return assertNever(problem);
  }
}

const fieldNames: Record<CountField, string> = {
  issued: 'số phiếu phát ra',
  returned: 'số phiếu thu về',
  valid: 'số phiếu hợp lệ',
  invalid: 'số phiếu không hợp lệ',
  agree: 'số phiếu đồng ý',
  disagree: 'số phiếu không đồng ý',
  invalidMarks: 'số ô không hợp lệ',
  writtenAgree: 'số ý kiến bằng văn bản đồng ý',
  writtenDisagree: 'số ý kiến bằng văn bản không đồng ý',
};

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function formatShare({ numerator, denominator }: Fraction): string {
  return (numerator * 100) % denominator === 0
    ? `${(numerator * 100) / denominator} %`
    : `${numerator}/${denominator}`;
}

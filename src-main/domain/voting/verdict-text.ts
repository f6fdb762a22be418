import { assertNever } from '../kernel/assert-never.ts';
import { PollMethod, usesPapers } from './method.ts';
import type { QuorumState } from './quorum.ts';
import type { AwardVotingRule, VoteBase } from './rule.ts';
import { formatShare } from './share-text.ts';
import type { Percentage } from './share.ts';
import type { CountField, TallyProblem } from './tally.ts';
import { baseKindOf } from './verdict.ts';
import type { ItemVerdict, PlaceGround, Verdict } from './verdict.ts';

/** All that is ever written about one result. Screens, projector, documents and exports print these very bytes. */
export type ResultTexts = {
  /** `Đạt` */
  readonly verdictText: string;
  /** `89,47 %` */
  readonly percentageText: string;
  /** `17/19 (89,47 %)` */
  readonly shareText: string;
  /** `17/19 tổng số thành viên Hội đồng` */
  readonly baseText: string;
  /** The whole sentence. */
  readonly sentence: string;
};

/** Writes a result out, the one place where that is done. */
export function resultTexts(result: ItemVerdict): ResultTexts {
  return {
    verdictText: formatVerdict(result.verdict),
    percentageText: formatPercentage(result.percentage),
    shareText: shareText(result),
    baseText: `${result.agreeTotal}/${result.base} ${baseWords(result)}`,
    sentence: verdictSentence(result),
  };
}

/** `8947` → `89,47 %`; `9000` → `90 %`. */
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
  const { verdict, agreeTotal, agreeWritten, base, needed, missing, percentage, place } = result;
  const parts = [
    `${formatVerdict(verdict)}: ${agreeTotal}/${base} ${baseWords(result)} đồng ý (${formatPercentage(percentage)})`,
    // One alone would say how its member voted.
    agreeWritten > 1 ? `trong đó ${agreeWritten} ý kiến bằng văn bản` : '',
    recusedText(result),
    `cần ít nhất ${needed}`,
    missing > 0 ? `thiếu ${missing}` : '',
    place === null ? '' : placeTexts[place],
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** `17/19 (89,47 %)`, for a column. */
export function shareText({ agreeTotal, base, percentage }: ItemVerdict): string {
  return `${agreeTotal}/${base} (${formatPercentage(percentage)})`;
}

/**
 * What a decision says of the ballots behind it: `đạt từ 84,21 % đến 100 % tổng số thành viên Hội đồng đồng ý`; one figure
 * where all have the same, one range for each base, empty where there was no ballot.
 */
export function resultRangeText(
  results: readonly Pick<ItemVerdict, 'percentage' | 'baseKind' | 'baseWritten'>[],
): string {
  const ranges = [...Map.groupBy(results, baseWords)].flatMap(([base, group]) => {
    const ordered = group.map(({ percentage }) => percentage).toSorted((a, b) => a - b);
    const [lowest, highest] = [ordered[0], ordered.at(-1)];
    if (lowest === undefined || highest === undefined) return [];
    const range =
      lowest === highest
        ? formatPercentage(lowest)
        : `từ ${formatPercentage(lowest)} đến ${formatPercentage(highest)}`;
    return [`${range} ${base} đồng ý`];
  });
  return ranges.length === 0 ? '' : `đạt ${ranges.join('; ')}`;
}

/**
 * `Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý`. With a method, the base is what that method really counts:
 * a show of hands has no papers.
 */
export function ruleSentence(
  {
    threshold,
    base,
    writtenOpinionsCount,
  }: Pick<AwardVotingRule, 'threshold' | 'base' | 'writtenOpinionsCount'>,
  method: PollMethod = PollMethod.secretBallot,
): string {
  const bound = threshold.comparison === 'at_least' ? 'ít nhất' : 'trên';
  const words = baseWords({
    baseKind: baseKindOf(base, method),
    baseWritten: writtenOpinionsCount && method !== PollMethod.inWriting ? 1 : 0,
  });
  return `Đạt khi có ${bound} ${formatShare(threshold)} ${words} đồng ý`;
}

/** What a base counts, in words: `tổng số thành viên Hội đồng`, `số phiếu hợp lệ và ý kiến bằng văn bản`. */
function baseWords({
  baseKind,
  baseWritten,
}: {
  readonly baseKind: VoteBase;
  readonly baseWritten: number;
}): string {
  return baseKind !== 'all_members' && baseWritten > 0
    ? `${baseNames[baseKind]} và ý kiến bằng văn bản`
    : baseNames[baseKind];
}

const baseNames: Record<VoteBase, string> = {
  all_members: 'tổng số thành viên Hội đồng',
  present: 'số thành viên có mặt',
  issued: 'số phiếu phát ra',
  returned: 'số phiếu thu về',
  valid: 'số phiếu hợp lệ',
};

/** Who keeps out of the vote, and what that does to the base; empty where nobody does. */
function recusedText({ recused, outOfBase }: Pick<ItemVerdict, 'recused' | 'outOfBase'>): string {
  if (recused === 0) return '';
  const members = `${recused} thành viên không tham gia biểu quyết`;
  return outOfBase > 0 ? `đã trừ ${outOfBase} thành viên không tham gia biểu quyết` : members;
}

const placeTexts: Record<PlaceGround, string> = {
  votes: '',
  chosen: 'bằng phiếu ở chỉ tiêu cuối, Chủ tịch Hội đồng chọn',
  fewer_votes: 'chỉ tiêu đã đủ với các trường hợp nhiều phiếu hơn',
  tie_open: 'bằng phiếu ở chỉ tiêu cuối, chờ Chủ tịch Hội đồng quyết định',
  not_chosen: 'bằng phiếu ở chỉ tiêu cuối, Chủ tịch Hội đồng không chọn',
  tie_unbroken: 'bằng phiếu ở chỉ tiêu cuối mà Quy chế không giao ai quyết định',
};

/** `Có mặt 17/19 thành viên, cần ít nhất 13: đủ điều kiện họp` */
export function quorumSentence({ present, members, needed, met }: QuorumState): string {
  const outcome = met ? 'đủ điều kiện họp' : 'chưa đủ điều kiện họp';
  return `Có mặt ${present}/${members} thành viên, cần ít nhất ${needed}: ${outcome}`;
}

/** Says what is wrong with a count, with its figures: `Số phiếu thu về (18) nhiều hơn số phiếu phát ra (17)`. */
export function tallyProblemSentence(problem: TallyProblem, method: PollMethod): string {
  const fieldNames = usesPapers(method) ? paperFieldNames : { ...paperFieldNames, ...handFieldNames };
  switch (problem.code) {
    case 'not_recorded':
      return `Chưa nhập ${fieldNames[problem.field]}`;
    case 'not_a_count':
      return `${capitalized(fieldNames[problem.field])} (${problem.value}) phải là số nguyên không âm`;
    case 'no_papers':
      return `Không phát phiếu nên không có ${fieldNames[problem.field]} (${problem.value})`;
    case 'issued_over_present':
      return `Số phiếu phát ra (${problem.issued}) nhiều hơn số thành viên có mặt (${problem.present})`;
    case 'issued_over_members':
      return `Số phiếu phát ra (${problem.issued}) nhiều hơn tổng số thành viên Hội đồng (${problem.members})`;
    case 'returned_over_issued':
      return `Số phiếu thu về (${problem.returned}) nhiều hơn số phiếu phát ra (${problem.issued})`;
    case 'papers_over_returned':
      return `${capitalized(fieldNames[problem.field])} (${problem.value}) nhiều hơn số phiếu thu về (${problem.returned})`;
    case 'returned_not_valid_and_invalid':
      return `Số phiếu thu về (${problem.returned}) khác tổng số phiếu hợp lệ và không hợp lệ (${problem.valid} + ${problem.invalid})`;
    case 'marks_not_valid_ballots': {
      const { agree, disagree, invalidMarks, valid, recused } = problem;
      const out = recused === 0 ? '' : `, trong đó ${recused} thành viên không tham gia biểu quyết dòng này`;
      return `Đồng ý + không đồng ý + ô không hợp lệ (${agree} + ${disagree} + ${invalidMarks}) khác số phiếu hợp lệ (${valid}${out})`;
    }
    case 'marks_not_voters': {
      const { agree, disagree, invalidMarks, voters } = problem;
      return `Đồng ý + không đồng ý + không có ý kiến (${agree} + ${disagree} + ${invalidMarks}) khác số thành viên biểu quyết (${voters})`;
    }
    case 'marks_over_ballots':
      return `Số đã nhập của dòng (${problem.marks}) nhiều hơn số ${usesPapers(method) ? 'phiếu có thể có' : 'thành viên biểu quyết'} (${problem.ballots})`;
    case 'written_not_opinions':
      return `Tổng ý kiến bằng văn bản (${problem.written}) khác số thành viên gửi ý kiến (${problem.opinions})`;
    case 'agree_over_members':
      return `Tổng số đồng ý (${problem.agree}) nhiều hơn tổng số thành viên Hội đồng (${problem.members})`;
    default:
      return assertNever(problem);
  }
}

const paperFieldNames: Readonly<Record<CountField, string>> = {
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

/** Where nobody has a paper; who showed no hand has no opinion. */
const handFieldNames: Partial<Readonly<Record<CountField, string>>> = {
  agree: 'số đồng ý',
  disagree: 'số không đồng ý',
  invalidMarks: 'số không có ý kiến',
};

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

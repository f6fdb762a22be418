import { assertNever } from '../kernel/assert-never.ts';
import { countRoll } from './attendance.ts';
import { PollMethod } from './method.ts';
import { countOfPoll, isCounted } from './poll.ts';
import type { Poll } from './poll.ts';

/** Why figures of a secret ballot could tell how a member voted. */
export const SecrecyRisk = {
  /** All voted alike, so that everybody's vote is known. */
  unanimous: 'unanimous',
  /** One against all others, among very few. */
  loneVote: 'lone_vote',
  /** So few ballots that guessing is easy. */
  fewBallots: 'few_ballots',
  /** One opinion in writing, or all of them alike: the roll names who sent them. */
  writtenKnown: 'written_known',
  /** Who keeps out of a row leaves it blank, and so marks the ballot. */
  recusedBallot: 'recused_ballot',
} as const;
export type SecrecyRisk = (typeof SecrecyRisk)[keyof typeof SecrecyRisk];

export type SecrecyWarning = {
  readonly risk: SecrecyRisk;
  /** How many rows of the result it is about; 0 where it is about the ballot as a whole. */
  readonly rows: number;
  /** What could be known. */
  readonly sentence: string;
  /** What to do about it. */
  readonly advice: string;
};

/** With fewer valid ballots than this, a voter can tell those of the others by elimination. */
const FEW_BALLOTS = 7;

/**
 * What the result of a secret ballot could reveal of single members, before it is shown or printed. Empty while it isn't
 * closed, since nothing is shown then, and where votes were not secret. No text read names such a rule: it follows from what a
 * secret ballot is.
 */
export function secrecyWarnings(poll: Poll): readonly SecrecyWarning[] {
  if (!isCounted(poll) || poll.method !== PollMethod.secretBallot) return [];
  const { rows } = countOfPoll(poll);
  const valid = poll.counts.valid ?? 0;
  const written = countRoll(poll.roll ?? []).written;
  const alike = rows.filter(({ counts }) => isAlike([counts.agree, counts.disagree, counts.invalidMarks]));
  const lone = rows.filter(
    ({ counts: { agree, disagree } }) => valid > 1 && valid < FEW_BALLOTS && (agree === 1 || disagree === 1),
  );
  const known = rows.filter(
    ({ counts }) => written > 0 && isAlike([counts.writtenAgree, counts.writtenDisagree]),
  );
  const blank = rows.filter(({ recused }) => recused.present > 0);
  return [
    ...(valid > 0 && valid < FEW_BALLOTS ? [warning('few_ballots', 0, valid)] : []),
    ...(alike.length > 0 && valid > 0 ? [warning('unanimous', alike.length, valid)] : []),
    ...(lone.length > 0 ? [warning('lone_vote', lone.length, valid)] : []),
    ...(known.length > 0 ? [warning('written_known', known.length, written)] : []),
    ...(blank.length > 0 ? [warning('recused_ballot', blank.length, valid)] : []),
  ];
}

/** Whether all marks are of one kind, so that a figure tells every vote behind it. */
function isAlike(figures: readonly (number | null)[]): boolean {
  return figures.filter((figure) => figure !== null && figure > 0).length === 1;
}

function warning(risk: SecrecyRisk, rows: number, count: number): SecrecyWarning {
  return { risk, rows, ...textOf(risk, rows, count) };
}

function textOf(risk: SecrecyRisk, rows: number, count: number): Pick<SecrecyWarning, 'sentence' | 'advice'> {
  switch (risk) {
    case 'few_ballots':
      return {
        sentence: `Chỉ có ${count} phiếu hợp lệ: người dự có thể suy ra phiếu của nhau bằng cách loại trừ.`,
        advice: 'Chỉ công bố đạt hoặc không đạt, không đọc số phiếu từng trường hợp tại phòng họp.',
      };
    case 'unanimous':
      return {
        sentence: `${rows} dòng có tất cả phiếu hợp lệ giống nhau: ai đã bỏ phiếu thế nào thì mọi người đều biết.`,
        advice:
          'Việc nhất trí không trái nguyên tắc bỏ phiếu kín; cân nhắc trước khi đọc số phiếu không đồng ý.',
      };
    case 'lone_vote':
      return {
        sentence: `${rows} dòng có đúng một phiếu khác với số còn lại trong ${count} phiếu: dễ bị đoán là của ai.`,
        advice: 'Chỉ công bố đạt hoặc không đạt, không hỏi và không bình luận về lá phiếu đó.',
      };
    case 'written_known':
      return {
        sentence:
          count === 1
            ? `${rows} dòng có cột riêng cho một ý kiến bằng văn bản duy nhất: danh sách dự họp cho biết đó là của ai.`
            : `${rows} dòng có ${count} ý kiến bằng văn bản giống nhau: danh sách dự họp cho biết đó là của ai.`,
        advice: 'Khi chiếu và khi in, cộng ý kiến bằng văn bản vào tổng số đồng ý, không để cột riêng.',
      };
    case 'recused_ballot':
      return {
        sentence: `${rows} dòng có thành viên không tham gia biểu quyết: phiếu bỏ trống đúng dòng đó dễ bị nhận ra.`,
        advice:
          'Lần sau nên tách các trường hợp này thành phiếu riêng và không phát phiếu đó cho thành viên liên quan.',
      };
    default:
      return assertNever(risk);
  }
}

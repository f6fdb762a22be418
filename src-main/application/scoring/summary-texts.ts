import { assertNever } from '../../domain/kernel/assert-never.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import { formatPoints } from '../../domain/kernel/points.ts';
import type { Exclusion } from '../../domain/scoring/ranking/eligibility.ts';
import type { RankedUnit } from '../../domain/scoring/ranking/rank-cluster.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';

/** Why a unit is not ranked, as a document says it after the name of the unit. */
export function exclusionSentence(exclusion: Exclusion): string {
  switch (exclusion.kind) {
    case 'no_score':
      return 'chưa có điểm';
    case 'disciplined':
      return `bị kỷ luật: ${exclusion.reason}`;
    case 'self_score_late':
      return `nộp bảng tự chấm ngày ${formatDate(exclusion.selfScoreOn)}, sau hạn ${formatDate(exclusion.deadline)}`;
    case 'self_score_not_recorded':
      return `chưa ghi nhận ngày nộp bảng tự chấm (hạn ${formatDate(exclusion.deadline)})`;
    case 'below_class':
      return exclusion.reached === null
        ? `chưa đạt loại nào (yêu cầu từ loại ${exclusion.lowest})`
        : `đạt loại ${exclusion.reached}, thấp hơn loại ${exclusion.lowest}`;
    case 'too_few_months':
      return `tham gia cụm, khối ${exclusion.months} tháng, ít hơn ${exclusion.minimum} tháng`;
    default:
      return assertNever(exclusion);
  }
}

/** What a unit is put forward for; before anything is, what its rank would earn. */
export function proposalSentence(
  { flag, flagUndecided }: Pick<RankedUnit, 'flag' | 'flagUndecided'>,
  awards: readonly string[],
): string {
  if (awards.length > 0) return awards.join('; ');
  if (flag) return 'Dự kiến Cờ thi đua';
  return flagUndecided ? 'Cờ thi đua: chờ Hội đồng quyết định' : '';
}

/** That ranks and flags may change yet; nothing where no ranked unit lacks scores. */
export function provisionalSentence(incomplete: number): readonly string[] {
  return incomplete === 0 ? [] : [`Còn ${incomplete} đơn vị thiếu điểm: thứ hạng và cờ thi đua là tạm tính.`];
}

/** Which rules the points follow. */
export function schemeSentence({ name, version, total }: Scheme): string {
  return `Bảng tiêu chí: ${name}, phiên bản ${version}; tổng điểm tối đa ${formatPoints(total)}.`;
}

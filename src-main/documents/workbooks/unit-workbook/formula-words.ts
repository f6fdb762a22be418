import { assertNever } from '../../../domain/kernel/assert-never.ts';
import { formatPoints } from '../../../domain/kernel/points.ts';
import { formatQuantity } from '../../../domain/kernel/quantity.ts';
import type { Criterion } from '../../../domain/scoring/schemes/scheme.ts';

/**
 * How the points of a criterion are found, as its line tells the unit: in the scheme's words where it has any. Not the sentences
 * of the page: these tell a unit what to fill in, leave the rest to the office, and are Vietnamese whatever the page's language.
 */
export function formulaWords(criterion: Criterion): string {
  const { formulaText } = criterion;
  return formulaText === '' ? wordsOf(criterion) : formulaText;
}

function wordsOf({ formula, maximum, measuredIn }: Criterion): string {
  if (formula === null) return '';
  switch (formula.kind) {
    case 'manual':
      return formula.step === null
        ? `Tự chấm từ 0 đến ${formatPoints(maximum)} điểm.`
        : `Tự chấm từ 0 đến ${formatPoints(maximum)} điểm, từng mức ${formatPoints(formula.step)} điểm.`;
    case 'ratio_cap':
      return formula.inverse
        ? 'Điểm tối đa × chỉ tiêu / kết quả (càng thấp càng tốt), không quá điểm tối đa.'
        : 'Điểm tối đa × kết quả / chỉ tiêu, không quá điểm tối đa.';
    case 'linear_deduct': {
      const base = formula.of === 'percent_of_target' ? '% so với chỉ tiêu' : 'điểm %';
      const per = `${formatQuantity(formula.per)} ${base}`;
      const deduct = `Hụt ${per} trừ ${formatPoints(formula.deduct)} điểm`;
      return formula.reward === null
        ? `${deduct}.`
        : `${deduct}; vượt ${per} cộng ${formatPoints(formula.reward)} điểm.`;
    }
    case 'leader_relative':
      return 'Điền số liệu; điểm so với đơn vị dẫn đầu cụm, khối do Thường trực Hội đồng tính.';
    case 'group_max':
      return 'Điền kết quả; điểm so với đơn vị cao nhất cụm, khối do Thường trực Hội đồng tính.';
    case 'pass_fail':
      return `Đạt: ${formatPoints(maximum)} điểm; không đạt: 0 điểm.`;
    case 'step_threshold': {
      const unit =
        formula.of === 'percent_of_target' ? '% chỉ tiêu' : measuredIn === '' ? '' : ` ${measuredIn}`;
      const steps = formula.steps.map(
        ({ from, points }) => `từ ${formatQuantity(from)}${unit}: ${formatPoints(points)} điểm`,
      );
      return sentence([...steps, `thấp hơn: ${formatPoints(formula.below)} điểm`]);
    }
    case 'step_label':
      return sentence(formula.labels.map(({ label, points }) => `${label}: ${formatPoints(points)} điểm`));
    case 'count': {
      const [only, ...others] = formula.items;
      const cap = `không quá ${formatPoints(formula.cap)} điểm`;
      return only !== undefined && others.length === 0
        ? sentence([`Mỗi lần ${formatPoints(only.each)} điểm`, cap])
        : sentence(['Điền số lượng từng mục dưới đây', cap]);
    }
    case 'bonus_penalty':
      return sentence([
        `Mỗi lần cộng ${formatPoints(formula.bonusEach)} điểm`,
        `mỗi lần trừ ${formatPoints(formula.penaltyEach)} điểm`,
        `trong khoảng ${formatPoints(formula.minimum)} đến ${formatPoints(formula.maximum)} điểm`,
      ]);
    case 'penalty':
      return `Điền số lần vi phạm; mỗi lần trừ ${formatPoints(formula.each)} điểm.`;
    case 'rank_scale':
      return formula.of === null
        ? 'Điền thứ hạng; điểm theo số đơn vị của cụm, khối do Thường trực Hội đồng tính.'
        : `Điền thứ hạng trên ${formula.of}; hạng nhất được điểm tối đa, hạng cuối 0 điểm.`;
    default:
      return assertNever(formula);
  }
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

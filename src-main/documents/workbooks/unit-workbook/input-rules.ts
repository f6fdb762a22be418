import type { DataValidation } from 'exceljs';

import type { MeasureSlot } from '../../../domain/exchange/unit-sheet.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import { formatPoints } from '../../../domain/kernel/points.ts';
import { highestPoints, lowestPoints } from '../../../domain/scoring/formulas/points-range.ts';
import type { Criterion } from '../../../domain/scoring/schemes/scheme.ts';

/** What Excel holds a typed figure to; the titles and texts are within Excel's 32 and 255 characters. */
type Rule = Pick<DataValidation, 'type' | 'formulae'> & {
  readonly operator?: 'between' | 'greaterThanOrEqual';
  readonly title: string;
  readonly text: string;
};

/** Beyond any budget of a province in đồng, and still exact in thousandths. */
const LARGEST_FIGURE = 9_000_000_000_000;

/** The points of a criterion: within its range, with two decimals or in the scheme's own steps. */
export function pointsRule(criterion: Criterion, points: string): DataValidation {
  const { formula } = criterion;
  const step = formula?.kind === 'manual' ? formula.step : null;
  const [lowest, highest] = [lowestPoints(criterion), highestPoints(criterion)];
  const inSteps = step === null ? `ROUND(${points},2)=${points}` : `MOD(ROUND(${points}*100,0),${step})=0`;
  const range = `Số từ ${formatPoints(lowest)} đến ${formatPoints(highest)}`;
  const exactly = step === null ? 'nhiều nhất hai chữ số thập phân' : `bội số của ${formatPoints(step)}`;
  return validation({
    type: 'custom',
    formulae: [`AND(ISNUMBER(${points}),${points}>=${lowest / 100},${points}<=${highest / 100},${inSteps})`],
    title: 'Điểm tự chấm',
    text:
      formula?.kind === 'manual'
        ? `${range}, ${exactly}.`
        : `${range}, ${exactly}. Để trống thì lấy điểm theo công thức.`,
  });
}

/** A figure of the measure. @param list where the allowed texts stand, for the fields that are chosen */
export function slotRule({ field }: MeasureSlot, list: string | null): DataValidation {
  switch (field) {
    case 'target':
    case 'actual':
      return validation({
        type: 'decimal',
        operator: 'between',
        formulae: [-LARGEST_FIGURE, LARGEST_FIGURE],
        title: field === 'target' ? 'Chỉ tiêu giao' : 'Kết quả',
        text: 'Chỉ điền số, không kèm chữ hay đơn vị tính. Chưa có số liệu thì để trống, đừng điền 0.',
      });
    case 'passed':
      return validation({
        type: 'list',
        formulae: list === null ? ['"Đạt,Không đạt"'] : [list],
        title: 'Kết quả',
        text: 'Chọn Đạt hoặc Không đạt trong danh sách.',
      });
    case 'label':
      return validation({
        type: 'list',
        formulae: list === null ? [] : [list],
        title: 'Xếp loại',
        text: 'Chọn một mức trong danh sách.',
      });
    case 'rank':
      return validation({
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formulae: [1],
        title: 'Thứ hạng',
        text: 'Số nguyên từ 1.',
      });
    case 'counts':
    case 'bonuses':
    case 'penalties':
      return validation({
        type: 'whole',
        operator: 'between',
        formulae: [0, 1_000_000],
        title: 'Số lần, số lượng',
        text: 'Số nguyên từ 0. Không có thì điền 0; chưa có số liệu thì để trống.',
      });
    default:
      return assertNever(field);
  }
}

function validation({ title, text, ...rule }: Rule): DataValidation {
  return {
    ...rule,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: title,
    prompt: text,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Chưa đúng',
    error: text,
  };
}

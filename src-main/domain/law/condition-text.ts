import type { AwardCategory, AwardCode } from '../awards/award.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { CollectiveFigure, InitiativeScope, PostGroup, RatingLevel } from '../people/fact.ts';
import type { Condition } from './condition.ts';

/** How an award is called in a sentence: `Chiến sĩ thi đua cơ sở`. */
export type AwardNaming = (code: AwardCode) => string;

/**
 * What a condition asks for, as one Vietnamese phrase without a full stop, for screens and letters:
 * `03 năm liên tục được tặng Chiến sĩ thi đua cơ sở (tính cả năm xét)`. Parts of `all` and `any` are joined by semicolons; a screen
 * that has room writes them as lists of `requirementText` of each part under `joinText`.
 */
export function requirementText(condition: Condition, nameOf: AwardNaming): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return joinedText(condition, nameOf);
    case 'after_award':
      return (
        `Đã được tặng ${alternatives(condition.awards, nameOf)} ít nhất ${counted(condition.years)} năm trước; ` +
        `trong thời gian từ khi được tặng: ${lowered(requirementText(condition.within, nameOf))}`
      );
    case 'rated':
      return condition.years === 1
        ? `${raised(atLeast(condition.minimum))} trong năm xét`
        : `${counted(condition.years)} năm liên tục ${atLeast(condition.minimum)} (tính cả năm xét)`;
    case 'rated_years':
      return `Có ít nhất ${counted(condition.count)} năm ${atLeast(condition.minimum)}`;
    case 'held_in_a_row':
      return condition.years === 1
        ? `Được tặng ${alternatives(condition.awards, nameOf)} trong năm xét`
        : `${counted(condition.years)} năm liên tục được tặng ${alternatives(condition.awards, nameOf)} (tính cả năm xét)`;
    case 'held_repeatedly':
      return (
        `${counted(condition.times)} lần liên tục được tặng ${alternatives(condition.awards, nameOf)} ` +
        `(lần sau cách lần trước không quá ${counted(condition.everyYears)} năm)`
      );
    case 'held':
      return condition.count === 1
        ? `Đã được tặng ${alternatives(condition.awards, nameOf)}`
        : `Có ít nhất ${counted(condition.count)} lần được tặng ${alternatives(condition.awards, nameOf)}`;
    case 'initiatives':
      return (
        `Có ${condition.count === 1 ? '' : `ít nhất ${counted(condition.count)} `}sáng kiến được công nhận hoặc ` +
        `đề tài được nghiệm thu, ${INITIATIVE_SCOPES[condition.scope]}`
      );
    case 'no_discipline':
      return condition.from === 'reprimand'
        ? 'Không bị kỷ luật trong năm xét'
        : `Không bị kỷ luật từ ${DISCIPLINES[condition.from]} trở lên trong năm xét`;
    case 'months_at_work':
      return `Đã làm việc từ đủ ${counted(condition.months)} tháng trở lên, kể cả thời gian nghỉ thai sản`;
    case 'members_share': {
      const { numerator, denominator } = condition.share;
      const share = numerator === denominator ? '100 %' : `từ ${percent(numerator, denominator)}`;
      const reach = numerator === denominator ? '' : ' trở lên';
      return `Có ${share} cá nhân trong tập thể${reach} ${FIGURES[condition.figure]}`;
    }
    case 'members_at_least':
      return `Có ít nhất ${counted(condition.count)} cá nhân ${FIGURES[condition.figure]}`;
    case 'members_at_most':
      return condition.count === 0
        ? `Không có cá nhân ${FIGURES[condition.figure]}`
        : `Có không quá ${counted(condition.count)} cá nhân ${FIGURES[condition.figure]}`;
    case 'placed':
      return condition.place === 1
        ? 'Dẫn đầu cụm, khối thi đua'
        : `Xếp từ thứ ${condition.place} trở lên trong cụm, khối thi đua`;
    case 'months_in_post': {
      const below = condition.below === null ? 'trở lên' : `đến dưới ${duration(condition.below)}`;
      return `Giữ chức vụ ${POSTS[condition.group]} (hoặc cao hơn) từ ${duration(condition.months)} ${below}`;
    }
    case 'category':
      return `Đề nghị theo loại hình khen thưởng ${condition.categories.map((category) => CATEGORIES[category]).join(' hoặc ')}`;
    case 'attested':
      return condition.text;
    default:
      return assertNever(condition);
  }
}

/** What stands above the parts of a list: that all of them are asked for, or any. */
export function joinText(kind: 'all' | 'any'): string {
  return kind === 'all' ? 'Có đủ các điều kiện' : 'Đạt một trong các điều kiện';
}

function joinedText({ kind, of }: Extract<Condition, { of: unknown }>, nameOf: AwardNaming): string {
  const [only, ...others] = of;
  if (only && others.length === 0) return requirementText(only, nameOf);
  const parts = of.map((part) => lowered(requirementText(part, nameOf)));
  return kind === 'all' ? raised(parts.join('; ')) : `${joinText('any')}: ${parts.join('; hoặc ')}`;
}

/** `rated` or better, as decrees say it. */
function atLeast(minimum: RatingLevel): string {
  return minimum === 'excellent' ? RATINGS[minimum] : `${RATINGS[minimum]} trở lên`;
}

function alternatives(codes: readonly AwardCode[], nameOf: AwardNaming): string {
  return codes.map(nameOf).join(' hoặc ');
}

/** Counts below ten with a leading zero, as decisions write them. */
function counted(count: number): string {
  return String(count).padStart(2, '0');
}

function percent(numerator: number, denominator: number): string {
  const hundredths = (numerator * 100) / denominator;
  return Number.isInteger(hundredths) ? `${hundredths} %` : `${numerator}/${denominator}`;
}

function duration(months: number): string {
  return months % 12 === 0 ? `${counted(months / 12)} năm` : `${counted(months)} tháng`;
}

function raised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

const RATINGS: Readonly<Record<RatingLevel, string>> = {
  excellent: 'hoàn thành xuất sắc nhiệm vụ',
  good: 'hoàn thành tốt nhiệm vụ',
  completed: 'hoàn thành nhiệm vụ',
  failed: 'không hoàn thành nhiệm vụ',
};

const INITIATIVE_SCOPES: Readonly<Record<InitiativeScope, string>> = {
  unit: 'có hiệu quả ở cơ sở',
  province: 'có hiệu quả và khả năng nhân rộng trong tỉnh',
  nation: 'có hiệu quả và khả năng nhân rộng trong toàn quốc',
};

const DISCIPLINES = {
  warning: 'cảnh cáo',
  demotion: 'giáng chức, hạ bậc lương hoặc cách chức',
  dismissal: 'buộc thôi việc',
} as const;

const FIGURES: Readonly<Record<CollectiveFigure, string>> = {
  members: 'trong tập thể',
  women: 'là nữ',
  completed: 'hoàn thành nhiệm vụ',
  advanced: 'đạt danh hiệu Lao động tiên tiến',
  fighters: 'đạt danh hiệu Chiến sĩ thi đua cơ sở',
  warned: 'bị kỷ luật từ cảnh cáo trở lên',
};

const POSTS: Readonly<Record<PostGroup, string>> = {
  province_head: 'Phó Bí thư Tỉnh ủy, Chủ tịch HĐND, Chủ tịch UBND tỉnh',
  province_deputy: 'Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch HĐND, Phó Chủ tịch UBND tỉnh',
  department_head: 'Giám đốc sở, Tỉnh ủy viên và tương đương',
  department_deputy: 'Phó Giám đốc sở và tương đương',
};

const CATEGORIES: Readonly<Record<AwardCategory, string>> = {
  merit: 'công trạng',
  surprise: 'đột xuất',
  movement: 'phong trào thi đua (chuyên đề)',
  long_service: 'quá trình cống hiến',
  seniority: 'niên hạn',
  foreign: 'đối ngoại',
  resistance: 'kháng chiến',
};

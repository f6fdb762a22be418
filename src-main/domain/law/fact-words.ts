import type { AwardCategory } from '../awards/award.ts';
import type {
  CollectiveFigure,
  DisciplineLevel,
  InitiativeForm,
  InitiativeScope,
  RatingLevel,
  SuspensionCause,
} from '../people/fact.ts';

/** Facts as sentences, letters and reports word them. */
export const ratingWords: Readonly<Record<RatingLevel, string>> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  completed: 'Hoàn thành nhiệm vụ',
  failed: 'Không hoàn thành nhiệm vụ',
};

export const initiativeWords: Readonly<Record<InitiativeForm, string>> = {
  initiative: 'sáng kiến',
  topic: 'đề tài',
};

export const scopeWords: Readonly<Record<InitiativeScope, string>> = {
  nation: 'phạm vi toàn quốc',
  province: 'phạm vi cấp tỉnh',
  unit: 'phạm vi cơ sở',
};

export const disciplineWords: Readonly<Record<DisciplineLevel, string>> = {
  reprimand: 'khiển trách',
  warning: 'cảnh cáo',
  demotion: 'cách chức hoặc giáng chức',
  dismissal: 'buộc thôi việc',
};

export const suspensionWords: Readonly<Record<SuspensionCause, string>> = {
  discipline: 'đang xem xét kỷ luật',
  inspection: 'đang được thanh tra, kiểm tra',
  investigation: 'đang bị điều tra',
  complaint: 'đang xác minh khiếu nại, tố cáo',
  press: 'đang xác minh thông tin báo chí nêu',
};

export const figureWords: Readonly<Record<CollectiveFigure, string>> = {
  members: 'cá nhân trong tập thể',
  women: 'nữ',
  completed: 'cá nhân hoàn thành nhiệm vụ',
  advanced: 'cá nhân đạt Lao động tiên tiến',
  fighters: 'cá nhân đạt Chiến sĩ thi đua cơ sở',
  warned: 'cá nhân bị kỷ luật từ cảnh cáo trở lên',
};

export const categoryWords: Readonly<Record<AwardCategory, string>> = {
  merit: 'công trạng',
  surprise: 'đột xuất',
  movement: 'phong trào thi đua, chuyên đề',
  long_service: 'quá trình cống hiến',
  seniority: 'niên hạn',
  foreign: 'đối ngoại',
  resistance: 'thành tích kháng chiến',
};

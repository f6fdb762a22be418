import type { UnitRecogniser } from '../intake/recognise-unit.ts';
import type { UnitId } from '../kernel/ids.ts';
import { foldText } from '../kernel/vietnamese-text.ts';

/** What a post says of where somebody serves. */
export type PostReading = { readonly unitId: UnitId | null; readonly headsUnit: boolean };

/** Posts that head a unit, as they stand right before its name. */
const headPosts: ReadonlySet<string> = new Set(
  [
    'Giám đốc',
    'Tổng Giám đốc',
    'Chủ tịch',
    'Chánh',
    'Trưởng',
    'Bí thư',
    'Hiệu trưởng',
    'Chỉ huy trưởng',
    'Cục trưởng',
    'Chi cục trưởng',
    'Viện trưởng',
    'Chánh án',
    'Tổng Biên tập',
  ].map(foldText),
);

/** The organ of a commune, ward or province, which stands between a post and the name. */
const governing = / (?:ubnd|uy ban nhan dan|dang uy)$/;

/**
 * Reads unit and headship out of a post: `Giám đốc Sở Nội vụ` heads Sở Nội vụ, `Trưởng phòng …, Sở Nội vụ` serves in it. A
 * proposal for the officer, who knows better.
 */
export function readPost(post: string, recogniser: UnitRecogniser): PostReading {
  const unit = recogniser.find([post])?.unit;
  if (!unit) return { unitId: null, headsUnit: false };
  const before = foldText(post).split(foldText(unit.name))[0]?.trim() ?? '';
  return { unitId: unit.id, headsUnit: headPosts.has(before.replace(governing, '')) };
}

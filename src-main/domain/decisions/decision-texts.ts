import { AwardKind, SubjectKind } from '../awards/award.ts';
import type { Award } from '../awards/award.ts';
import { numberInWords } from '../kernel/number-in-words.ts';
import { formatDong } from '../money/format-dong.ts';
import { kindOrder } from './decision-list.ts';

/** `tập thể`, as sentences name kinds. */
export const kindNouns: Record<SubjectKind, string> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
};

export type KindCounts = Readonly<Record<SubjectKind, number>>;

/** How many lines there are of each kind. */
export function countKinds(lines: readonly { readonly subjectKind: SubjectKind }[]): KindCounts {
  const count = (kind: SubjectKind) => lines.filter(({ subjectKind }) => subjectKind === kind).length;
  return {
    collective: count(SubjectKind.collective),
    individual: count(SubjectKind.individual),
    household: count(SubjectKind.household),
  };
}

/** `02 tập thể, 58 cá nhân`: kinds without lines are left out. */
export function countsText(counts: KindCounts): string {
  return kindOrder
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${twoDigits(counts[kind])} ${kindNouns[kind]}`)
    .join(', ');
}

/** `02 (hai) tập thể và 58 (năm mươi tám) cá nhân`, as Điều 1 counts. */
export function countsInWords(counts: KindCounts): string {
  const parts = kindOrder
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${twoDigits(counts[kind])} (${numberInWords(counts[kind])}) ${kindNouns[kind]}`);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}

/** `Tặng Cờ thi đua của …`, `Tặng danh hiệu Chiến sĩ thi đua …`. */
export function grantText({ kind }: Pick<Award, 'kind'>, fullName: string): string {
  const isFlag = fullName.startsWith('Cờ');
  return kind === AwardKind.title && !isFlag ? `Tặng danh hiệu ${fullName}` : `Tặng ${fullName}`;
}

/** The name of an award without abbreviations: a decision is the document itself, and not a list. */
export function spelledOut(name: string): string {
  return name.replaceAll('UBND', 'Ủy ban nhân dân').replaceAll('HĐND', 'Hội đồng nhân dân');
}

/** The trích yếu that is proposed for awards: `Về việc tặng Cờ thi đua … và Bằng khen …`. */
export function proposedTitle(
  awards: readonly { readonly kind: Award['kind']; readonly name: string }[],
): string {
  const grants = awards.map(({ kind, name }) => grantText({ kind }, spelledOut(name)).replace(/^Tặng /, ''));
  const joined =
    grants.length < 2 ? grants.join('') : `${grants.slice(0, -1).join(', ')} và ${grants.at(-1)}`;
  return `Về việc tặng ${joined}`;
}

/** The achievement as it follows the names: it begins small and ends without a mark. */
export function achievementClause(achievement: string): string {
  const text = achievement.replace(/[\s.;,]+$/u, '');
  return text === '' ? '' : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** `7.590.000 đồng/cá nhân`. */
export function amountPerKind(amount: number, kind: SubjectKind): string {
  return `${formatDong(amount)} đồng/${kindNouns[kind]}`;
}

/** Counts below ten carry a zero (Nghị định 30/2020/NĐ-CP writes numbers and days so). */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

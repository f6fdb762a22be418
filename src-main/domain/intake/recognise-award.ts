import type { AwardCode } from '../awards/award.ts';
import { foldText } from '../kernel/vietnamese-text.ts';

/** An entry of the catalogue as far as recognising needs it. */
export type KnownAward = {
  readonly code: AwardCode;
  readonly name: string;
  readonly aliases: readonly string[];
};

/** The award that a text names as lists write it; null when none does, or two could be meant. */
export type AwardRecogniser = (text: string) => AwardCode | null;

/** Recognises awards by name and alias; built once, as a list of nominees asks it a thousand times. */
export function createAwardRecogniser(awards: readonly KnownAward[]): AwardRecogniser {
  const byKey = new Map<string, AwardCode | null>();
  for (const award of awards) {
    for (const name of [award.name, ...award.aliases]) {
      const key = awardKey(name);
      const other = byKey.get(key);
      byKey.set(key, other === undefined || other === award.code ? award.code : null);
    }
  }
  return (text) => byKey.get(awardKey(text)) ?? null;
}

/** Lists leave out `danh hiệu`, `của` and `Chủ tịch`, and abbreviate: `CSTĐ cấp tỉnh`, `Bằng khen UBND tỉnh`. */
function awardKey(text: string): string {
  return foldText(text)
    .replace(/\bcstd\b/, 'chien si thi dua')
    .replace(/\bttldxs\b/, 'tap the lao dong xuat sac')
    .replace(/\buy ban nhan dan\b/, 'ubnd')
    .replace(/\bthu tuong chinh phu\b/, 'thu tuong')
    .replace(/^bk\b/, 'bang khen')
    .replace(/\b(?:danh hieu|de nghi|tang|cua|chu tich|lai chau)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

import { foldText } from '../kernel/vietnamese-text.ts';
import type { RuleMark } from './rule-mark.ts';

/** The titles and forms that a provincial council votes on. Their names and articles lie in resources/law/awards.json. */
export const AwardCode = {
  /** Chiến sĩ thi đua toàn quốc */
  nationalFighter: 'CSTDTQ',
  /** Chiến sĩ thi đua cấp tỉnh */
  provincialFighter: 'CSTDT',
  /** Chiến sĩ thi đua cơ sở */
  grassRootsFighter: 'CSTDCS',
  /** Cờ thi đua của Chính phủ */
  governmentFlag: 'CO_CP',
  /** Cờ thi đua của UBND tỉnh */
  provincialFlag: 'CO_TINH',
  /** Tập thể lao động xuất sắc */
  excellentCollective: 'TTLDXS',
  /** Bằng khen của Thủ tướng Chính phủ */
  primeMinisterCertificate: 'BK_TTG',
  /** Bằng khen của Chủ tịch UBND tỉnh */
  provincialCertificate: 'BK_TINH',
} as const;
export type AwardCode = (typeof AwardCode)[keyof typeof AwardCode];

/** Whom a title or form can be given to. */
export const SubjectKind = {
  individual: 'individual',
  collective: 'collective',
  household: 'household',
} as const;
export type SubjectKind = (typeof SubjectKind)[keyof typeof SubjectKind];

/** Who decides: the President or Prime Minister, the chair of the province, or the head of an agency or commune. */
export const AwardLevel = { state: 'state', province: 'province', grassRoots: 'grass_roots' } as const;
export type AwardLevel = (typeof AwardLevel)[keyof typeof AwardLevel];

/** One entry of the catalogue. */
export type Award = {
  readonly code: AwardCode;
  /** As documents print it: `Cờ thi đua của Chính phủ`. */
  readonly name: string;
  /** Other ways in which lists write it, `CSTĐ cấp tỉnh`. */
  readonly aliases: readonly string[];
  readonly level: AwardLevel;
  readonly subjectKinds: readonly SubjectKind[];
  /** Where the title or form is laid down: `Điều 25 Luật Thi đua, khen thưởng`. */
  readonly article: string;
  readonly mark: RuleMark;
};

/** The entry of a code; the catalogue's reader has made sure that every code has one. */
export function awardOf(awards: readonly Award[], code: AwardCode): Award {
  const award = awards.find((candidate) => candidate.code === code);
  if (!award) throw new Error(`The catalogue of awards lacks ${code}`);
  return award;
}

/** Recognises an award by name or alias as lists write it, whatever the case, the accents and the spaces. */
export function findAwardByName(awards: readonly Award[], text: string): Award | undefined {
  const key = foldText(text);
  return awards.find((award) => [award.name, ...award.aliases].some((name) => foldText(name) === key));
}

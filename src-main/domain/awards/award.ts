import type { IsoDate } from '../kernel/dates.ts';
import { foldText } from '../kernel/vietnamese-text.ts';
import type { RuleMark } from './rule-mark.ts';

/** The code of a title or form in the catalogue, `CSTDCS`. Which codes there are is data: resources/law/catalogue.json. */
export type AwardCode = string;

/** Emulation title (danh hiệu thi đua, Law Đ.19-32) or form of commendation (hình thức khen thưởng, Law Đ.9). */
export const AwardKind = { title: 'title', form: 'form' } as const;
export type AwardKind = (typeof AwardKind)[keyof typeof AwardKind];

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

/** Why something is commended (loại hình khen thưởng, Law Đ.8). */
export const AwardCategory = {
  /** công trạng */
  merit: 'merit',
  /** đột xuất */
  surprise: 'surprise',
  /** phong trào thi đua, chuyên đề */
  movement: 'movement',
  /** quá trình cống hiến */
  longService: 'long_service',
  /** niên hạn */
  seniority: 'seniority',
  /** đối ngoại */
  foreign: 'foreign',
  /** kháng chiến, thanh niên xung phong */
  resistance: 'resistance',
} as const;
export type AwardCategory = (typeof AwardCategory)[keyof typeof AwardCategory];

/** One entry of the catalogue. */
export type Award = {
  readonly code: AwardCode;
  readonly kind: AwardKind;
  /** As documents print it: `Cờ thi đua của Chính phủ`. */
  readonly name: string;
  /** What it is called from a day on, where the law renamed it; the earliest first. */
  readonly laterNames: readonly { readonly from: IsoDate; readonly name: string }[];
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

/** The name that an award bears on a day. */
export function awardNameOn(award: Pick<Award, 'name' | 'laterNames'>, date: IsoDate): string {
  return award.laterNames.findLast(({ from }) => from <= date)?.name ?? award.name;
}

/** Recognises an award by name or alias as lists write it, whatever the case, the accents and the spaces. */
export function findAwardByName(awards: readonly Award[], text: string): Award | undefined {
  const key = foldText(text);
  return awards.find((award) =>
    [award.name, ...award.laterNames.map(({ name }) => name), ...award.aliases].some(
      (name) => foldText(name) === key,
    ),
  );
}

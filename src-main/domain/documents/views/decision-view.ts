import type { SubjectKind } from '../../awards/award.ts';
import type { Instant } from '../../kernel/dates.ts';

/**
 * Everything that a decision on awards prints (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2), as plain data. Texts stand
 * as they are printed; nothing is counted, reckoned or worded after this point.
 */
export type DecisionView = {
  /** `ỦY BAN NHÂN DÂN`, `TỈNH LAI CHÂU`: one entry for each line as it should stand. */
  readonly issuingBodyLines: readonly string[];
  /** The number that the clerk gave, `05`; null while the decision is a draft. */
  readonly number: string | null;
  /** The part after the slash: `QĐ-UBND`. */
  readonly series: string;
  /** `Lai Châu, ngày 05 tháng 01 năm 2027`, with gaps while the decision is a draft. */
  readonly placeDate: string;
  /** Trích yếu: `Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh`. */
  readonly title: string;
  /** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU`. */
  readonly authority: string;
  /** Each `Căn cứ …`, without the mark at its end. */
  readonly grounds: readonly string[];
  /** `Xét đề nghị của …`, without the mark at its end. */
  readonly request: string;
  /** Điều 1, 2 and so on; the last of them ends the decision. */
  readonly articles: readonly DecisionArticle[];
  /** `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`: one entry for each line. */
  readonly signerTitleLines: readonly string[];
  readonly signerName: string;
  /** Nơi nhận, one entry for each line, without the dash and the mark at its end. */
  readonly recipients: readonly string[];
  /** Null where everybody is named in Điều 1. */
  readonly list: DecisionList | null;
  readonly preparedAt: Instant;
};

/** An article: its sentence, and the points below it. */
export type DecisionArticle = { readonly sentence: string; readonly points: readonly string[] };

export type DecisionList = {
  /** `(Kèm theo Quyết định số … ngày … của Chủ tịch UBND tỉnh Lai Châu)`. */
  readonly note: string;
  /** Whether any line names an achievement of its own; then the list lies across the page. */
  readonly hasAchievements: boolean;
  readonly sections: readonly DecisionSection[];
  /** How many there are and what they come to. */
  readonly totalSentence: string;
};

/** The lines of one award. */
export type DecisionSection = {
  /** `A. CỜ THI ĐUA CỦA ỦY BAN NHÂN DÂN TỈNH`; null where the decision gives one award. */
  readonly heading: string | null;
  /** In the order collectives, individuals, households; a kind without lines is left out. */
  readonly groups: readonly DecisionGroup[];
};

export type DecisionGroup = {
  readonly kind: SubjectKind;
  /** `I. Tập thể (02)`. */
  readonly heading: string;
  readonly rows: readonly DecisionRow[];
};

export type DecisionRow = {
  readonly ordinal: number;
  /** `Ông Lò Văn Nga`. */
  readonly name: string;
  /** `Trưởng bản Nậm Cáy, Xã Bum Tở`; empty for a unit itself. */
  readonly detail: string;
  /** Where it differs from that of the decision; else empty. */
  readonly achievement: string;
  /** `3.800.000`; empty where no prize is laid down. */
  readonly prize: string;
};

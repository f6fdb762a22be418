import type { Instant } from '../../kernel/dates.ts';

/**
 * Everything that the minutes of a council session print, as plain data (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9;
 * what a council's minutes must say follows from the dossiers that contain them). Texts stand as they are printed;
 * nothing is counted, rounded or judged after this point. Free texts have one entry for each paragraph; a part without any is
 * left out.
 */
export type MinutesView = CouncilPaper & {
  /** When it began, where, on whose decision and invitation: `Địa điểm: …`. */
  readonly opening: readonly string[];
  readonly participants: {
    readonly paragraphs: readonly string[];
    readonly present: readonly MinutesPerson[];
    readonly absent: readonly MinutesAbsence[];
  };
  /** The items in the order in which they were dealt with. */
  readonly proceedings: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly countingTeam: readonly string[];
  readonly conflicts: readonly string[];
  /** Who sent an opinion in writing; never which. */
  readonly writtenOpinions: readonly string[];
  readonly results: { readonly paragraphs: readonly string[]; readonly awards: readonly AwardResult[] };
  readonly summary: readonly SummaryRow[];
  readonly conclusions: readonly string[];
  /** The end of the session and how many copies were made. */
  readonly closing: readonly string[];
  /** What ties the paper to the stored votes; null for minutes of a session whose polls were never sealed. */
  readonly seal: MinutesSeal | null;
  readonly signatures: { readonly secretary: MinutesSignature; readonly chair: MinutesSignature };
};

/** What all papers of a council have. */
export type CouncilPaper = {
  /** `UBND TỈNH LAI CHÂU`. */
  readonly parentBody: string;
  /** `HỘI ĐỒNG`, `THI ĐUA - KHEN THƯỞNG`: one entry for each line as it should stand. */
  readonly issuingBodyLines: readonly string[];
  /** The number that the clerk gave, `05`; null while the paper is a draft. */
  readonly number: string | null;
  /** The part after the slash: `BB-HĐTĐKT`. */
  readonly notation: string;
  /** Trích yếu, one entry for each line: `Họp Hội đồng Thi đua - Khen thưởng tỉnh`, `xét khen thưởng năm 2026`. */
  readonly titleLines: readonly string[];
  /** Nơi nhận, one entry for each line, without the dash and the mark at its end. */
  readonly recipients: readonly string[];
  readonly preparedAt: Instant;
};

export type MinutesPerson = {
  readonly name: string;
  /** `Chủ tịch Hội đồng`. */
  readonly councilRole: string;
  /** `Chủ tịch UBND tỉnh`. */
  readonly post: string;
  /** Who sits in with a letter: `Ông Lò Văn Nga, Phó Giám đốc; Giấy ủy quyền số 12`; empty where nobody does. */
  readonly substitute: string;
};

export type MinutesAbsence = Omit<MinutesPerson, 'substitute'> & {
  readonly reason: string;
  readonly writtenOpinion: boolean;
};

/** All votes on one title or form of commendation, or on one motion. */
export type AwardResult = {
  /** `Cờ thi đua của Chính phủ`. */
  readonly awardForm: string;
  /** More than one where some were voted on again. */
  readonly votes: readonly VoteResult[];
};

export type VoteResult = {
  /** `Lần 2`; null for the only vote. */
  readonly title: string | null;
  /** `Bỏ phiếu kín`, `Biểu quyết giơ tay`. */
  readonly method: string;
  /** What was neither agreed nor disagreed to: `Không hợp lệ` on papers, `Không có ý kiến` where hands are raised. */
  readonly otherColumn: string;
  /** Null where no papers are counted (a show of hands). */
  readonly papers: {
    readonly issued: number;
    readonly returned: number;
    readonly notReturned: number;
    readonly valid: number;
    readonly invalid: number;
  } | null;
  /** Opinions in writing among the votes below. */
  readonly written: number;
  /** The rule of the verdict in words, with its article and its mark. */
  readonly rule: {
    /** `Đạt khi có ít nhất 90 % tổng số thành viên Hội đồng đồng ý`. */
    readonly sentence: string;
    /** `Điều 33 Nghị định số 152/2025/NĐ-CP`. */
    readonly article: string;
    /** Whether somebody has compared the rule with the gazette; if not, the minutes say so. */
    readonly confirmed: boolean;
  };
  /** The vote on the list as a whole, or on a motion; null where each case is voted on by itself. */
  readonly list: { readonly title: string; readonly figures: VoteFigures } | null;
  /** Those that go with the list, without figures of their own. */
  readonly listed: readonly ResultGroup<ListedRow>[];
  readonly groups: readonly ResultGroup<ResultRow>[];
  /** Quota, the chair's choice, what was voted on again and what was corrected, with the reasons. */
  readonly remarks: readonly string[];
  /** `Có 12/14 trường hợp đạt …`; empty for a motion. */
  readonly conclusion: string;
};

export type ResultGroup<Row> = {
  /** `Tập thể`, `Biểu quyết riêng – Cá nhân`; null for a poll that has one list. */
  readonly title: string | null;
  readonly rows: readonly Row[];
};

export type ListedRow = {
  readonly ordinal: number;
  readonly name: string;
  /** The post and unit of a person; an empty text for a collective. */
  readonly unit: string;
  /** `Đạt`, `Không đạt`. */
  readonly verdictText: string;
};

/** Votes in the room and opinions in writing together: told apart, a single opinion would say how its member voted. */
export type VoteFigures = {
  readonly agree: number;
  readonly disagree: number;
  /** Invalid marks, or no opinion. */
  readonly other: number;
  /** The denominator of the percentage. */
  readonly base: number;
  /** `89,47 %`, never rounded up over a threshold. */
  readonly percentageText: string;
  readonly verdictText: string;
};

export type ResultRow = ListedRow &
  VoteFigures & {
    /** Who asked for a vote of its own and why; empty elsewhere. */
    readonly note: string;
  };

export type SummaryRow = {
  readonly awardForm: string;
  readonly proposed: number;
  readonly passed: number;
  readonly failed: number;
  /** Reached the threshold and were left out by the limit. */
  readonly overQuota: number;
};

export type MinutesSeal = {
  /** The last hash of the audit log when the minutes were prepared, in hex. */
  readonly auditHeadHash: string;
  /** The short codes of the sealed polls, `Cờ thi đua của Chính phủ: 7K3M-92QD`. */
  readonly shortCodes: readonly string[];
};

export type MinutesSignature = {
  /** `CHỦ TỌA`, one entry for each line. */
  readonly titleLines: readonly string[];
  /** The post in the agency, printed where the council uses the agency's seal (Nghị định 30, Phụ lục I, ô 7b). */
  readonly aboveName: string | null;
  readonly name: string;
};

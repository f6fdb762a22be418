import type { Instant } from '../kernel/dates.ts';
import type { LocalMoment } from '../kernel/local-moment.ts';

/**
 * Everything that the minutes of a council session print, as plain data (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9;
 * what a council's minutes must say follows from the dossiers that contain them). Texts stand as they are printed;
 * nothing is counted, rounded or judged after this point.
 */
export type MinutesView = {
  /** `UBND TỈNH LAI CHÂU`. */
  readonly parentBody: string;
  /** `HỘI ĐỒNG`, `THI ĐUA - KHEN THƯỞNG`: one entry for each line as it should stand. */
  readonly issuingBodyLines: readonly string[];
  /** The number that the clerk gave, `05`; null while the minutes are a draft. */
  readonly number: string | null;
  /** The part after the slash: `BB-HĐTĐKT`. */
  readonly notation: string;
  /** Trích yếu, one entry for each line: `Họp Hội đồng Thi đua - Khen thưởng tỉnh`, `xét khen thưởng năm 2026`. */
  readonly titleLines: readonly string[];
  readonly startedAt: LocalMoment;
  /** Null until the session has been closed. */
  readonly endedAt: LocalMoment | null;
  readonly place: string;
  /** The paper that called the session, `Giấy mời số 12/GM-HĐTĐKT ngày 02/11/2026`. */
  readonly summons: string | null;
  /** The decision that established the council, as it is cited. */
  readonly councilDecision: string;
  /** N: the members in force on the day of the session, the base of every percentage. */
  readonly memberTotal: number;
  readonly present: readonly MinutesPerson[];
  readonly absent: readonly MinutesAbsence[];
  readonly chair: MinutesPerson;
  readonly secretary: MinutesPerson;
  readonly guests: readonly string[];
  readonly agenda: readonly MinutesAgendaItem[];
  readonly polls: readonly MinutesPoll[];
  /** What the council as a whole concluded, one entry for each paragraph. */
  readonly conclusions: readonly string[];
  readonly copyTotal: number;
  /** What ties the paper to the stored votes; null for minutes of a session whose polls were never sealed. */
  readonly seal: MinutesSeal | null;
  readonly signatures: { readonly secretary: MinutesSignature; readonly chair: MinutesSignature };
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
};

export type MinutesAbsence = MinutesPerson & {
  readonly reason: string;
  readonly writtenOpinion: boolean;
};

export type MinutesAgendaItem = {
  readonly title: string;
  /** What was said, one entry for each paragraph: `Ông Lò Văn Ví: …`. */
  readonly remarks: readonly string[];
};

export type MinutesPoll = {
  /** `Cờ thi đua của Chính phủ`. */
  readonly awardForm: string;
  /** `Bỏ phiếu kín`, `Biểu quyết bằng hình thức giơ tay`. */
  readonly method: string;
  /** Null where no papers are counted (a show of hands). */
  readonly papers: {
    readonly issued: number;
    readonly returned: number;
    readonly valid: number;
    readonly invalid: number;
  } | null;
  /** The rule of the verdict in words, with its article and its mark. */
  readonly rule: {
    /** `Đạt khi có từ 90% số phiếu đồng ý trở lên tính trên tổng số thành viên Hội đồng`. */
    readonly sentence: string;
    /** `Điều 33 Nghị định số 152/2025/NĐ-CP`. */
    readonly article: string;
    /** Whether somebody has compared the rule with the gazette; if not, the minutes say so. */
    readonly confirmed: boolean;
  };
  readonly groups: readonly MinutesResultGroup[];
  /** `Có 12/14 trường hợp đạt …`. */
  readonly conclusion: string;
};

export type MinutesResultGroup = {
  /** `Tập thể`, `Cụm thi đua số 1`; null for a poll that has one list. */
  readonly title: string | null;
  readonly rows: readonly MinutesResultRow[];
};

export type MinutesResultRow = {
  readonly ordinal: number;
  readonly name: string;
  /** The post and unit of a person; an empty text for a collective. */
  readonly unit: string;
  readonly award: string;
  /** Agreeing votes of members in the room. */
  readonly agreePresent: number;
  /** Agreeing written opinions of absent members. */
  readonly agreeWritten: number;
  /** Both together, the numerator of the percentage. */
  readonly agreeTotal: number;
  /** Votes and written opinions against. */
  readonly disagree: number;
  readonly invalidMarks: number;
  /** The denominator of the percentage. */
  readonly memberTotal: number;
  /** `85,71%`, never rounded up over a threshold. */
  readonly percentageText: string;
  /** `Đạt`, `Không đạt`. */
  readonly verdictText: string;
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

import type { Instant } from '../../kernel/dates.ts';

/** What heads every paper of a session. Texts stand as they are printed. */
export type PaperHead = {
  /** `UBND TỈNH LAI CHÂU`. */
  readonly parentBody: string;
  /** `HỘI ĐỒNG`, `THI ĐUA - KHEN THƯỞNG`. */
  readonly issuingBodyLines: readonly string[];
  readonly sessionTitle: string;
  /** `08 giờ 00 phút, ngày 23 tháng 11 năm 2026`. */
  readonly sessionMoment: string;
  readonly sessionPlace: string;
  readonly preparedAt: Instant;
};

export type PaperPerson = { readonly name: string; readonly councilRole: string; readonly post: string };

/** A paragraph with a label before it: `Thời gian: …`. */
export type LabelledText = { readonly label: string; readonly text: string };

export type AgendaLine = {
  readonly position: number;
  /** `08:30`, empty where it isn't planned. */
  readonly time: string;
  readonly title: string;
  readonly speaker: string;
};

export type AgendaPart = { readonly name: string; readonly lines: readonly AgendaLine[] };

/** Giấy mời (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.7). */
export type InvitationView = {
  readonly kind: 'invitation';
  readonly head: PaperHead;
  /** `05`; null while it has no number. */
  readonly number: string | null;
  readonly notation: string;
  /** `Lai Châu, ngày 05 tháng 11 năm 2026`, with a gap for the day where it isn't given. */
  readonly placeDate: string;
  /** Whom each copy is addressed to: one for the list of all, or one for each member. */
  readonly addressees: readonly string[];
  readonly lines: readonly LabelledText[];
  /** How one answers and who may come instead, a paragraph each. */
  readonly notes: readonly string[];
  readonly agenda: readonly AgendaPart[];
  /** The list that a common invitation refers to; empty where each member gets a copy. */
  readonly members: readonly PaperPerson[];
  readonly guests: readonly string[];
  readonly signer: PaperSigner;
  /** Nơi nhận, one entry for each line, without the dash and the mark at its end. */
  readonly recipients: readonly string[];
};

export type PaperSigner = {
  readonly titleLines: readonly string[];
  readonly aboveName: string | null;
  readonly name: string;
};

export type AgendaView = {
  readonly kind: 'agenda';
  readonly head: PaperHead;
  readonly parts: readonly AgendaPart[];
  readonly chair: string;
  readonly secretary: string;
  /** `11:30`, empty where it isn't planned. */
  readonly end: string;
};

export type VoteRow = { readonly code: string; readonly name: string; readonly detail: string };

/** One vote as ballots, opinion sheets and tally sheets print it. */
export type VoteGroup = {
  /** `Cờ thi đua của UBND tỉnh`, or the title of a motion. */
  readonly award: string;
  readonly title: string;
  readonly prefix: string;
  readonly secret: boolean;
  /** The rule of the verdict with its article, and whether nobody has compared it with the gazette yet. */
  readonly rule: string;
  /** A motion, or the list of a vote on a whole list; null where every row is voted on by itself. */
  readonly whole: VoteRow | null;
  /** Voted on one by one. */
  readonly rows: readonly VoteRow[];
  /** Go with the list and are only named. */
  readonly listed: readonly VoteRow[];
};

/** What one absent member is asked. */
export type OpinionSheet = {
  readonly member: PaperPerson;
  readonly groups: readonly VoteGroup[];
  /** The cases on whose votes the member keeps out, as `Xã Sìn Hồ`: they stand in none of the groups. */
  readonly keptOut: readonly string[];
};

/** Phiếu lấy ý kiến: one for each absent member, by name. */
export type OpinionSheetsView = {
  readonly kind: 'opinions';
  readonly head: PaperHead;
  readonly sheets: readonly OpinionSheet[];
  /** `trước 08 giờ 00 phút, ngày 23 tháng 11 năm 2026`. */
  readonly deadline: string;
  readonly returnTo: string;
};

/** Everything on paper with which a session goes on when the machine doesn't. */
export type EmergencyKitView = {
  readonly kind: 'kit';
  readonly head: PaperHead;
  readonly roll: readonly PaperPerson[];
  readonly guests: readonly string[];
  readonly agenda: AgendaView;
  readonly groups: readonly VoteGroup[];
  /** How many ballots of each are printed: one for each member in the room. */
  readonly copies: number;
  /** The counting team by name and role; empty where it isn't elected yet. */
  readonly countingTeam: readonly string[];
  readonly quorum: string;
};

export type SessionPaper = InvitationView | AgendaView | OpinionSheetsView | EmergencyKitView;

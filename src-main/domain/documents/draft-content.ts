import type { IsoDate } from '../kernel/dates.ts';

/**
 * What a drafted document says, part by part, as the office edits it (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4 and 1.5).
 * It is made from the book once and belongs to the office from then on; number and date come when it is issued.
 */
export type DraftContent = {
  /** A document that is a wide table lies across the page; left out, it stands upright. */
  readonly orientation?: DraftAppendix['orientation'];
  readonly heading: DraftHeading;
  /** `TTr-SNV`; a letter names body and writer alone: `HĐTĐKT-TT`. */
  readonly notation: string;
  /** Tên loại: `Tờ trình`; empty for a letter (công văn). */
  readonly typeName: string;
  /** Trích yếu, without `V/v`; a line break stands where the line should end. */
  readonly subject: string;
  readonly place: string;
  /** Kính gửi, one entry each; empty where the form has none. */
  readonly addressees: readonly string[];
  /** Each `Căn cứ …`, without the mark at its end. */
  readonly grounds: readonly string[];
  /** The last paragraph ends the document; the mark `./.` is set by the layout. */
  readonly blocks: readonly DraftBlock[];
  /** Null for a table that nobody signs. */
  readonly signer: DraftSigner | null;
  /** Nơi nhận, one entry for each line, without the dash and the mark at its end. */
  readonly recipients: readonly string[];
  /** Each begins on a page of its own. */
  readonly appendices: readonly DraftAppendix[];
};

export type DraftHeading = {
  /** Cơ quan chủ quản, in capitals; empty where it is left out. */
  readonly parentBody: string;
  /** Cơ quan ban hành, in capitals, one entry for each line as it should stand. */
  readonly issuingBodyLines: readonly string[];
};

export type DraftSigner = {
  /** `TL. CHỦ TỊCH`, `ỦY VIÊN THƯỜNG TRỰC`: one entry for each line, in capitals. */
  readonly titleLines: readonly string[];
  /** The post in the agency, just above the name (ô 7b); empty where it isn't printed. */
  readonly post: string;
  readonly name: string;
};

export type DraftBlock =
  /** Level 1 is a part (`I. …`), level 2 a point of it (`1. …`). The number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A line of a list, without its dash. */
  | { readonly kind: 'item'; readonly text: string }
  | DraftTable;

export type DraftTable = {
  readonly kind: 'table';
  /** Empty where there is none. */
  readonly caption: string;
  readonly columns: readonly DraftColumn[];
  /** Each row has as many cells as there are columns; a cell may hold line breaks. */
  readonly rows: readonly (readonly string[])[];
};

export type DraftColumn = {
  readonly title: string;
  /** The width relative to the other columns; together they fill the text width. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
};

export type DraftAppendix = {
  /** A wide table lies across the page. */
  readonly orientation: 'portrait' | 'landscape';
  /** `DANH SÁCH ĐỀ NGHỊ …`, one entry for each line. */
  readonly titleLines: readonly string[];
  readonly blocks: readonly DraftBlock[];
};

/** What issuing adds to a draft; while either is null a gap is left for it. */
export type DraftIssue = { readonly number: number | null; readonly date: IsoDate | null };

/** A letter bears no tên loại on its page; registers and references call it what it is. */
export function typeNameOf({ typeName }: Pick<DraftContent, 'typeName'>): string {
  return typeName === '' ? 'Công văn' : typeName;
}

/** `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` as the first line of the signer's title begins; null where he signs as himself. */
export function competenceOf({ titleLines }: Pick<DraftSigner, 'titleLines'>): string | null {
  return /^(TM|KT|TL|TUQ|Q)\./u.exec(titleLines[0] ?? '')?.[0] ?? null;
}

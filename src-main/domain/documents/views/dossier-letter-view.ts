import type { IsoDate, Instant } from '../../kernel/dates.ts';
import type { DossierLetterKind } from '../dossier-letter-kind.ts';

/** A dossier that the letter is about. */
export type DossierLetterRow = {
  /** `Ông Giàng A Páo`. */
  readonly name: string;
  /** Post, or nothing. */
  readonly detail: string;
  readonly award: string;
  /** What the office wrote when it sent the dossier back. */
  readonly reason: string;
  /** Conditions that are not met, one sentence each, with their articles. */
  readonly unmet: readonly string[];
  /** `Báo cáo thành tích (Mẫu 05)`. */
  readonly missing: readonly string[];
  /** The articles that ask for what is missing. */
  readonly articles: readonly string[];
};

/** What a letter to a proposing unit prints; whoever issues it enters number and date. */
export type DossierLetterView = {
  readonly kind: DossierLetterKind;
  readonly parentBody: string;
  readonly issuingBodyLines: readonly string[];
  /** `HĐTĐKT-TT`. */
  readonly notation: string;
  readonly place: string;
  /** The year in which it is written. */
  readonly year: number;
  /** As it is addressed: `Ủy ban nhân dân xã Tà Tổng`. */
  readonly addressee: string;
  /** As the text names it: `UBND xã Tà Tổng`. */
  readonly unitName: string;
  /** The letter by which the unit handed the dossiers in; empty where it isn't known or there were several. */
  readonly submission: string;
  /** Null where the dossiers belong to no round, or to several. */
  readonly roundName: string | null;
  readonly rows: readonly DossierLetterRow[];
  /** The last day for handing in again. */
  readonly deadline: IsoDate | null;
  readonly signerTitleLines: readonly string[];
  /** The post in the office that is printed above the name; empty where none is. */
  readonly signerPost: string;
  readonly signerName: string;
  readonly preparedAt: Instant;
};

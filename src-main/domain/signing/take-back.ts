import type { Instant, IsoDate } from '../kernel/dates.ts';
import type { DocumentId } from '../kernel/ids.ts';
import type { PageDifference, StampedNumber } from './page-difference.ts';
import type { SignatureReport } from './signature-report.ts';

/** Why a signed file isn't taken back. */
export const TakeBackRefusal = {
  /** A signature or the file itself doesn't hold; the report says which. */
  signatures: 'signatures',
  /** Its pages aren't those that were sent; the differences say where. */
  pages: 'pages',
  pagesUnreadable: 'pages_unreadable',
  /** The document was written anew after this version had been sent. */
  outdated: 'outdated',
  /** The document has signatures that this file lacks. */
  signedOtherwise: 'signed_otherwise',
  handedOver: 'handed_over',
  /** The office takes no signatures while no root is installed. */
  noTrustRoot: 'no_trust_root',
} as const;
export type TakeBackRefusal = (typeof TakeBackRefusal)[keyof typeof TakeBackRefusal];

/** The document that a file was recognised as. */
export type RecognisedDocument = {
  readonly id: DocumentId;
  readonly typeName: string;
  readonly notation: string;
  readonly subject: string;
  readonly number: number | null;
  readonly issuedOn: IsoDate | null;
};

/** Number and day of issue for the register, as the office stamped them. */
export type OfferedIssue = { readonly number: number; readonly issuedOn: IsoDate };

/** What became of a file that came back, or would become of one that is only looked at. */
export type TakeBack = {
  readonly outcome: 'accepted' | 'known' | 'unknown' | 'refused';
  readonly document: RecognisedDocument | null;
  /** The file begins with what was sent, or was written anew by the tool that signed it. */
  readonly match: 'exact' | 'rewritten' | null;
  readonly refusals: readonly TakeBackRefusal[];
  readonly differences: readonly PageDifference[];
  readonly stamped: StampedNumber;
  /** What can be entered in the register; null where it has a number or the file shows none. */
  readonly offer: OfferedIssue | null;
  /** The number on the file isn't that of the register. */
  readonly numberDiffers: boolean;
  readonly report: SignatureReport;
};

/** A pdf of the folder that is watched, with what became of it. */
export type WatchedFile = {
  readonly hash: string;
  readonly name: string;
  readonly at: Instant;
  readonly result: TakeBack;
};

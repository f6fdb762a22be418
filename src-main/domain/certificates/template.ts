import type { AwardCode, SubjectKind } from '../awards/award.ts';
import type { Instant } from '../kernel/dates.ts';
import type { CertificateTemplateId, RegisterEntryId } from '../kernel/ids.ts';

/** What a block prints. */
export const BlockField = {
  salutation: 'salutation',
  name: 'name',
  position: 'position',
  achievement: 'achievement',
  awardName: 'award_name',
  placeAndDate: 'place_and_date',
  signerPosition: 'signer_position',
  signerName: 'signer_name',
  decision: 'decision',
  registerNumber: 'register_number',
  /** The block's own words. */
  fixedText: 'fixed_text',
} as const;
export type BlockField = (typeof BlockField)[keyof typeof BlockField];

export const BlockAlign = { left: 'left', center: 'center', right: 'right' } as const;
export type BlockAlign = (typeof BlockAlign)[keyof typeof BlockAlign];

/** A text on the sheet. Lengths are hundredths of a millimetre from the sheet's upper left corner. */
export type CertificateBlock = {
  readonly id: string;
  readonly field: BlockField;
  /** Before the value, or the whole text of a fixed one. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Tenths of a point. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly uppercase: boolean;
  /** `#A4161A`. */
  readonly color: string;
  readonly align: BlockAlign;
};

/** Where the values stand on printed stock, for an award and a kind of subject. */
export type CertificateTemplate = {
  readonly id: CertificateTemplateId;
  readonly name: string;
  readonly awardCodes: readonly AwardCode[];
  readonly subjectKinds: readonly SubjectKind[];
  /** Hundredths of a millimetre. */
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly CertificateBlock[];
  readonly revision: number;
};

/** How far a printer shifts what it prints, in hundredths of a millimetre to the right and down. */
export type PrinterOffset = { readonly printer: string; readonly dx: number; readonly dy: number };

/** A certificate that was printed; every one after the first has a reason. */
export type CertificatePrint = {
  readonly id: number;
  readonly entryId: RegisterEntryId;
  readonly templateId: CertificateTemplateId;
  readonly at: Instant;
  readonly printer: string;
  readonly reason: string;
};

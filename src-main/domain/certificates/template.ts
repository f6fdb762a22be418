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
  decidedBy: 'decided_by',
  placeAndDate: 'place_and_date',
  signerPosition: 'signer_position',
  signerName: 'signer_name',
  decision: 'decision',
  registerNumber: 'register_number',
  certificateNumber: 'certificate_number',
  /** The block's own words. */
  fixedText: 'fixed_text',
} as const;
export type BlockField = (typeof BlockField)[keyof typeof BlockField];

/** A field whose value comes from the entry. */
export type ValueField = Exclude<BlockField, 'fixed_text'>;

export const BlockAlign = { left: 'left', center: 'center', right: 'right' } as const;
export type BlockAlign = (typeof BlockAlign)[keyof typeof BlockAlign];

/** Where the lines stand in a block that is higher than they are. */
export const BlockAnchor = { top: 'top', middle: 'middle', bottom: 'bottom' } as const;
export type BlockAnchor = (typeof BlockAnchor)[keyof typeof BlockAnchor];

export const BlockFont = { serif: 'serif', script: 'script' } as const;
export type BlockFont = (typeof BlockFont)[keyof typeof BlockFont];

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
  readonly font: BlockFont;
  /** Tenths of a point. */
  readonly fontSize: number;
  /** How far a text that is too long may shrink, in tenths of a point; the font size itself where it must not. */
  readonly minimumFontSize: number;
  /** A text of one line is never broken. */
  readonly maximumLines: number;
  /** From baseline to baseline, in percent of the font size. */
  readonly lineSpacing: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly uppercase: boolean;
  /** `#A4161A`. */
  readonly color: string;
  readonly align: BlockAlign;
  readonly anchor: BlockAnchor;
  /** The stock bears it already: shown for orientation and printed on trial sheets alone. */
  readonly onStock: boolean;
};

/** Hundredths of a millimetre from the sheet's upper left corner. */
export type SheetArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What a template says; all but its place in the store. */
export type TemplateContent = {
  readonly name: string;
  readonly awardCodes: readonly AwardCode[];
  readonly subjectKinds: readonly SubjectKind[];
  /** Hundredths of a millimetre. */
  readonly width: number;
  readonly height: number;
  /** The inner frame of the stock, for orientation. */
  readonly frame: SheetArea | null;
  /** The picture of the stock in the file store; it is never printed. */
  readonly stockImage: string | null;
  /** Where the sizes come from, and what must be checked. */
  readonly note: string;
  readonly blocks: readonly CertificateBlock[];
};

/** Where the values stand on printed stock, for an award and a kind of subject. */
export type CertificateTemplate = TemplateContent & {
  readonly id: CertificateTemplateId;
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

/** What one recipient's certificate says otherwise than the register, line breaks included. */
export type CertificateOverride = Readonly<Partial<Record<ValueField, string>>>;

/** A sheet of stock that was spoiled: its number is never given out. */
export type SpoiledSheet = { readonly number: string; readonly reason: string; readonly at: Instant };

/** The templates made for an award and a kind of subject, in the order given. */
export function fittingTemplates<Template extends Pick<CertificateTemplate, 'awardCodes' | 'subjectKinds'>>(
  templates: readonly Template[],
  { awardCode, subjectKind }: { awardCode: AwardCode; subjectKind: SubjectKind },
): readonly Template[] {
  return templates.filter(
    ({ awardCodes, subjectKinds }) => awardCodes.includes(awardCode) && subjectKinds.includes(subjectKind),
  );
}

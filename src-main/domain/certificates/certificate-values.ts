import { SubjectKind } from '../awards/award.ts';
import { formatDateInWords } from '../kernel/dates.ts';
import { foldText } from '../kernel/vietnamese-text.ts';
import type { RegisterEntry } from '../register/register-entry.ts';
import { BlockField } from './template.ts';
import type { CertificateBlock, CertificateOverride, ValueField } from './template.ts';

export type CertificateValues = Readonly<Record<ValueField, string>>;

/** What a certificate takes from other places than the entry itself. */
export type CertificateSource = {
  readonly entry: RegisterEntry;
  readonly subject: { readonly kind: SubjectKind; readonly salutation: string };
  /** As the award was called on the day of the decision. */
  readonly awardName: string;
  /** As the decision signs it: `CHỦ TỊCH`; empty where no decision of the office stands behind the entry. */
  readonly signerPosition: string;
  readonly place: string;
};

/** What an entry prints in each field before anybody changed it for this recipient. */
export function certificateValues({
  entry,
  subject,
  awardName,
  signerPosition,
  place,
}: CertificateSource): CertificateValues {
  const day = entry.decisionDate === null ? '' : formatDateInWords(entry.decisionDate);
  return {
    salutation: subject.kind === SubjectKind.individual ? subject.salutation : '',
    name: entry.name,
    position: positionText(entry),
    achievement: capitalised(entry.achievement),
    award_name: awardName,
    decided_by: entry.decidedBy,
    place_and_date: day === '' ? '' : `${place}, ${day}`,
    signer_position: signerPosition,
    signer_name: entry.signer,
    decision: day === '' ? entry.decisionNumber : `${entry.decisionNumber} ${day}`.trim(),
    register_number: entry.number === null ? '' : String(entry.number),
    certificate_number: entry.certificateNumber,
  };
}

/** The values of an entry as its certificate prints them. */
export function overriddenValues(
  values: CertificateValues,
  override: CertificateOverride,
): CertificateValues {
  return { ...values, ...override };
}

/** The text of a block; empty where its value is, so that no prefix stands alone. */
export function blockText(
  block: Pick<CertificateBlock, 'field' | 'text'>,
  values: CertificateValues,
): string {
  if (block.field === BlockField.fixedText) return block.text;
  const value = values[block.field];
  return value === '' ? '' : `${block.text}${value}`;
}

/** Whether a certificate of the kind may leave the field blank: collectives have no salutation, units no unit above. */
export function mayBeBlank(field: BlockField, kind: SubjectKind): boolean {
  return (
    kind !== SubjectKind.individual && (field === BlockField.salutation || field === BlockField.position)
  );
}

function positionText({ name, position, unitName }: RegisterEntry): string {
  // A unit is named by its own name, and lists often write the unit into the position: “Trưởng phòng, Sở Nội vụ”.
  const unit = foldText(unitName);
  const saysUnit = [name, position].some((text) => foldText(text).includes(unit));
  return [position, saysUnit ? '' : unitName].filter((part) => part !== '').join(', ');
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

import type { PrintedDocument } from '../../domain/documents/printed-document.ts';
import { kindValues } from '../../domain/documents/templates/kind-fields.ts';
import { CommonField, commonFieldsOf, fieldIdentity } from '../../domain/documents/templates/merge-fields.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { blocksXml } from '../nd30/blocks-xml.ts';
import { printableText, recipientLines } from '../nd30/nd30-document.ts';
import type { Nd30Document } from '../nd30/nd30-document.ts';
import { appendicesXml } from './appendices-xml.ts';
import type { TemplatePaper } from './template-paper.ts';

/** WordprocessingML that stands for a field: in place of its text, or of the whole paragraph in which it stands. */
export type RawXml = { readonly _type: 'rawXml'; readonly xml: string; readonly replaceParagraph: boolean };

/** What the fields of one paper say, by the identity of the field. */
export type MergeValues = Readonly<Record<string, MergeValue>>;
type MergeValue = string | RawXml | readonly Readonly<Record<string, string | RawXml>>[];

/**
 * The values of all fields that a document of its kind has.
 *
 * @param parts one of the papers that the document consists of
 * @param paper the page on which blocks are put
 */
export async function mergeValues(
  document: PrintedDocument,
  parts: Nd30Document,
  paper: TemplatePaper,
): Promise<MergeValues> {
  const values: Record<string, MergeValue> = {};
  for (const key of commonFieldsOf(document.kind)) {
    values[fieldIdentity(key)] = await commonValue(key, parts, paper);
  }
  for (const field of kindValues(document)) {
    values[fieldIdentity(field.key)] =
      field.kind === 'text'
        ? textValue(field.value)
        : field.rows.map((row) =>
            Object.fromEntries(
              Object.entries(row).map(([key, value]) => [fieldIdentity(key), textValue(value)]),
            ),
          );
  }
  return values;
}

async function commonValue(key: CommonField, parts: Nd30Document, paper: TemplatePaper): Promise<MergeValue> {
  if (isCommonText(key)) return textValue(commonText(key, parts));
  switch (key) {
    case CommonField.body:
      return block(await blocksXml(parts.body, paper.sheet));
    case CommonField.closing:
      return block(await blocksXml(parts.closing, paper.sheet, { lastOfPage: true }));
    case CommonField.appendices:
      return block(await appendicesXml(parts.appendices ?? [], paper));
    case CommonField.recipients:
      return recipientLines(parts.recipients).map((line) => ({ dong: printableText(line) }));
    default:
      return assertNever(key);
  }
}

/** The common fields that are texts. */
export type CommonText = Exclude<CommonField, 'noi_dung' | 'ket_thuc' | 'phu_luc' | 'noi_nhan'>;

/** The text of a field as the program's own layout prints it; lines are parted by line breaks. */
export function commonText(key: CommonText, { header, title, addressees, signatures }: Nd30Document): string {
  const texts: Record<CommonText, string> = {
    [CommonField.parentBody]: header.parentBody,
    [CommonField.issuingBody]: header.issuingBodyLines.join('\n'),
    [CommonField.number]: header.numberText ?? '',
    [CommonField.placeDate]: header.placeDate ?? '',
    [CommonField.typeName]: title?.typeName ?? '',
    [CommonField.subject]: title === null ? (header.subject ?? '') : title.subjectLines.join('\n'),
    [CommonField.authority]: title?.authority ?? '',
    [CommonField.addressees]: addresseeText(addressees?.names ?? []),
    [CommonField.signerTitle]: signatures?.right.titleLines.join('\n') ?? '',
    [CommonField.signerPost]: signatures?.right.aboveName ?? '',
    [CommonField.signerName]: signatures?.right.name ?? '',
    [CommonField.leftTitle]: signatures?.left?.titleLines.join('\n') ?? '',
    [CommonField.leftPost]: signatures?.left?.aboveName ?? '',
    [CommonField.leftName]: signatures?.left?.name ?? '',
  };
  return texts[key];
}

/** One stands behind the label, several below it. */
function addresseeText(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1
    ? `${only ?? ''}.`
    : names.length === 0
      ? ''
      : `\n${recipientLines(names).join('\n')}`;
}

function block(xml: string): RawXml {
  return { _type: 'rawXml', xml, replaceParagraph: true };
}

/** Several lines are broken where the field stands, whatever follows it in its run. */
function textValue(text: string): string | RawXml {
  const lines = text.split('\n').map(printableText);
  if (lines.length === 1) return lines[0] ?? '';
  const xml = lines.map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`).join('<w:br/>');
  return { _type: 'rawXml', xml, replaceParagraph: false };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function isCommonText(field: CommonField): field is CommonText {
  return (
    field !== CommonField.body &&
    field !== CommonField.closing &&
    field !== CommonField.appendices &&
    field !== CommonField.recipients
  );
}

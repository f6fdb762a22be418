import type { TemplateKind } from '../../domain/documents/printed-document.ts';
import { exampleDocument } from '../../domain/documents/templates/example-documents.ts';
import { CommonField } from '../../domain/documents/templates/merge-fields.ts';
import { writeDocx } from '../nd30/docx-document.ts';
import { readFontFiles } from '../nd30/font-files.ts';
import { paragraph } from '../nd30/nd30-document.ts';
import type { Nd30Document, Signature } from '../nd30/nd30-document.ts';
import { readStyleSheet } from '../nd30/style-sheet.ts';
import { partsOf } from '../printed-documents.ts';
import { rewriteDocx } from '../rewrite-docx.ts';

/**
 * The program's own layout of a kind as a Word file with a field for each of its parts, for an office to go on from. What the
 * kind never has is left out; the headings that are the same in each document stand there as words.
 */
export async function starterTemplate(
  kind: TemplateKind,
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  const [parts] = partsOf(exampleDocument(kind));
  const docx = await writeDocx(withFields(parts), sheet, fonts);
  return rewriteDocx(docx, (name, content) =>
    name === 'word/document.xml' ? finished(content.toString('utf8'), parts) : content,
  );
}

const recipientTags = `{#${CommonField.recipients}}{dong}{/${CommonField.recipients}}`;

/** The layout sets dashes and marks around names; here the fields bring theirs. Appendices come last, behind the signatures. */
function finished(xml: string, { appendices = [] }: Nd30Document): string {
  const bare = xml
    .replace(`- ${recipientTags}.`, recipientTags)
    .replace(`${tag(CommonField.addressees)}.`, tag(CommonField.addressees));
  if (appendices.length === 0) return bare;
  const end = bare.lastIndexOf('<w:sectPr');
  return `${bare.slice(0, end)}<w:p><w:r><w:t>${tag(CommonField.appendices)}</w:t></w:r></w:p>${bare.slice(end)}`;
}

function tag(field: CommonField): string {
  return `{${field}}`;
}

function withFields(parts: Nd30Document): Nd30Document {
  const { header, title, addressees, signatures } = parts;
  return {
    ...parts,
    metadata: { ...parts.metadata, title: title?.typeName ?? 'CÔNG VĂN' },
    header: {
      parentBody: header.parentBody === '' ? '' : tag(CommonField.parentBody),
      issuingBodyLines: [tag(CommonField.issuingBody)],
      numberText: header.numberText === null ? null : tag(CommonField.number),
      ...(header.subject === undefined ? {} : { subject: tag(CommonField.subject) }),
      ...(header.placeDate === undefined ? {} : { placeDate: tag(CommonField.placeDate) }),
    },
    title: title && {
      typeName: tag(CommonField.typeName),
      subjectLines: [tag(CommonField.subject)],
      ...(title.authority === undefined ? {} : { authority: tag(CommonField.authority) }),
    },
    ...(addressees === undefined
      ? {}
      : { addressees: { ...addressees, names: [tag(CommonField.addressees)] } }),
    body: [paragraph(tag(CommonField.body))],
    closing: parts.closing.length === 0 ? [] : [paragraph(tag(CommonField.closing))],
    signatures: signatures && {
      left:
        signatures.left &&
        signatureOf(signatures.left, [CommonField.leftTitle, CommonField.leftPost, CommonField.leftName]),
      right: signatureOf(signatures.right, [
        CommonField.signerTitle,
        CommonField.signerPost,
        CommonField.signerName,
      ]),
    },
    recipients: parts.recipients.length === 0 ? [] : [recipientTags],
    appendices: [],
  };
}

function signatureOf(
  { aboveName, name }: Signature,
  [titleField, postField, nameField]: readonly [CommonField, CommonField, CommonField],
): Signature {
  return {
    titleLines: [tag(titleField)],
    aboveName: aboveName === null ? null : tag(postField),
    name: name === '' ? '' : tag(nameField),
  };
}

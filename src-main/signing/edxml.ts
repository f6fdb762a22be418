import { formatDocumentNumber } from '../domain/e-office/e-office-document.ts';
import type { EOfficeDocument, EOfficeOrganisation } from '../domain/e-office/e-office-document.ts';
import { BusinessType, documentIdOf, edxmlDocumentId } from '../domain/e-office/edxml-message.ts';
import type { EdxmlBusiness, EdxmlStaff, EdxmlStatusMessage } from '../domain/e-office/edxml-message.ts';
import { groupElement, textElement } from '../domain/e-office/xml-element.ts';
import type { XmlElement } from '../domain/e-office/xml-element.ts';
import type { IsoDate } from '../domain/kernel/dates.ts';
import type { DocumentType } from './document-types.ts';

/** One file of a package as the message refers to it. */
export interface EdxmlFile {
  /** The name in the package's folder. */
  readonly name: string;
  /** The name that a reader is shown. */
  readonly title: string;
  readonly contentType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface EdxmlInput {
  readonly document: EOfficeDocument;
  /** What the message does with documents that receivers have. */
  readonly business: EdxmlBusiness;
  readonly type: DocumentType;
  readonly files: readonly EdxmlFile[];
  /** Puts the files into the message as base64; otherwise it only names them. */
  readonly embedFiles: boolean;
  readonly now: Date;
}

const edxmlNamespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const nextActor = 'http://schemas.xmlsoap.org/soap/actor/next';

/**
 * The metadata of a document in the shape of an edXML message (QCVN 102:2016/BTTTT with Sửa đổi 1:2022), unsigned: only a
 * registered system may put a message on the exchange, and it makes its own from this. In a draft the number, the date
 * and the message's identifier stay empty.
 */
export function buildEdxml(input: EdxmlInput): XmlElement {
  const envelope = groupElement('edXMLEnvelope', [
    groupElement('edXMLHeader', [messageHeader(input), traceHeaderList(input)]),
    groupElement('edXMLBody', [
      groupElement('edXMLManifest', input.files.map(reference), { version: '1.0' }),
    ]),
  ]);
  const attachments = input.embedFiles
    ? groupElement('AttachmentEncoded', input.files.map(attachment))
    : null;
  return groupElement('edXML', [envelope, attachments], { xmlns: edxmlNamespace });
}

/** The message that tells how far a document is at its receiver, such as whether a recall is agreed to. */
export function buildEdxmlStatus(status: Omit<EdxmlStatusMessage, 'kind'>): XmlElement {
  const { from, about, traceId, statusCode, description, at, staff } = status;
  const header = groupElement('edXMLHeader', [
    groupElement('Status', [
      groupElement('ResponseFor', [
        textElement('OrganId', about.organId),
        code(about.number, about.notation),
        textElement('PromulgationDate', about.issuedOn === null ? '' : slashDate(about.issuedOn)),
        textElement('DocumentId', about.documentId),
      ]),
      organisation('From', from),
      textElement('StatusCode', statusCode),
      textElement('Description', description),
      textElement('Timestamp', at === null ? '' : slashTime(new Date(at))),
      staffInfo(staff),
    ]),
    // The sender of the document finds its own identity again.
    traceId === '' ? null : groupElement('TraceHeaderList', [], { id: traceId }),
  ]);
  return groupElement('edXML', [groupElement('edXMLEnvelope', [header])], { xmlns: edxmlNamespace });
}

function messageHeader({ document, type }: EdxmlInput): XmlElement {
  const { from, number, date, notation, signer } = document;
  return groupElement('MessageHeader', [
    organisation('From', from),
    ...document.to.map((receiver) => organisation('To', receiver)),
    code(number === null ? '' : formatDocumentNumber(number), notation),
    groupElement('PromulgationInfo', [
      textElement('Place', document.place),
      textElement('PromulgationDate', date === null ? '' : slashDate(date)),
    ]),
    groupElement('DocumentType', [
      textElement('Type', type.code),
      textElement('TypeName', document.typeName),
      textElement('TypeDetail', 0),
    ]),
    textElement('Subject', document.subject),
    optional('Content', document.summary),
    groupElement('SignerInfo', [
      optional('Competence', signer.competence),
      textElement('Position', signer.position),
      textElement('FullName', signer.fullName),
    ]),
    optional('DueDate', document.dueDate === null ? null : slashDate(document.dueDate)),
    list('ToPlaces', 'Place', document.toPlaces),
    groupElement('OtherInfo', [
      textElement('Priority', document.priority),
      optional('TyperNotation', document.typistMark),
      optional('PromulgationAmount', document.copies),
      textElement('PageAmount', document.pages),
      list('Appendixes', 'Appendix', document.appendixes),
    ]),
    ...document.answers.map((answer) =>
      groupElement('ResponseFor', [
        textElement('OrganId', answer.organId ?? ''),
        code(answer.number, answer.notation),
        textElement('PromulgationDate', slashDate(answer.date)),
        textElement(
          'DocumentId',
          edxmlDocumentId({ ...answer, organId: answer.organId ?? '', issuedOn: answer.date }),
        ),
      ]),
    ),
    textElement('DocumentId', documentIdOf(document)),
  ]);
}

function traceHeaderList({ document, business: what, now }: EdxmlInput): XmlElement {
  return groupElement(
    'TraceHeaderList',
    [
      groupElement('TraceHeader', [
        textElement('OrganId', document.from.organId ?? ''),
        textElement('Timestamp', slashTime(now)),
      ]),
      business(what),
    ],
    { id: document.id, version: '1.0', mustUnderstand: '1', actor: nextActor },
  );
}

/** Spelled with two s in the standard. */
function business(value: EdxmlBusiness): XmlElement {
  const { type, reason, documentId, staff, replaced } = value;
  return groupElement('Bussiness', [
    textElement('BussinessDocType', type ?? BusinessType.new),
    optional('BussinessDocReason', reason || null),
    type === BusinessType.updated ? changes(value) : null,
    optional('DocumentId', documentId || null),
    staffInfo(staff),
    textElement('Paper', 0),
    replaced.length === 0
      ? null
      : groupElement(
          'ReplacementInfoList',
          replaced.map(({ documentId: id, organIds }) =>
            groupElement('ReplacementInfo', [
              textElement('DocumentId', id),
              list('OrganIdList', 'OrganId', organIds),
            ]),
          ),
        ),
  ]);
}

/** What an update changes: 1 for yes, 0 for no; of a receiver 1 is added and 0 removed. */
function changes({ changesDocument, receivers }: EdxmlBusiness): XmlElement {
  return groupElement('BussinessDocumentInfo', [
    textElement('DocumentInfo', changesDocument ? 1 : 0),
    textElement('DocumentReceiver', receivers.length > 0 ? 1 : 0),
    receivers.length === 0
      ? null
      : groupElement(
          'ReceiverList',
          receivers.map(({ change, organId }) =>
            groupElement('Receiver', [
              textElement('ReceiverType', change === 'added' ? 1 : 0),
              textElement('OrganId', organId),
            ]),
          ),
        ),
  ]);
}

function staffInfo({ department, name, mobile, email }: EdxmlStaff): XmlElement | null {
  if ([department, name, mobile, email].every((text) => text === '')) return null;
  return groupElement('StaffInfo', [
    optional('Department', department || null),
    optional('Staff', name || null),
    optional('Mobile', mobile || null),
    optional('Email', email || null),
  ]);
}

function reference(file: EdxmlFile): XmlElement {
  return groupElement(
    'Reference',
    [
      textElement('ContentId', `cid:${file.name}`),
      textElement('ContentType', file.contentType),
      textElement('AttachmentName', file.title),
      textElement('Description', file.description),
    ],
    { 'xmlns:xlink': xlinkNamespace, 'xlink:href': `cid:${file.name}`, 'xlink:type': 'simple' },
  );
}

/** Stands outside the envelope and names the file without `cid:`. */
function attachment(file: EdxmlFile): XmlElement {
  return groupElement('Attachment', [
    textElement('ContentType', file.contentType),
    textElement('ContentId', file.name),
    textElement('Description', file.description),
    textElement('ContentTransferEncoded', Buffer.from(file.bytes).toString('base64')),
    textElement('AttachmentName', file.title),
  ]);
}

function organisation(name: string, value: EOfficeOrganisation): XmlElement {
  return groupElement(name, [
    textElement('OrganId', value.organId ?? ''),
    optional('OrganizationInCharge', value.inCharge),
    textElement('OrganName', value.name),
    optional('OrganAdd', value.address),
    optional('Email', value.email),
    optional('Telephone', value.telephone),
  ]);
}

function code(number: string, notation: string): XmlElement {
  return groupElement('Code', [textElement('CodeNumber', number), textElement('CodeNotation', notation)]);
}

function optional(name: string, value: string | number | null): XmlElement | null {
  return value === null ? null : textElement(name, value);
}

function list(name: string, each: string, values: readonly string[]): XmlElement | null {
  return values.length === 0
    ? null
    : groupElement(
        name,
        values.map((value) => textElement(each, value)),
      );
}

function slashDate(date: IsoDate): string {
  return date.replaceAll('-', '/');
}

/** `2026/11/23 14:30:00` on the clock in Viet Nam. */
function slashTime(now: Date): string {
  const shifted = new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString();
  return `${shifted.slice(0, 10).replaceAll('-', '/')} ${shifted.slice(11, 19)}`;
}

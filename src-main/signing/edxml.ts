import { create } from 'xmlbuilder2';

import { formatDocumentNumber } from '../domain/documents/e-office-document.ts';
import type {
  EOfficeDocument,
  EOfficeOrganisation,
  EOfficeReference,
} from '../domain/documents/e-office-document.ts';
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
  readonly type: DocumentType;
  readonly files: readonly EdxmlFile[];
  /** Puts the files into the message as base64; otherwise it only names them. */
  readonly embedFiles: boolean;
  readonly now: Date;
}

type XmlValue = string | number | null | readonly XmlValue[] | { readonly [name: string]: XmlValue };

const edxmlNamespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const nextActor = 'http://schemas.xmlsoap.org/soap/actor/next';

/**
 * The metadata of a document in the shape of an edXML message (QCVN 102:2016/BTTTT with Sửa đổi 1:2022), unsigned: only a
 * registered system may put a message on the exchange, and it makes its own from this. In a draft the number, the date
 * and the message's identifier stay empty.
 */
export function buildEdxml(input: EdxmlInput): string {
  const content: XmlValue = {
    edXML: {
      '@xmlns': edxmlNamespace,
      edXMLEnvelope: {
        edXMLHeader: {
          MessageHeader: messageHeader(input),
          TraceHeaderList: traceHeaderList(input),
        },
        edXMLBody: {
          edXMLManifest: { '@version': '1.0', Reference: input.files.map(reference) },
        },
      },
      ...(input.embedFiles ? { AttachmentEncoded: { Attachment: input.files.map(attachment) } } : {}),
    },
  };
  // A character that XML 1.0 can't say (pasted control characters) would make the whole message unreadable.
  return create(
    { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' },
    escaped(content) as object,
  ).end({
    prettyPrint: true,
  });
}

/** The message's identifier of a document: organisation, date, number and notation. */
function edxmlDocumentId(reference: EOfficeReference): string {
  return `${reference.organId ?? ''},${slashDate(reference.date)},${formatDocumentNumber(reference.number)}/${reference.notation}`;
}

function messageHeader({ document, type }: EdxmlInput): XmlValue {
  const { from, number, date, notation } = document;
  return {
    From: organisation(from),
    To: document.to.map(organisation),
    Code: code(number, notation),
    PromulgationInfo: { Place: document.place, PromulgationDate: date === null ? '' : slashDate(date) },
    DocumentType: { Type: type.code, TypeName: document.typeName, TypeDetail: 0 },
    Subject: document.subject,
    Content: document.summary,
    SignerInfo: {
      Competence: document.signer.competence,
      Position: document.signer.position,
      FullName: document.signer.fullName,
    },
    DueDate: document.dueDate === null ? null : slashDate(document.dueDate),
    ToPlaces: document.toPlaces.length === 0 ? null : { Place: document.toPlaces },
    OtherInfo: {
      Priority: document.priority,
      TyperNotation: document.typistMark,
      PromulgationAmount: document.copies,
      PageAmount: document.pages,
      Appendixes: document.appendixes.length === 0 ? null : { Appendix: document.appendixes },
    },
    ResponseFor: document.answers.map((answer) => ({
      OrganId: answer.organId ?? '',
      Code: code(answer.number, answer.notation),
      PromulgationDate: slashDate(answer.date),
      DocumentId: edxmlDocumentId(answer),
    })),
    DocumentId:
      number === null || date === null
        ? ''
        : edxmlDocumentId({ organId: from.organId, number, notation, date }),
  };
}

function traceHeaderList({ document, now }: EdxmlInput): XmlValue {
  return {
    '@id': document.id,
    '@version': '1.0',
    '@mustUnderstand': '1',
    '@actor': nextActor,
    TraceHeader: { OrganId: document.from.organId ?? '', Timestamp: slashTime(now) },
    // Spelled so in the standard; 0 is a new document.
    Bussiness: { BussinessDocType: 0, Paper: 0 },
  };
}

function reference(file: EdxmlFile): XmlValue {
  return {
    '@xmlns:xlink': xlinkNamespace,
    '@xlink:href': `cid:${file.name}`,
    '@xlink:type': 'simple',
    ContentId: `cid:${file.name}`,
    ContentType: file.contentType,
    AttachmentName: file.title,
    Description: file.description,
  };
}

/** Stands outside the envelope and names the file without `cid:`. */
function attachment(file: EdxmlFile): XmlValue {
  return {
    ContentType: file.contentType,
    ContentId: file.name,
    Description: file.description,
    ContentTransferEncoded: Buffer.from(file.bytes).toString('base64'),
    AttachmentName: file.title,
  };
}

function organisation(value: EOfficeOrganisation): XmlValue {
  return {
    OrganId: value.organId ?? '',
    OrganizationInCharge: value.inCharge,
    OrganName: value.name,
    OrganAdd: value.address,
    Email: value.email,
    Telephone: value.telephone,
  };
}

function code(number: number | null, notation: string): XmlValue {
  return { CodeNumber: number === null ? '' : formatDocumentNumber(number), CodeNotation: notation };
}

function slashDate(date: IsoDate): string {
  return date.replaceAll('-', '/');
}

/** `2026/11/23 14:30:00` on the clock in Viet Nam. */
function slashTime(now: Date): string {
  const shifted = new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString();
  return `${shifted.slice(0, 10).replaceAll('-', '/')} ${shifted.slice(11, 19)}`;
}

/**
 * The library decodes references in what it's given, and afterwards writes an `&` as it stands where it looks like one
 * (`&amp;`, `&nbsp;`): typed text would come out changed, or make the message unreadable. An `&` that has been through
 * both as `&amp;amp;` comes out as `&amp;`.
 */
function escaped(value: XmlValue): XmlValue {
  if (typeof value === 'string') return value.replaceAll('&', '&amp;amp;');
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(escaped);
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, escaped(child)]));
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}

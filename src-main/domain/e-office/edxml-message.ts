import { parseIsoDate } from '../kernel/dates.ts';
import type { Instant, IsoDate } from '../kernel/dates.ts';
import { formatDocumentNumber } from './e-office-document.ts';
import type { EOfficeDocument, EOfficeOrganisation } from './e-office-document.ts';
import type { EdxmlFinding } from './edxml-schema.ts';

/** The document that a message answers or tells about, as far as the message says it. */
export type EdxmlReference = {
  readonly organId: string;
  readonly number: string;
  readonly notation: string;
  readonly issuedOn: IsoDate | null;
  readonly documentId: string;
};

/** The identity of a document in the exchange: organisation, day, number and notation; empty without number or day. */
export function edxmlDocumentId({
  organId,
  number,
  notation,
  issuedOn,
}: Omit<EdxmlReference, 'documentId'>): string {
  return number === '' || issuedOn === null
    ? ''
    : `${organId},${issuedOn.replaceAll('-', '/')},${number}/${notation}`;
}

/** The identity of an outgoing document in the exchange; empty for a draft. */
export function documentIdOf({ from, number, notation, date }: EOfficeDocument): string {
  return edxmlDocumentId({
    organId: from.organId ?? '',
    number: number === null ? '' : formatDocumentNumber(number),
    notation,
    issuedOn: date,
  });
}

/** What an identity of the exchange says; null where it is written otherwise. */
export function referenceOfDocumentId(documentId: string): EdxmlReference | null {
  const parts = /^([^,]*),(\d{4}\/\d{2}\/\d{2}),([^/,]+)\/(.+)$/u.exec(documentId);
  if (!parts) return null;
  const [, organId = '', day = '', number = '', notation = ''] = parts;
  return { organId, number, notation, issuedOn: parseIsoDate(day.replaceAll('/', '-')), documentId };
}

/** What a message does with a document of the exchange (QCVN 102, BussinessDocType). */
export const BusinessType = { new: 0, recalled: 1, updated: 2, replaced: 3 } as const;
export type BusinessType = (typeof BusinessType)[keyof typeof BusinessType];

/** Whom a receiver of the message asks (QCVN 102, StaffInfo); what isn't said is empty. */
export type EdxmlStaff = {
  readonly department: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
};

/** What a message does with documents that its receivers have: recall, update, replace (QCVN 102, Bussiness). */
export type EdxmlBusiness = {
  /** Another number than those of `BusinessType` can come in; null where it isn't said. */
  readonly type: number | null;
  readonly reason: string;
  /** What is recalled or updated, as `DocumentId` of its message. */
  readonly documentId: string;
  /** Whether an update changes what is said of the document. */
  readonly changesDocument: boolean;
  /** Who no longer receives a document that is updated, and who receives it from now on. */
  readonly receivers: readonly { readonly change: 'removed' | 'added'; readonly organId: string }[];
  readonly staff: EdxmlStaff;
  /** What a new document replaces, and at whom. */
  readonly replaced: readonly { readonly documentId: string; readonly organIds: readonly string[] }[];
};

export const nobody: EdxmlStaff = { department: '', name: '', mobile: '', email: '' };

/** A message that brings a new document and does nothing else. */
export const newBusiness: EdxmlBusiness = {
  type: BusinessType.new,
  reason: '',
  documentId: '',
  changesDocument: false,
  receivers: [],
  staff: nobody,
  replaced: [],
};

export type EdxmlAttachment = {
  readonly name: string;
  readonly contentType: string;
  readonly description: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A document with what the exchange says of it (QCVN 102, MessageHeader and TraceHeaderList). */
export type EdxmlDocumentMessage = {
  readonly kind: 'document';
  readonly from: EOfficeOrganisation;
  readonly to: readonly EOfficeOrganisation[];
  /** As written: `05`, `15a`; empty in a draft. */
  readonly number: string;
  readonly notation: string;
  readonly place: string;
  readonly issuedOn: IsoDate | null;
  readonly typeCode: number | null;
  readonly typeName: string;
  readonly subject: string;
  readonly summary: string;
  readonly signer: { readonly competence: string; readonly position: string; readonly fullName: string };
  readonly dueOn: IsoDate | null;
  readonly toPlaces: readonly string[];
  readonly priority: number | null;
  readonly typistMark: string;
  readonly copies: number | null;
  readonly pages: number | null;
  readonly appendixes: readonly string[];
  readonly answers: readonly EdxmlReference[];
  readonly documentId: string;
  /** The identity that the sending program gave the document. */
  readonly traceId: string;
  /** Through whose hands it went, in this order. */
  readonly traces: readonly { readonly organId: string; readonly at: Instant | null }[];
  readonly business: EdxmlBusiness;
  readonly attachments: readonly EdxmlAttachment[];
  /** Files that the message names and doesn't hold. */
  readonly namedOnly: readonly string[];
};

/** How far a document is at a receiver (QCVN 102, Status). */
export type EdxmlStatusMessage = {
  readonly kind: 'status';
  readonly from: EOfficeOrganisation;
  readonly about: EdxmlReference;
  readonly traceId: string;
  readonly statusCode: string;
  readonly description: string;
  readonly at: Instant | null;
  readonly staff: EdxmlStaff;
};

export type EdxmlMessage = EdxmlDocumentMessage | EdxmlStatusMessage;

export type EdxmlReading = {
  readonly message: EdxmlMessage;
  /** In what it differs from the schema; a message is read all the same. */
  readonly findings: readonly EdxmlFinding[];
};

/** By what a file is known that was built to harm. */
export const Hostility = {
  doctype: 'doctype',
  depth: 'depth',
  attributes: 'attributes',
  elements: 'elements',
} as const;
export type Hostility = (typeof Hostility)[keyof typeof Hostility];

export type EdxmlFailure = {
  readonly code:
    | 'too_large'
    /** No XML, or broken. */
    | 'damaged'
    /** Built to harm: a DOCTYPE, entities, endless nesting or attributes. */
    | 'hostile'
    /** XML of another kind. */
    | 'not_edxml'
    | 'too_many_files'
    /** A file of the message has a name that leads out of its folder or names a device. */
    | 'name_not_allowed'
    | 'attachment_damaged'
    | 'attachments_too_large';
  /** The file or the thing that it's about; of a hostile one its `Hostility` where that was seen. */
  readonly found: string | null;
};

import type { Instant, IsoDate } from '../kernel/dates.ts';
import type { EOfficeOrganisation } from './e-office-document.ts';
import type { EdxmlFinding } from './edxml-schema.ts';

/** The document that a message answers or tells about, as far as the message says it. */
export type EdxmlReference = {
  readonly organId: string;
  readonly number: string;
  readonly notation: string;
  readonly issuedOn: IsoDate | null;
  readonly documentId: string;
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
  /** 0 new, 1 recalled, 2 updated, 3 replaced; null where it isn't said. */
  readonly business: {
    readonly type: number | null;
    readonly reason: string;
    readonly documentId: string;
  };
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
};

export type EdxmlMessage = EdxmlDocumentMessage | EdxmlStatusMessage;

export type EdxmlReading = {
  readonly message: EdxmlMessage;
  /** In what it differs from the schema; a message is read all the same. */
  readonly findings: readonly EdxmlFinding[];
};

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
  /** The file or the thing that it's about. */
  readonly found: string | null;
};

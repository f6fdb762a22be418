import type { DocumentKind, DraftKind } from '../domain/documents/document-kind.ts';
import type { DraftContent } from '../domain/documents/draft-content.ts';
import type { TemplateKind } from '../domain/documents/printed-document.ts';
import type { EOfficeOrganisation } from '../domain/e-office/e-office-document.ts';
import type { AskedKind, FollowUpKind } from '../domain/e-office/follow-up.ts';
import type { Json } from '../domain/kernel/canonical-json.ts';
import type { Instant, IsoDate } from '../domain/kernel/dates.ts';
import type {
  AttachmentId,
  DecisionId,
  DocumentId,
  DocumentTemplateId,
  DraftId,
  IncomingDocumentId,
  MeetingId,
} from '../domain/kernel/ids.ts';

/** A document that is being written. */
export type StoredDraft = {
  readonly id: DraftId;
  readonly kind: DraftKind;
  readonly year: number;
  /** What it is about: the id of a session, cluster, unit or round, by the kind; empty where it is about the year. */
  readonly aboutId: string;
  readonly content: DraftContent;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
};

export interface DraftRepository {
  /** The newest change first. */
  ofYear(year: number): StoredDraft[];
  find(id: DraftId): StoredDraft | undefined;
  insert(draft: StoredDraft): void;
  update(draft: StoredDraft): void;
  /** Only a draft that no document was written from. */
  remove(id: DraftId): void;
}

/** A line of the register with the files of the document, which lie in the file store under their hashes. */
export type RegisteredDocument = {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly year: number;
  /** The session that it belongs to. */
  readonly meetingId: MeetingId | null;
  /** What it was written from, where it was drafted. */
  readonly draftId: DraftId | null;
  /** The decision on awards that it is. */
  readonly decisionId: DecisionId | null;
  /** What else it is about: a cluster, unit or round, by the kind; empty where nothing. */
  readonly aboutId: string;
  readonly number: number | null;
  /** The year of the day of issue, in which the number is unique within its notation. */
  readonly numberYear: number | null;
  readonly notation: string;
  readonly typeName: string;
  readonly subject: string;
  /** When it was written. */
  readonly date: IsoDate;
  /** The day that stands on it (ngày ban hành); null for a draft. */
  readonly issuedOn: IsoDate | null;
  /** `TM.`, `KT.`, `TL.` …; null where the signer signs as himself. */
  readonly signerCompetence: string | null;
  readonly signerName: string;
  readonly signerPosition: string;
  /** Nơi nhận as printed. */
  readonly recipients: readonly string[];
  /** To whom the e-office sends it. */
  readonly receivers: readonly EOfficeOrganisation[];
  /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
  readonly priority: 0 | 1 | 2 | 3;
  readonly dueOn: IsoDate | null;
  readonly copies: number | null;
  /** The document that came in and that this one answers. */
  readonly answersIncomingId: IncomingDocumentId | null;
  readonly docxHash: string;
  readonly pdfHash: string;
  readonly signedPdfHash: string | null;
  readonly certificateName: string | null;
  readonly pages: number;
  readonly createdAt: Instant;
  readonly signedAt: Instant | null;
  readonly exportedAt: Instant | null;
  readonly packageFolder: string | null;
};

export type SignedDocument = RegisteredDocument & { readonly signedPdfHash: string };

/** What a file of a document is. */
export const DocumentFileRole = {
  docx: 'docx',
  pdf: 'pdf',
  /** A pdf that left the program to be signed in the provider's tool. */
  sentPdf: 'sent_pdf',
  signedPdf: 'signed_pdf',
  attachment: 'attachment',
} as const;
export type DocumentFileRole = (typeof DocumentFileRole)[keyof typeof DocumentFileRole];

/** A file that a document has or had; nothing is ever taken away. */
export type DocumentFile = {
  readonly documentId: DocumentId;
  readonly role: DocumentFileRole;
  readonly hash: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly at: Instant;
};

export const SignatureMethod = {
  certificateFile: 'certificate_file',
  token: 'token',
  bridge: 'bridge',
  /** Signed in the provider's tool and brought back. */
  external: 'external',
} as const;
export type SignatureMethod = (typeof SignatureMethod)[keyof typeof SignatureMethod];

/** A signature on the signed pdf of a document, in the order in which they were made. */
export type DocumentSignature = {
  readonly documentId: DocumentId;
  /** From 1. */
  readonly ordinal: number;
  readonly fileHash: string;
  readonly method: SignatureMethod;
  readonly signerName: string;
  readonly organisation: string | null;
  readonly serialNumber: string;
  readonly issuer: string;
  /** The time that the signer's computer gave. */
  readonly signedAt: Instant | null;
  /** The time of a time-stamp authority. */
  readonly stampedAt: Instant | null;
  /** What the check said when the signature came into the book. */
  readonly report: Json;
};

/** How far a document is at a receiver; each status is a new row. */
export type DocumentDelivery = {
  readonly documentId: DocumentId;
  readonly receiver: string;
  /** A code of QCVN 102: `01` arrived … `16` recall refused. */
  readonly statusCode: string;
  readonly description: string;
  readonly at: Instant;
  readonly source: 'hand' | 'file';
};

/** What the exchange was told of a document after it was handed over; each is a new row. */
export type DocumentFollowUp = {
  readonly documentId: DocumentId;
  readonly kind: FollowUpKind;
  readonly reason: string;
  /** Receivers that an update takes away and adds, by their names. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The document that takes its place; only of a replacement. */
  readonly replacedById: DocumentId | null;
  /** The whole path of the package that says it. */
  readonly packageFolder: string;
  readonly at: Instant;
};

/** A file that goes along with a document. */
export type DocumentAttachment = {
  readonly id: AttachmentId;
  readonly documentId: DocumentId;
  /** The order in which they go out. */
  readonly position: number;
  readonly name: string;
  /** As it was handed in. */
  readonly originalHash: string;
  /** As it goes out: with the office's signature once it has one. */
  readonly hash: string;
  /** In bytes, as it goes out. */
  readonly size: number;
  /** Both null until the office has signed it here. */
  readonly certificateName: string | null;
  readonly signedAt: Instant | null;
};

export interface DocumentRepository {
  /** The newest first. */
  ofYear(year: number): RegisteredDocument[];
  find(id: DocumentId): RegisteredDocument | undefined;
  ofMeeting(id: MeetingId, kind: DocumentKind): RegisteredDocument | undefined;
  ofDraft(id: DraftId): RegisteredDocument | undefined;
  /** The documents of a kind that are about the same thing, the newest first. */
  about(kind: DocumentKind, aboutId: string): RegisteredDocument[];
  ofDecision(id: DecisionId): RegisteredDocument | undefined;
  /** The document that bears a number of a body (`numberingBody`), whatever year it was written for. */
  numbered(
    numberYear: number,
    notation: string,
    number: number,
    body: string,
  ): RegisteredDocument | undefined;
  /** The documents of a series in a year that bear a number, the lowest first. */
  ofSeries(numberYear: number, notation: string, body: string): RegisteredDocument[];
  insert(document: RegisteredDocument): void;
  update(document: RegisteredDocument): void;
  /** In the order in which they came. */
  files(id: DocumentId): DocumentFile[];
  /** Every document that has or had a file of this content. */
  withFile(hash: string): DocumentFile[];
  /** Which of these sizes files of documents have. */
  sizesAmong(sizes: readonly number[]): ReadonlySet<number>;
  /** Files that left to be signed, the newest first. */
  sentFiles(): DocumentFile[];
  addFile(file: DocumentFile): void;
  signatures(id: DocumentId): DocumentSignature[];
  addSignature(signature: DocumentSignature): void;
  /** By position. */
  attachments(id: DocumentId): DocumentAttachment[];
  findAttachment(id: AttachmentId): DocumentAttachment | undefined;
  saveAttachment(attachment: DocumentAttachment): void;
  removeAttachment(id: AttachmentId): void;
  deliveries(id: DocumentId): DocumentDelivery[];
  addDelivery(delivery: DocumentDelivery): void;
  /** The oldest first. */
  followUps(id: DocumentId): DocumentFollowUp[];
  /** What a document takes the place of. */
  replacedBy(id: DocumentId): DocumentFollowUp[];
  /** The same of all the documents of a year, asked once. */
  deliveriesOfYear(year: number): DocumentDelivery[];
  followUpsOfYear(year: number): DocumentFollowUp[];
  replacedByOfYear(year: number): DocumentFollowUp[];
  addFollowUp(followUp: DocumentFollowUp): void;
}

/** A document that came in (sổ văn bản đến, Nghị định 30/2020/NĐ-CP, Phụ lục IV). */
export type IncomingDocument = {
  readonly id: IncomingDocumentId;
  readonly year: number;
  /** Số đến: unique in its year. */
  readonly arrivalNumber: number;
  readonly arrivedOn: IsoDate;
  /** Tác giả: the body that issued it. */
  readonly author: string;
  readonly authorOrganId: string | null;
  /** As it is written on the document: `15`, `15a`. */
  readonly number: string;
  readonly notation: string;
  readonly issuedOn: IsoDate | null;
  readonly typeName: string;
  readonly subject: string;
  readonly receiver: string;
  readonly forwardedOn: IsoDate | null;
  readonly note: string;
  /** The outgoing document that it answers. */
  readonly answersId: DocumentId | null;
  /** The message that it came in; null where it was entered by hand. */
  readonly messageHash: string | null;
  readonly revision: number;
};

export type IncomingFile = {
  readonly documentId: IncomingDocumentId;
  readonly position: number;
  readonly name: string;
  readonly contentType: string;
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
};

/** What its sender told of a document that came in, and what the office answered; each is a new row. */
export type IncomingFollowUp = {
  readonly documentId: IncomingDocumentId;
  readonly kind: AskedKind | typeof FollowUpKind.replacement;
  readonly reason: string;
  /** The message that says it, kept as it came. */
  readonly messageHash: string;
  /** `15` agreed or `16` refused; null of a replacement, which asks nothing. */
  readonly answer: string | null;
  readonly answerReason: string;
  /** The status message that answers, by its whole path; null of a replacement. */
  readonly answerFile: string | null;
  /** The document that takes its place; only of a replacement. */
  readonly replacedById: IncomingDocumentId | null;
  readonly at: Instant;
};

export interface IncomingDocumentRepository {
  /** By arrival number. */
  ofYear(year: number): IncomingDocument[];
  find(id: IncomingDocumentId): IncomingDocument | undefined;
  ofMessage(hash: string): IncomingDocument | undefined;
  /** The documents of a notation that were issued on a day. */
  issuedAs(notation: string, issuedOn: IsoDate): IncomingDocument[];
  insert(document: IncomingDocument, files: readonly Omit<IncomingFile, 'documentId'>[]): void;
  update(document: IncomingDocument): void;
  files(id: IncomingDocumentId): IncomingFile[];
  addFile(file: IncomingFile): void;
  /** The oldest first. */
  followUps(id: IncomingDocumentId): IncomingFollowUp[];
  /** What a document takes the place of. */
  replacedBy(id: IncomingDocumentId): IncomingFollowUp[];
  /** What a message was entered as. */
  followUpsOfMessage(hash: string): IncomingFollowUp[];
  addFollowUp(followUp: IncomingFollowUp): void;
}

/** A Word file of the office with merge fields, after which a kind of document is written. */
export type DocumentTemplate = {
  readonly id: DocumentTemplateId;
  readonly kind: TemplateKind;
  readonly name: string;
  readonly hash: string;
  readonly uploadedAt: Instant;
  /** At most one template of a kind is in use; without one the program's own layout is. */
  readonly inUse: boolean;
};

export interface DocumentTemplateRepository {
  /** The newest first. */
  all(): DocumentTemplate[];
  find(id: DocumentTemplateId): DocumentTemplate | undefined;
  inUse(kind: TemplateKind): DocumentTemplate | undefined;
  insert(template: DocumentTemplate): void;
  update(template: DocumentTemplate): void;
  remove(id: DocumentTemplateId): void;
}

export interface DocumentRepositories {
  readonly drafts: DraftRepository;
  readonly documents: DocumentRepository;
  readonly incoming: IncomingDocumentRepository;
  readonly templates: DocumentTemplateRepository;
}

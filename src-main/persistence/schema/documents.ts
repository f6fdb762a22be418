import { sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import type {
  DocumentDelivery,
  DocumentFileRole,
  DocumentFollowUp,
  IncomingFollowUp,
  RegisteredDocument,
  SignatureMethod,
} from '../../application/document-repositories.ts';
import type { DocumentKind, DraftKind } from '../../domain/documents/document-kind.ts';
import type { DraftContent } from '../../domain/documents/draft-content.ts';
import type { TemplateKind } from '../../domain/documents/printed-document.ts';
import type { Json } from '../../domain/kernel/canonical-json.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import type {
  AttachmentId,
  DecisionId,
  DocumentId,
  DocumentTemplateId,
  DraftId,
  IncomingDocumentId,
  MeetingId,
} from '../../domain/kernel/ids.ts';
import { meeting } from './meetings.ts';
import { decision } from './register.ts';

/** Documents that are being written; the content belongs to the office. */
export const draft = sqliteTable(
  'draft',
  {
    id: text('id').$type<DraftId>().primaryKey(),
    kind: text('kind').$type<DraftKind>().notNull(),
    year: integer('year').notNull(),
    aboutId: text('about_id').notNull(),
    content: text('content', { mode: 'json' }).$type<DraftContent>().notNull(),
    revision: integer('revision').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    changedAt: text('changed_at').$type<Instant>().notNull(),
  },
  (table) => [index('draft_year').on(table.year)],
);

/** The register of outgoing documents; the files lie in the file store under their hashes. */
export const document = sqliteTable(
  'document',
  {
    id: text('id').$type<DocumentId>().primaryKey(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    year: integer('year').notNull(),
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    draftId: text('draft_id')
      .$type<DraftId>()
      .references(() => draft.id, { onDelete: 'restrict' }),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .references(() => decision.id, { onDelete: 'restrict' }),
    aboutId: text('about_id').notNull(),
    number: integer('number'),
    /** The year of the day of issue, in which the number is unique. */
    numberYear: integer('number_year'),
    notation: text('notation').notNull(),
    typeName: text('type_name').notNull(),
    subject: text('subject').notNull(),
    date: text('date').$type<IsoDate>().notNull(),
    issuedOn: text('issued_on').$type<IsoDate>(),
    signerCompetence: text('signer_competence'),
    signerName: text('signer_name').notNull(),
    signerPosition: text('signer_position').notNull(),
    recipients: text('recipients', { mode: 'json' }).$type<RegisteredDocument['recipients']>().notNull(),
    receivers: text('receivers', { mode: 'json' }).$type<RegisteredDocument['receivers']>().notNull(),
    priority: integer('priority').$type<RegisteredDocument['priority']>().notNull(),
    dueOn: text('due_on').$type<IsoDate>(),
    copies: integer('copies'),
    answersIncomingId: text('answers_incoming_id')
      .$type<IncomingDocumentId>()
      .references((): AnySQLiteColumn => incomingDocument.id),
    docxHash: text('docx_hash').notNull(),
    pdfHash: text('pdf_hash').notNull(),
    signedPdfHash: text('signed_pdf_hash'),
    certificateName: text('certificate_name'),
    pages: integer('pages').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    signedAt: text('signed_at').$type<Instant>(),
    exportedAt: text('exported_at').$type<Instant>(),
    packageFolder: text('package_folder'),
  },
  (table) => [
    uniqueIndex('document_meeting').on(table.meetingId, table.kind),
    uniqueIndex('document_draft').on(table.draftId),
    uniqueIndex('document_decision').on(table.decisionId),
    // Units number their own documents under the same notation; see `numberingBody`.
    uniqueIndex('document_number').on(
      table.numberYear,
      table.notation,
      table.number,
      sql`(CASE ${table.kind} WHEN 'unit_submission' THEN ${table.aboutId} ELSE '' END)`,
    ),
    check('document_priority', sql`${table.priority} BETWEEN 0 AND 3`),
  ],
);

/** Every file that a document has or had; triggers keep a row as it was written. */
export const documentFile = sqliteTable(
  'document_file',
  {
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => document.id, { onDelete: 'restrict' }),
    role: text('role').$type<DocumentFileRole>().notNull(),
    hash: text('hash').notNull(),
    name: text('name').notNull(),
    size: integer('size').notNull(),
    at: text('at').$type<Instant>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.role, table.hash] }),
    index('document_file_hash').on(table.hash),
    check('document_file_role', sql`${table.role} IN ('docx','pdf','sent_pdf','signed_pdf','attachment')`),
  ],
);

/** What goes along with a document as files of its own; every state of theirs is also a `document_file`. */
export const documentAttachment = sqliteTable(
  'document_attachment',
  {
    id: text('id').$type<AttachmentId>().primaryKey(),
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => document.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    originalHash: text('original_hash').notNull(),
    hash: text('hash').notNull(),
    size: integer('size').notNull(),
    certificateName: text('certificate_name'),
    signedAt: text('signed_at').$type<Instant>(),
  },
  (table) => [
    uniqueIndex('document_attachment_file').on(table.documentId, table.originalHash),
    check(
      'document_attachment_signed',
      sql`(${table.certificateName} IS NULL) = (${table.signedAt} IS NULL)`,
    ),
  ],
);

/** Signatures on signed files; triggers keep a row as it was written. */
export const documentSignature = sqliteTable(
  'document_signature',
  {
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => document.id, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
    fileHash: text('file_hash').notNull(),
    method: text('method').$type<SignatureMethod>().notNull(),
    signerName: text('signer_name').notNull(),
    organisation: text('organisation'),
    serialNumber: text('serial_number').notNull(),
    issuer: text('issuer').notNull(),
    signedAt: text('signed_at').$type<Instant>(),
    stampedAt: text('stamped_at').$type<Instant>(),
    report: text('report', { mode: 'json' }).$type<Json>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.ordinal] }),
    check(
      'document_signature_method',
      sql`${table.method} IN ('certificate_file','token','bridge','external')`,
    ),
  ],
);

export const documentDelivery = sqliteTable(
  'document_delivery',
  {
    /** In the order in which they were entered; nothing refers to it. */
    seq: integer('seq').primaryKey(),
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => document.id, { onDelete: 'restrict' }),
    receiver: text('receiver').notNull(),
    statusCode: text('status_code').notNull(),
    description: text('description').notNull(),
    at: text('at').$type<Instant>().notNull(),
    source: text('source').$type<DocumentDelivery['source']>().notNull(),
  },
  (table) => [
    index('document_delivery_document').on(table.documentId),
    check('document_delivery_source', sql`${table.source} IN ('hand','file')`),
  ],
);

/** What the exchange was told of a document after its handover; triggers keep a row as it was written. */
export const documentFollowUp = sqliteTable(
  'document_follow_up',
  {
    /** In the order in which they were sent; nothing refers to it. */
    seq: integer('seq').primaryKey(),
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => document.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<DocumentFollowUp['kind']>().notNull(),
    reason: text('reason').notNull(),
    removed: text('removed', { mode: 'json' }).$type<DocumentFollowUp['removed']>().notNull(),
    added: text('added', { mode: 'json' }).$type<DocumentFollowUp['added']>().notNull(),
    replacedById: text('replaced_by_id')
      .$type<DocumentId>()
      .references(() => document.id, { onDelete: 'restrict' }),
    packageFolder: text('package_folder').notNull(),
    at: text('at').$type<Instant>().notNull(),
  },
  (table) => [
    index('document_follow_up_document').on(table.documentId),
    index('document_follow_up_by').on(table.replacedById),
    check('document_follow_up_kind', sql`${table.kind} IN ('recall','update','replacement','resend')`),
    check(
      'document_follow_up_replacement',
      sql`(${table.kind} = 'replacement') = (${table.replacedById} IS NOT NULL)`,
    ),
  ],
);

/** The register of documents that came in. */
export const incomingDocument = sqliteTable(
  'incoming_document',
  {
    id: text('id').$type<IncomingDocumentId>().primaryKey(),
    year: integer('year').notNull(),
    arrivalNumber: integer('arrival_number').notNull(),
    arrivedOn: text('arrived_on').$type<IsoDate>().notNull(),
    author: text('author').notNull(),
    authorOrganId: text('author_organ_id'),
    number: text('number').notNull(),
    notation: text('notation').notNull(),
    issuedOn: text('issued_on').$type<IsoDate>(),
    typeName: text('type_name').notNull(),
    subject: text('subject').notNull(),
    receiver: text('receiver').notNull(),
    forwardedOn: text('forwarded_on').$type<IsoDate>(),
    note: text('note').notNull(),
    answersId: text('answers_id')
      .$type<DocumentId>()
      .references(() => document.id, { onDelete: 'restrict' }),
    messageHash: text('message_hash'),
    revision: integer('revision').notNull(),
  },
  (table) => [
    uniqueIndex('incoming_arrival').on(table.year, table.arrivalNumber),
    uniqueIndex('incoming_message').on(table.messageHash),
  ],
);

export const incomingFile = sqliteTable(
  'incoming_file',
  {
    documentId: text('document_id')
      .$type<IncomingDocumentId>()
      .notNull()
      .references(() => incomingDocument.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    contentType: text('content_type').notNull(),
    hash: text('hash').notNull(),
    size: integer('size').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.position] })],
);

/** What its sender told of a document that came in, with the answer; triggers keep a row as it was written. */
export const incomingFollowUp = sqliteTable(
  'incoming_follow_up',
  {
    /** In the order in which they were entered; nothing refers to it. */
    seq: integer('seq').primaryKey(),
    documentId: text('document_id')
      .$type<IncomingDocumentId>()
      .notNull()
      .references(() => incomingDocument.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<IncomingFollowUp['kind']>().notNull(),
    reason: text('reason').notNull(),
    messageHash: text('message_hash').notNull(),
    answer: text('answer'),
    answerReason: text('answer_reason').notNull(),
    answerFile: text('answer_file'),
    replacedById: text('replaced_by_id')
      .$type<IncomingDocumentId>()
      .references(() => incomingDocument.id, { onDelete: 'restrict' }),
    at: text('at').$type<Instant>().notNull(),
  },
  (table) => [
    uniqueIndex('incoming_follow_up_message').on(table.messageHash, table.documentId),
    index('incoming_follow_up_document').on(table.documentId),
    index('incoming_follow_up_by').on(table.replacedById),
    check('incoming_follow_up_kind', sql`${table.kind} IN ('recall','update','replacement')`),
    check('incoming_follow_up_answer', sql`${table.answer} IS NULL OR ${table.answer} IN ('15','16')`),
    check(
      'incoming_follow_up_replacement',
      sql`(${table.kind} = 'replacement') = (${table.replacedById} IS NOT NULL)`,
    ),
    check('incoming_follow_up_answered', sql`(${table.kind} = 'replacement') = (${table.answer} IS NULL)`),
  ],
);

/** Word files of the office after which documents are written. */
export const documentTemplate = sqliteTable(
  'document_template',
  {
    id: text('id').$type<DocumentTemplateId>().primaryKey(),
    kind: text('kind').$type<TemplateKind>().notNull(),
    name: text('name').notNull(),
    hash: text('hash').notNull(),
    uploadedAt: text('uploaded_at').$type<Instant>().notNull(),
    inUse: integer('in_use', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    uniqueIndex('document_template_in_use')
      .on(table.kind)
      .where(sql`${table.inUse} = 1`),
    check('document_template_in_use_flag', sql`${table.inUse} IN (0, 1)`),
  ],
);

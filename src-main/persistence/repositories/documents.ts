import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type {
  DocumentDelivery,
  DocumentFollowUp,
  DocumentRepository,
  DocumentTemplateRepository,
  DraftRepository,
  IncomingDocumentRepository,
  IncomingFollowUp,
} from '../../application/document-repositories.ts';
import { numberingBody } from '../../domain/documents/document-kind.ts';
import {
  document,
  documentDelivery,
  documentAttachment,
  documentFile,
  documentFollowUp,
  documentSignature,
  documentTemplate,
  draft,
  incomingDocument,
  incomingFile,
  incomingFollowUp,
} from '../schema/documents.ts';
import type { Drizzle } from './drizzle.ts';

export function createDraftRepository(db: Drizzle): DraftRepository {
  return {
    ofYear: (year) =>
      db.select().from(draft).where(eq(draft.year, year)).orderBy(desc(draft.changedAt)).all(),
    find: (id) => db.select().from(draft).where(eq(draft.id, id)).get(),
    insert: (value) => void db.insert(draft).values(value).run(),
    update: (value) => void db.update(draft).set(value).where(eq(draft.id, value.id)).run(),
    remove: (id) => void db.delete(draft).where(eq(draft.id, id)).run(),
  };
}

export function createDocumentRepository(db: Drizzle): DocumentRepository {
  return {
    ofYear: (year) =>
      db.select().from(document).where(eq(document.year, year)).orderBy(desc(document.createdAt)).all(),
    find: (id) => db.select().from(document).where(eq(document.id, id)).get(),
    ofMeeting: (id, kind) =>
      db
        .select()
        .from(document)
        .where(and(eq(document.meetingId, id), eq(document.kind, kind)))
        .get(),
    ofDraft: (id) => db.select().from(document).where(eq(document.draftId, id)).get(),
    about: (kind, aboutId) =>
      db
        .select()
        .from(document)
        .where(and(eq(document.kind, kind), eq(document.aboutId, aboutId)))
        .orderBy(desc(document.createdAt))
        .all(),
    ofDecision: (id) => db.select().from(document).where(eq(document.decisionId, id)).get(),
    numbered: (numberYear, notation, number, body) =>
      db
        .select()
        .from(document)
        .where(
          and(
            eq(document.numberYear, numberYear),
            eq(document.notation, notation),
            eq(document.number, number),
          ),
        )
        .all()
        .find((one) => numberingBody(one) === body),
    ofSeries: (numberYear, notation, body) =>
      db
        .select()
        .from(document)
        .where(and(eq(document.numberYear, numberYear), eq(document.notation, notation)))
        .orderBy(asc(document.number))
        .all()
        .filter((one) => numberingBody(one) === body),
    insert: (value) => void db.insert(document).values(value).run(),
    update: (value) => void db.update(document).set(value).where(eq(document.id, value.id)).run(),
    files: (id) =>
      db
        .select()
        .from(documentFile)
        .where(eq(documentFile.documentId, id))
        .orderBy(asc(documentFile.at))
        .all(),
    withFile: (hash) => db.select().from(documentFile).where(eq(documentFile.hash, hash)).all(),
    sizesAmong(sizes) {
      const { size } = documentFile;
      const known = db
        .selectDistinct({ size })
        .from(documentFile)
        .where(inArray(size, [...sizes]))
        .all();
      return new Set(known.map((file) => file.size));
    },
    sentFiles: () =>
      db
        .select()
        .from(documentFile)
        .where(eq(documentFile.role, 'sent_pdf'))
        .orderBy(desc(documentFile.at))
        .all(),
    // The same content under the same role is the same file, whenever it was made again.
    addFile: (file) => void db.insert(documentFile).values(file).onConflictDoNothing().run(),
    attachments: (id) =>
      db
        .select()
        .from(documentAttachment)
        .where(eq(documentAttachment.documentId, id))
        .orderBy(asc(documentAttachment.position))
        .all(),
    findAttachment: (id) => db.select().from(documentAttachment).where(eq(documentAttachment.id, id)).get(),
    saveAttachment(value) {
      db.insert(documentAttachment)
        .values(value)
        .onConflictDoUpdate({ target: documentAttachment.id, set: value })
        .run();
    },
    removeAttachment: (id) => void db.delete(documentAttachment).where(eq(documentAttachment.id, id)).run(),
    signatures: (id) =>
      db
        .select()
        .from(documentSignature)
        .where(eq(documentSignature.documentId, id))
        .orderBy(asc(documentSignature.ordinal))
        .all(),
    addSignature: (signature) => void db.insert(documentSignature).values(signature).run(),
    deliveries: (id) => deliveriesWhere(db, eq(documentDelivery.documentId, id)),
    addDelivery: (delivery) => void db.insert(documentDelivery).values(delivery).run(),
    followUps: (id) => followUpsWhere(db, eq(documentFollowUp.documentId, id)),
    replacedBy: (id) => followUpsWhere(db, eq(documentFollowUp.replacedById, id)),
    deliveriesOfYear: (year) =>
      deliveriesWhere(db, inArray(documentDelivery.documentId, idsOfYear(db, year))),
    followUpsOfYear: (year) => followUpsWhere(db, inArray(documentFollowUp.documentId, idsOfYear(db, year))),
    replacedByOfYear: (year) =>
      followUpsWhere(db, inArray(documentFollowUp.replacedById, idsOfYear(db, year))),
    addFollowUp: (followUp) => void db.insert(documentFollowUp).values(followUp).run(),
  };
}

/** A part of a question, which the database answers together with it. */
function idsOfYear(db: Drizzle, year: number) {
  return db.select({ id: document.id }).from(document).where(eq(document.year, year));
}

function deliveriesWhere(db: Drizzle, condition: SQL): DocumentDelivery[] {
  const rows = db.select().from(documentDelivery).where(condition).orderBy(asc(documentDelivery.seq)).all();
  return rows.map(({ seq: _order, ...delivery }) => delivery);
}

function followUpsWhere(db: Drizzle, condition: SQL): DocumentFollowUp[] {
  const rows = db.select().from(documentFollowUp).where(condition).orderBy(asc(documentFollowUp.seq)).all();
  return rows.map(({ seq: _order, ...followUp }) => followUp);
}

export function createIncomingDocumentRepository(db: Drizzle): IncomingDocumentRepository {
  return {
    ofYear: (year) =>
      db
        .select()
        .from(incomingDocument)
        .where(eq(incomingDocument.year, year))
        .orderBy(asc(incomingDocument.arrivalNumber))
        .all(),
    find: (id) => db.select().from(incomingDocument).where(eq(incomingDocument.id, id)).get(),
    ofMessage: (hash) =>
      db.select().from(incomingDocument).where(eq(incomingDocument.messageHash, hash)).get(),
    issuedAs: (notation, issuedOn) =>
      db
        .select()
        .from(incomingDocument)
        .where(and(eq(incomingDocument.notation, notation), eq(incomingDocument.issuedOn, issuedOn)))
        .all(),
    insert(value, files) {
      db.insert(incomingDocument).values(value).run();
      for (const file of files) {
        db.insert(incomingFile)
          .values({ ...file, documentId: value.id })
          .run();
      }
    },
    update: (value) =>
      void db.update(incomingDocument).set(value).where(eq(incomingDocument.id, value.id)).run(),
    files: (id) =>
      db
        .select()
        .from(incomingFile)
        .where(eq(incomingFile.documentId, id))
        .orderBy(asc(incomingFile.position))
        .all(),
    addFile: (file) => void db.insert(incomingFile).values(file).run(),
    followUps: (id) => incomingFollowUpsWhere(db, eq(incomingFollowUp.documentId, id)),
    replacedBy: (id) => incomingFollowUpsWhere(db, eq(incomingFollowUp.replacedById, id)),
    followUpsOfMessage: (hash) => incomingFollowUpsWhere(db, eq(incomingFollowUp.messageHash, hash)),
    addFollowUp: (followUp) => void db.insert(incomingFollowUp).values(followUp).run(),
  };
}

function incomingFollowUpsWhere(db: Drizzle, condition: SQL): IncomingFollowUp[] {
  const rows = db.select().from(incomingFollowUp).where(condition).orderBy(asc(incomingFollowUp.seq)).all();
  return rows.map(({ seq: _order, ...followUp }) => followUp);
}

export function createDocumentTemplateRepository(db: Drizzle): DocumentTemplateRepository {
  return {
    all: () => db.select().from(documentTemplate).orderBy(desc(documentTemplate.uploadedAt)).all(),
    find: (id) => db.select().from(documentTemplate).where(eq(documentTemplate.id, id)).get(),
    inUse: (kind) =>
      db
        .select()
        .from(documentTemplate)
        .where(and(eq(documentTemplate.kind, kind), eq(documentTemplate.inUse, true)))
        .get(),
    insert: (value) => void db.insert(documentTemplate).values(value).run(),
    update: (value) =>
      void db.update(documentTemplate).set(value).where(eq(documentTemplate.id, value.id)).run(),
    remove: (id) => void db.delete(documentTemplate).where(eq(documentTemplate.id, id)).run(),
  };
}

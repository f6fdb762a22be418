import { z } from 'zod';

import { DeliveryStatus } from '../domain/e-office/delivery-status.ts';
import type { DocumentId, IncomingDocumentId, StagedId } from '../domain/kernel/ids.ts';
import {
  count,
  editOf,
  idOf,
  instant,
  isoDate,
  longText,
  procedure,
  requiredText,
  revision,
  saved,
  text,
  upload,
  year,
} from './base.ts';

const arrivalNumber = z.int().min(1).max(999_999);

/** What a message does with documents that came in before. */
const followUpKind = z.enum(['recall', 'update', 'replacement']);

const incomingRow = z.object({
  id: idOf<IncomingDocumentId>(),
  arrivalNumber: z.int(),
  arrivedOn: isoDate,
  author: z.string(),
  authorOrganId: z.string().nullable(),
  number: z.string(),
  notation: z.string(),
  issuedOn: isoDate.nullable(),
  typeName: z.string(),
  subject: z.string(),
  receiver: z.string(),
  forwardedOn: isoDate.nullable(),
  note: z.string(),
  answersId: idOf<DocumentId>().nullable(),
  /** The outgoing document that it answers: `05/BB-HĐTĐKT`; empty where there is none. */
  answersText: z.string(),
  /** Whether it came as a message of the exchange. */
  fromMessage: z.boolean(),
  files: z.array(z.object({ position: count, name: z.string(), size: count })),
  /** What its sender told of it since, with the answer, the oldest first. */
  followUps: z.array(
    z.object({
      kind: followUpKind,
      reason: z.string(),
      /** `15` agreed, `16` refused; null of a replacement, which asks nothing. */
      answer: z.string().nullable(),
      answerReason: z.string(),
      /** The status message that answers, by its whole path. */
      answerFile: z.string().nullable(),
      /** The arrival number of the document that takes its place. */
      replacedBy: z.int().nullable(),
      at: instant,
    }),
  ),
  /** The arrival numbers of those that it takes the place of. */
  replaces: z.array(z.int()),
  revision,
});

const failure = z.object({
  code: z.enum([
    'too_large',
    'damaged',
    'hostile',
    'not_edxml',
    'too_many_files',
    'name_not_allowed',
    'attachment_damaged',
    'attachments_too_large',
  ]),
  found: z.string().nullable(),
});

const finding = z.object({
  path: z.string(),
  problem: z.enum(['missing', 'too_many', 'empty', 'too_long', 'wrong_format']),
});

/** How a line of the register is named elsewhere. */
const incomingLine = z.object({
  id: idOf<IncomingDocumentId>(),
  arrivalNumber: z.int(),
  /** `101/STC-VP, Sở Tài chính` */
  text: z.string(),
});

/** A document inside a message, as the officer sees it before it is taken over. */
const documentInMessage = z.object({
  kind: z.literal('document'),
  author: z.string(),
  authorOrganId: z.string().nullable(),
  number: z.string(),
  notation: z.string(),
  issuedOn: isoDate.nullable(),
  typeName: z.string(),
  subject: z.string(),
  signer: z.string(),
  dueOn: isoDate.nullable(),
  /** Null where it only brings a new document. */
  business: followUpKind.nullable(),
  reason: z.string(),
  /** Whom to ask about it. */
  staff: z.object({ department: z.string(), name: z.string(), mobile: z.string(), email: z.string() }),
  /** The documents of the register that it recalls, updates or replaces. */
  earlier: z.array(
    incomingLine.extend({
      /** Whether the same message was answered before. */
      answered: z.boolean(),
      /** The message comes from another body than the one that issued it. */
      byOther: z.boolean(),
    }),
  ),
  /** Those that it names and the register doesn't have. */
  unknownEarlier: z.array(z.string()),
  /** What it says to answer and the register of outgoing documents doesn't have. */
  unknownAnswers: z.array(z.string()),
  /** Whom an update takes away and adds. */
  receivers: z.array(z.object({ change: z.enum(['removed', 'added']), name: z.string() })),
  traces: z.array(z.object({ organId: z.string(), at: instant.nullable() })),
  attachments: z.array(z.object({ name: z.string(), size: z.int() })),
  namedOnly: z.array(z.string()),
  findings: z.array(finding),
  answersId: idOf<DocumentId>().nullable(),
  answersText: z.string(),
  /** Its own line of the register where the same message was taken over before. */
  taken: incomingLine.nullable(),
});

/** What a message says of a document that went out. */
const statusInMessage = z.object({
  kind: z.literal('status'),
  /** Null where the register has no such document. */
  documentId: idOf<DocumentId>().nullable(),
  documentText: z.string(),
  receiver: z.string(),
  /** Whether the document went to whoever tells the status. */
  isReceiver: z.boolean(),
  statusCode: z.string(),
  description: z.string(),
  at: instant.nullable(),
  /** Number and day that the register doesn't have yet. */
  issue: z.object({ number: z.int(), issuedOn: isoDate }).nullable(),
  known: z.boolean(),
});

const readMessage = z.object({
  fileName: z.string(),
  stagedId: idOf<StagedId>().nullable(),
  failure: failure.nullable(),
  content: z.discriminatedUnion('kind', [documentInMessage, statusInMessage]).nullable(),
});

export type ReadMessage = z.infer<typeof readMessage>;

const staged = z.object({ stagedId: idOf<StagedId>() });

/** Documents that come in (sổ văn bản đến), by hand and as messages of the exchange. */
export const incomingContract = {
  list: procedure.input(z.object({ year })).output(
    z.object({
      rows: z.array(incomingRow),
      nextNumber: z.int(),
      gaps: z.array(z.int()),
      /** What an incoming document can answer, the newest first. */
      outgoing: z.array(z.object({ id: idOf<DocumentId>(), text: z.string() })),
    }),
  ),
  /** Enters a document by hand with its files, or changes a line; the files of a line stay. */
  save: procedure
    .input(
      z.object({
        ...editOf<IncomingDocumentId>(),
        arrivalNumber,
        arrivedOn: isoDate,
        author: requiredText(200),
        number: text(30),
        notation: text(60),
        issuedOn: isoDate.nullable(),
        typeName: requiredText(100),
        subject: requiredText(500),
        receiver: text(300),
        forwardedOn: isoDate.nullable(),
        note: longText(1000),
        answersId: idOf<DocumentId>().nullable(),
        files: z.array(upload).max(100),
      }),
    )
    .output(saved<IncomingDocumentId>()),
  /** Reads messages off the main thread; nothing is stored. */
  readMessages: procedure
    .input(z.object({ files: z.array(upload).min(1).max(50) }))
    .output(z.array(readMessage)),
  /** Reads the messages that lie in the inbox folder of the settings, and leaves them there. */
  readInbox: procedure.output(z.array(readMessage)),
  takeOver: procedure
    .input(
      staged.extend({
        arrivalNumber,
        arrivedOn: isoDate,
        receiver: text(300),
        note: longText(1000),
        answersId: idOf<DocumentId>().nullable(),
        /** What a recall is called in the register; null for a document. */
        notice: z.object({ typeName: requiredText(100), subject: requiredText(500) }).nullable(),
        /** What it takes the place of, as the officer found it. */
        replaces: z.array(idOf<IncomingDocumentId>()).max(20),
      }),
    )
    .output(saved<IncomingDocumentId>()),
  /** Reads the message of a line once more. */
  readAgain: procedure.input(z.object({ id: idOf<IncomingDocumentId>() })).output(readMessage),
  /** Looks for the line that a message means; the newest first. */
  search: procedure
    .input(z.object({ text: text(200) }))
    .output(z.array(incomingLine.extend({ arrivedOn: isoDate, subject: z.string() }))),
  /** Enters a status, and with it number and day of issue where the register has none. */
  takeStatus: procedure.input(staged).output(z.object({})),
  /** Answers a recall or an update with a status message in the outbox, and marks the document. */
  answer: procedure
    .input(
      staged.extend({
        documentId: idOf<IncomingDocumentId>(),
        statusCode: z.enum([DeliveryStatus.recallAgreed, DeliveryStatus.recallRefused]),
        reason: longText(1000),
      }),
    )
    .output(z.object({ file: z.string() })),
  discard: procedure.input(staged).output(z.object({})),
  /** A file of a document; the message itself where no position is given. */
  file: procedure
    .input(z.object({ id: idOf<IncomingDocumentId>(), position: count.nullable() }))
    .output(z.object({ name: z.string(), file: z.file() })),
  /** A register of documents as a file, in the ten columns of Phụ lục IV. */
  exportBook: procedure
    .input(
      z.object({
        book: z.enum(['outgoing', 'incoming']),
        year,
        /** One series of outgoing documents; null for all. */
        notation: text(60).nullable(),
        format: z.enum(['xlsx', 'pdf']),
      }),
    )
    .output(z.object({ name: z.string(), file: z.file() })),
};

import type { ReadMessage } from '../../contract/incoming.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type {
  EdxmlDocumentMessage,
  EdxmlReading,
  EdxmlReference,
  EdxmlStatusMessage,
} from '../../domain/e-office/edxml-message.ts';
import type { IncomingDocumentId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import type { IncomingDocument } from '../document-repositories.ts';
import { readEOfficeSettings } from '../e-office/e-office-settings.ts';
import { exportRefusal } from '../e-office/export-refusal.ts';
import type { Staging } from '../intake/staging.ts';
import type { FileHash, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { comesFromAuthor, findEarlier, followUpKindOf, incomingText } from './find-earlier.ts';
import { findOutgoing, outgoingText } from './find-outgoing.ts';
import { messageFileName } from './list-incoming.ts';
import type { EOfficeInbox, MessageReader, StagedMessage } from './staged-message.ts';
import { issueOfStatus, isKnownStatus, knownReceiverOf, receiverOf } from './take-status.ts';

type ReadPorts = {
  repositories: Repositories;
  messageReader: MessageReader;
  stagedMessages: Staging<StagedMessage>;
  hashBytes: (bytes: Uint8Array) => FileHash;
};

/** Reads messages one after the other and keeps those that can be taken over until the officer has decided. */
export async function readMessages(
  ports: ReadPorts,
  files: readonly { readonly name: string; readonly bytes: Uint8Array | null }[],
): Promise<ReadMessage[]> {
  const messages: ReadMessage[] = [];
  for (const { name, bytes } of files) messages.push(await readOne(ports, name, bytes));
  return messages;
}

/** Reads what lies in the inbox folder; the files stay there. Nothing where the office has set no folder. */
export async function readInbox(
  ports: ReadPorts & { inbox: EOfficeInbox },
): Promise<Result<ReadMessage[], Refusal>> {
  const { inboxFolder } = readEOfficeSettings(ports.repositories);
  if (inboxFolder === null) return ok([]);
  const files = await ports.inbox.read(inboxFolder);
  if (!files.ok) return err(exportRefusal(files.error, inboxFolder));
  return ok(await readMessages(ports, files.value));
}

/** Reads the message of a line of the register once more, so that what it asks can be answered later. */
export async function readAgain(
  ports: ReadPorts & { files: FileStore },
  { id }: { id: IncomingDocumentId },
): Promise<Result<ReadMessage, Refusal>> {
  const document = ports.repositories.incoming.find(id);
  if (!document || document.messageHash === null) return refuse('not_found');
  const bytes = await ports.files.read(document.messageHash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  return ok(await readOne(ports, messageFileName(document), bytes.value));
}

async function readOne(ports: ReadPorts, fileName: string, bytes: Uint8Array | null): Promise<ReadMessage> {
  const nothing = { fileName, stagedId: null, content: null };
  if (bytes === null) return { ...nothing, failure: { code: 'too_large', found: null } };
  const reading = await ports.messageReader.readEdxml(bytes);
  if (!reading.ok) return { ...nothing, failure: reading.error };
  const hash = ports.hashBytes(bytes);
  const stagedId = ports.stagedMessages.put({ reading: reading.value, hash, bytes });
  return { fileName, stagedId, failure: null, content: contentOf(ports, reading.value, hash) };
}

function contentOf(
  { repositories }: ReadPorts,
  { message, findings }: EdxmlReading,
  hash: FileHash,
): ReadMessage['content'] {
  return message.kind === 'status'
    ? statusContent(repositories, message)
    : documentContent(repositories, message, findings, hash);
}

function documentContent(
  repositories: Repositories,
  message: EdxmlDocumentMessage,
  findings: EdxmlReading['findings'],
  hash: FileHash,
): ReadMessage['content'] {
  const { incoming } = repositories;
  const earlier = findEarlier(repositories, message);
  const told = incoming.followUpsOfMessage(hash).map(({ documentId }) => documentId);
  // An officer may have said which document is meant.
  const linked = told.flatMap((id) => incoming.find(id) ?? []);
  const known = [...earlier.found, ...linked.filter(({ id }) => earlier.found.every((one) => one.id !== id))];
  const answers = message.answers.map((answer) => ({
    answer,
    document: findOutgoing(repositories, answer, ''),
  }));
  const answered = answers.find(({ document }) => document !== undefined)?.document;
  const taken = incoming.ofMessage(hash);
  return {
    kind: 'document',
    author: message.from.name,
    authorOrganId: message.from.organId,
    number: message.number,
    notation: message.notation,
    issuedOn: message.issuedOn,
    typeName: message.typeName,
    subject: message.subject,
    signer: [message.signer.competence, message.signer.position, message.signer.fullName]
      .filter(Boolean)
      .join(' '),
    dueOn: message.dueOn,
    business: followUpKindOf(message),
    reason: message.business.reason,
    staff: message.business.staff,
    earlier: known.map((document) => ({
      ...earlierLine(document),
      answered: told.includes(document.id),
      byOther: !comesFromAuthor(document, message),
    })),
    unknownEarlier: [...earlier.unknown],
    unknownAnswers: answers.flatMap(({ answer, document }) => (document ? [] : [referenceText(answer)])),
    receivers: changedNames(repositories, message),
    traces: [...message.traces].slice(0, 50),
    attachments: message.attachments.map(({ name, bytes }) => ({ name, size: bytes.length })),
    namedOnly: [...message.namedOnly],
    findings: [...findings],
    answersId: answered?.id ?? null,
    answersText: answered ? outgoingText(answered) : '',
    taken: taken ? earlierLine(taken) : null,
  };
}

function earlierLine(document: IncomingDocument) {
  return { id: document.id, arrivalNumber: document.arrivalNumber, text: incomingText(document) };
}

function referenceText({ number, notation, documentId }: EdxmlReference): string {
  return [number, notation].filter(Boolean).join('/') || documentId;
}

/** Whom an update takes away and adds, by name where the office knows the identifier. */
function changedNames(repositories: Repositories, { business, to }: EdxmlDocumentMessage) {
  const { senders, receivers } = readEOfficeSettings(repositories);
  const known = [...Object.values(senders), ...receivers, ...to];
  return business.receivers.map(({ change, organId }) => ({
    change,
    name: known.find((one) => one.organId === organId)?.name ?? organId,
  }));
}

function statusContent(repositories: Repositories, message: EdxmlStatusMessage): ReadMessage['content'] {
  const { about } = message;
  const document = findOutgoing(repositories, about, message.traceId);
  return {
    kind: 'status',
    documentId: document?.id ?? null,
    documentText: document
      ? `${outgoingText(document)} ${document.subject}`
      : `${about.number}/${about.notation}`,
    receiver: receiverOf(repositories, document, message),
    isReceiver: document !== undefined && knownReceiverOf(repositories, document, message) !== undefined,
    statusCode: message.statusCode,
    description: message.description,
    at: message.at,
    issue: document ? issueOfStatus(document, message) : null,
    known: document !== undefined && isKnownStatus(repositories, document, message),
  };
}

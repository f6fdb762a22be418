import type { ReadMessage } from '../../contract/incoming.contract.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type {
  EdxmlDocumentMessage,
  EdxmlReading,
  EdxmlStatusMessage,
} from '../../domain/documents/edxml-message.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { readEOfficeSettings } from '../e-office/e-office-settings.ts';
import { exportRefusal } from '../e-office/export-refusal.ts';
import type { Staging } from '../intake/staging.ts';
import type { FileHash } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { findEarlier, followUpKindOf, incomingText } from './find-earlier.ts';
import { findOutgoing, outgoingText } from './find-outgoing.ts';
import type { EOfficeInbox, MessageReader, StagedMessage } from './staged-message.ts';
import { issueOfStatus, isKnownStatus, receiverOf } from './take-status.ts';

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
  const earlier = findEarlier(repositories, message);
  const answered = message.answers.map((answer) => findOutgoing(repositories, answer, '')).find(Boolean);
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
    earlier: earlier.found.map((document) => ({
      id: document.id,
      arrivalNumber: document.arrivalNumber,
      text: incomingText(document),
      answered: repositories.incoming
        .followUpsOfMessage(hash)
        .some(({ documentId }) => documentId === document.id),
    })),
    unknownEarlier: [...earlier.unknown],
    receivers: changedNames(repositories, message),
    traces: [...message.traces].slice(0, 50),
    attachments: message.attachments.map(({ name, bytes }) => ({ name, size: bytes.length })),
    namedOnly: [...message.namedOnly],
    findings: [...findings],
    answersId: answered?.id ?? null,
    answersText: answered ? outgoingText(answered) : '',
    takenAs: repositories.incoming.ofMessage(hash)?.arrivalNumber ?? null,
  };
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
    statusCode: message.statusCode,
    description: message.description,
    at: message.at,
    issue: document ? issueOfStatus(document, message) : null,
    known: document !== undefined && isKnownStatus(repositories, document, message),
  };
}

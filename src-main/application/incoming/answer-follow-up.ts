import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DeliveryStatus, needsReason } from '../../domain/e-office/delivery-status.ts';
import type { EOfficeOrganisation } from '../../domain/e-office/e-office-document.ts';
import { organisationOf } from '../../domain/e-office/e-office-settings.ts';
import type { EOfficeSettings } from '../../domain/e-office/e-office-settings.ts';
import type { EdxmlDocumentMessage } from '../../domain/e-office/edxml-message.ts';
import { asksReceivers, FollowUpKind } from '../../domain/e-office/follow-up.ts';
import type { AskedKind } from '../../domain/e-office/follow-up.ts';
import type { IncomingDocumentId, StagedId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IncomingDocument, IncomingFile } from '../document-repositories.ts';
import type { EOfficeOutbox } from '../documents/document-ports.ts';
import { outboxFolderOf, readEOfficeSettings } from '../e-office/e-office-settings.ts';
import { exportRefusal } from '../e-office/export-refusal.ts';
import type { Staging } from '../intake/staging.ts';
import type { Clock, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import {
  askedReference,
  comesFromAuthor,
  findEarlier,
  followUpKindOf,
  namedIn,
  refuseForeign,
} from './find-earlier.ts';
import type { StagedMessage } from './staged-message.ts';
import { storeFiles } from './store-files.ts';

type Answer = {
  readonly stagedId: StagedId;
  readonly documentId: IncomingDocumentId;
  readonly statusCode: typeof DeliveryStatus.recallAgreed | typeof DeliveryStatus.recallRefused;
  readonly reason: string;
};

/**
 * Answers the recall or the update of a document that came in: writes the status message into the outbox, keeps the message,
 * and marks the document. The files of an update that is agreed to are kept beside those that came before. What the message
 * names and the register doesn't have is answered at the document that the officer says it is, or at the entry of the message
 * itself.
 */
export async function answerFollowUp(
  ports: CommandPorts & {
    repositories: Repositories;
    clock: Clock;
    files: FileStore;
    outbox: EOfficeOutbox;
    stagedMessages: Staging<StagedMessage>;
  },
  { stagedId, documentId, statusCode, reason }: Answer,
): Promise<Result<{ file: string }, Refusal>> {
  const staged = ports.stagedMessages.get(stagedId);
  if (staged?.reading.message.kind !== 'document') return refuse('staged_gone');
  const { message } = staged.reading;
  if (needsReason(statusCode) && reason === '') {
    return refuse('answer_reason_missing', { author: message.from.name });
  }
  const ready = askedAbout(ports.repositories, staged, message, documentId);
  if (!ready.ok) return ready;
  const { document } = ready.value;
  if (statusCode === DeliveryStatus.recallAgreed && !comesFromAuthor(document, message)) {
    return refuseForeign(message, document);
  }
  const isAgreed = statusCode === DeliveryStatus.recallAgreed;
  const taken = isAgreed && ready.value.kind === FollowUpKind.update ? message.attachments : [];
  const [raw, stored] = [await ports.files.store(staged.bytes), await storeFiles(ports, taken)];
  if (!raw.ok) return err(storageRefusal(raw.error.code));
  if (!stored.ok) return stored;

  const at = ports.clock.now();
  const settings = readEOfficeSettings(ports.repositories);
  const folder = outboxFolderOf(ports, settings);
  const written = await ports.outbox.writeStatus(
    {
      folder,
      status: {
        from: addressed(settings, message),
        about: askedReference(message),
        traceId: message.traceId,
        statusCode,
        description: reason,
        at,
        staff: settings.contact,
      },
    },
    at,
  );
  if (!written.ok) return err(exportRefusal(written.error, folder));
  const answered = command(ports, 'answer_follow_up', documentId, (repositories) => {
    // Asked again: another window may have answered meanwhile.
    const standing = askedAbout(repositories, staged, message, documentId);
    if (!standing.ok) return standing;
    const { kind, linked } = standing.value;
    repositories.incoming.addFollowUp({
      documentId,
      kind,
      reason: message.business.reason,
      messageHash: staged.hash,
      answer: statusCode,
      answerReason: reason,
      answerFile: written.value,
      replacedById: null,
      at,
    });
    addNewFiles(repositories, documentId, stored.value);
    return ok({
      value: { file: written.value },
      payload: { kind, statusCode, reason, messageHash: staged.hash, linked, named: namedIn(message) },
      changed: [{ topic: 'documents', id: documentId }],
    });
  });
  if (answered.ok) ports.stagedMessages.remove(stagedId);
  return answered;
}

/** Who says which document a message is about. */
type Linked = 'by_message' | 'by_officer' | 'own_entry';

/** The document that a message asks about, as long as nobody has answered it. */
function askedAbout(
  { incoming }: Repositories,
  { hash }: StagedMessage,
  message: EdxmlDocumentMessage,
  documentId: IncomingDocumentId,
): Result<{ document: IncomingDocument; kind: AskedKind; linked: Linked }, Refusal> {
  const kind = followUpKindOf(message);
  const { found } = findEarlier({ incoming }, message);
  const document = found.length > 0 ? found.find(({ id }) => id === documentId) : incoming.find(documentId);
  if (kind === null || !asksReceivers(kind) || !document) return refuse('not_found');
  const [answered] = incoming.followUpsOfMessage(hash);
  if (answered) {
    const number = incoming.find(answered.documentId)?.arrivalNumber ?? document.arrivalNumber;
    return refuse('follow_up_answered', { number });
  }
  const byHand = document.messageHash === hash ? 'own_entry' : 'by_officer';
  return ok({ document, kind, linked: found.length > 0 ? 'by_message' : byHand });
}

/** Which of the office's bodies a message went to; the one that does the work where it names none of them. */
function addressed({ senders }: EOfficeSettings, { to }: EdxmlDocumentMessage): EOfficeOrganisation {
  const own = Object.values(senders).find(({ organId, name }) =>
    to.some((receiver) => (organId !== null && receiver.organId === organId) || receiver.name === name),
  );
  return organisationOf(own ?? senders.standingBody);
}

/** Puts files behind those of a document that doesn't have them yet. */
function addNewFiles(
  { incoming }: Repositories,
  documentId: IncomingDocumentId,
  files: readonly Omit<IncomingFile, 'documentId'>[],
): void {
  const present = incoming.files(documentId);
  const first = (present.at(-1)?.position ?? -1) + 1;
  const fresh = files.filter(({ hash }) => present.every((file) => file.hash !== hash));
  for (const [index, file] of fresh.entries()) {
    incoming.addFile({ ...file, documentId, position: first + index });
  }
}

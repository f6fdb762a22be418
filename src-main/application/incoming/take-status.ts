import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { EdxmlStatusMessage } from '../../domain/e-office/edxml-message.ts';
import type { StagedId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { RegisteredDocument } from '../document-repositories.ts';
import { applyIssue } from '../documents/register/record-issue.ts';
import type { Issue } from '../documents/register/record-issue.ts';
import { eOfficeDocumentOf } from '../e-office/e-office-document-of.ts';
import { readEOfficeSettings } from '../e-office/e-office-settings.ts';
import type { Staging } from '../intake/staging.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { findOutgoing } from './find-outgoing.ts';
import type { StagedMessage } from './staged-message.ts';

/** Enters what a message says of an outgoing document; the same status from the same message is entered once. */
export function takeStatus(
  ports: CommandPorts & { clock: Clock; stagedMessages: Staging<StagedMessage> },
  { stagedId }: { stagedId: StagedId },
): Result<Record<string, never>, Refusal> {
  const staged = ports.stagedMessages.get(stagedId);
  const message = staged?.reading.message;
  if (message?.kind !== 'status') return refuse('staged_gone');
  const { about } = message;
  const name = `${about.number}/${about.notation}`;
  const taken = command(ports, 'take_status', stagedId, (repositories) => {
    const document = findOutgoing(repositories, about, message.traceId);
    if (!document) return refuse('status_document_unknown', { number: name });
    if (isKnownStatus(repositories, document, message)) return refuse('status_known', { number: name });
    const issue = issueOfStatus(document, message);
    const issued = issue === null ? ok(document) : applyIssue(repositories, document.id, issue);
    if (!issued.ok) return issued;
    const receiver = receiverOf(repositories, document, message);
    const { statusCode, description } = message;
    const at = message.at ?? ports.clock.now();
    repositories.documents.addDelivery({
      documentId: document.id,
      receiver,
      statusCode,
      description,
      at,
      source: 'file',
    });
    return ok({
      value: {},
      payload: { id: document.id, receiver, statusCode, at, ...issue },
      changed: [{ topic: 'documents', id: document.id }],
    });
  });
  if (taken.ok) ports.stagedMessages.remove(stagedId);
  return taken;
}

/** The receiver as the register names it, so that its statuses stand together however the message spells it. */
export function receiverOf(
  repositories: Repositories,
  document: RegisteredDocument | undefined,
  message: EdxmlStatusMessage,
): string {
  const known = document && knownReceiverOf(repositories, document, message);
  return known ?? (message.from.name || (message.from.organId ?? ''));
}

/** The receiver of a document that tells a status of it; undefined where it went to nobody of the name or the identifier. */
export function knownReceiverOf(
  repositories: Repositories,
  document: RegisteredDocument,
  { from }: EdxmlStatusMessage,
): string | undefined {
  return eOfficeDocumentOf(document, readEOfficeSettings(repositories)).to.find(
    ({ organId, name }) => name === from.name || (organId !== null && organId === from.organId),
  )?.name;
}

/** Number and day of issue that the message brings for a document without them. */
export function issueOfStatus(document: RegisteredDocument, { about }: EdxmlStatusMessage): Issue | null {
  if (document.number !== null || about.notation !== document.notation) return null;
  const number = /^\d{1,5}$/u.test(about.number) ? Number(about.number) : 0;
  return number > 0 && about.issuedOn !== null ? { number, issuedOn: about.issuedOn } : null;
}

export function isKnownStatus(
  repositories: Repositories,
  document: RegisteredDocument,
  message: EdxmlStatusMessage,
): boolean {
  const receiver = receiverOf(repositories, document, message);
  return repositories.documents
    .deliveries(document.id)
    .some(
      (delivery) =>
        delivery.source === 'file' &&
        delivery.receiver === receiver &&
        delivery.statusCode === message.statusCode &&
        (message.at === null || delivery.at === message.at),
    );
}

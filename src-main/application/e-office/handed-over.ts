import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { needsReason } from '../../domain/e-office/delivery-status.ts';
import type { DeliveryStatus } from '../../domain/e-office/delivery-status.ts';
import { answersTo } from '../../domain/e-office/follow-up.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { DocumentDelivery, RegisteredDocument } from '../document-repositories.ts';
import { outgoingText } from '../incoming/find-outgoing.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { eOfficeDocumentOf } from './e-office-document-of.ts';
import { readEOfficeSettings } from './e-office-settings.ts';
import { readYears } from './follow-ups/read-years.ts';
import { standingOf } from './follow-ups/standing.ts';
import type { Dispatch } from './follow-ups/update-document.ts';

/** The signed documents of a year: those that wait to be handed over, and how far the others are at each receiver. */
export function listHandedOver(repositories: Repositories, { year }: { year: number }) {
  const settings = readEOfficeSettings(repositories);
  const documents = readYears(repositories.documents, [year]);
  return documents
    .ofYear(year)
    .filter(({ signedAt, exportedAt }) => signedAt !== null || exportedAt !== null)
    .map((document) => {
      const { from, to } = eOfficeDocumentOf(document, settings);
      const deliveries = documents.deliveries(document.id);
      const named = new Set(to.map(({ name }) => name));
      const others = new Set(deliveries.map(({ receiver }) => receiver).filter((name) => !named.has(name)));
      const receivers = [
        ...to.map(({ name, organId }) => ({ name, organId })),
        ...[...others].map((name) => ({ name, organId: null })),
      ];
      return {
        id: document.id,
        number: document.number,
        notation: document.notation,
        typeName: document.typeName,
        subject: document.subject,
        issuedOn: document.issuedOn,
        exportedAt: document.exportedAt,
        packageFolder: document.packageFolder,
        sender: from.name,
        priority: document.priority,
        dueOn: document.dueOn,
        copies: document.copies,
        chosen: [...document.receivers],
        ...followUpsOf(documents, document, deliveries),
        receivers: receivers.map((receiver) => ({
          ...receiver,
          deliveries: deliveries
            .filter((delivery) => delivery.receiver === receiver.name)
            .map(({ statusCode, description, at, source }) => ({ statusCode, description, at, source })),
        })),
      };
    });
}

/** What receivers were told of a document since it was handed over, and what they answered. */
function followUpsOf(
  documents: ReturnType<typeof readYears>,
  { id }: RegisteredDocument,
  deliveries: readonly DocumentDelivery[],
) {
  const followUps = documents.followUps(id);
  const textOf = (one: DocumentId | null): string => {
    const document = one === null ? undefined : documents.find(one);
    return document ? outgoingText(document) : '';
  };
  return {
    ...standingOf({ documents }, id),
    followUps: followUps.map(({ kind, reason, removed, added, replacedById, packageFolder, at }, index) => {
      return {
        kind,
        reason,
        removed: [...removed],
        added: [...added],
        replacedBy: textOf(replacedById),
        packageFolder,
        at,
        ...answersTo({ kind, at }, followUps.slice(index + 1), deliveries),
      };
    }),
    replaces: documents.replacedBy(id).map(({ documentId }) => textOf(documentId)),
  };
}

/** Enters how far a document is at a receiver, as the officer saw it in the e-office; each status is a line of its own. */
export function recordStatus(
  ports: CommandPorts & { clock: Clock },
  input: { id: DocumentId; receiver: string; statusCode: DeliveryStatus; description: string },
): Result<Record<string, never>, Refusal> {
  const { id, receiver, statusCode, description } = input;
  if (needsReason(statusCode) && description === '') return refuse('status_reason_missing', { receiver });
  return command(ports, 'record_status', id, ({ documents }) => {
    const document = documents.find(id);
    if (!document) return refuse('not_found');
    if (document.exportedAt === null) return refuse('not_handed_over', { subject: document.subject });
    documents.addDelivery({
      documentId: id,
      receiver,
      statusCode,
      description,
      at: ports.clock.now(),
      source: 'hand',
    });
    return ok({ value: {}, payload: { ...input }, changed: [{ topic: 'documents', id }] });
  });
}

/** Sets to whom the e-office sends a document, how urgent it is and until when an answer is due. */
export function setReceivers(
  ports: CommandPorts,
  input: Dispatch & { id: DocumentId },
): Result<Record<string, never>, Refusal> {
  const { id, ...handover } = input;
  return command(ports, 'set_receivers', id, ({ documents }) => {
    const document = documents.find(id);
    if (!document) return refuse('not_found');
    if (document.exportedAt !== null) return refuse('receivers_by_update', { subject: document.subject });
    documents.update({ ...document, ...handover });
    return ok({
      value: {},
      payload: { ...handover, receivers: handover.receivers.map(({ name }) => name) },
      changed: [{ topic: 'documents', id }],
    });
  });
}

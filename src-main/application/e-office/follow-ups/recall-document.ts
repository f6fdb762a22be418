import type { Refusal } from '../../../contract/refusal.ts';
import { DeliveryStatus } from '../../../domain/e-office/delivery-status.ts';
import { BusinessType, documentIdOf, newBusiness } from '../../../domain/e-office/edxml-message.ts';
import { FollowUpKind } from '../../../domain/e-office/follow-up.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { eOfficeDocumentOf } from '../e-office-document-of.ts';
import { readEOfficeSettings } from '../e-office-settings.ts';
import { writePackageOf } from '../write-package.ts';
import type { PackagePorts } from '../write-package.ts';
import { readyToFollow } from './ready.ts';

/**
 * Asks the receivers of a document to give it back: writes the message into the outbox and marks the document, which can't be
 * handed over any more. It isn't held to the votes: one that differs from them is the first to be recalled.
 */
export async function recallDocument(
  ports: CommandPorts & PackagePorts,
  { id, reason }: { id: DocumentId; reason: string },
): Promise<Result<{ folder: string }, Refusal>> {
  const ready = readyToFollow(ports.repositories, id);
  if (!ready.ok) return ready;
  const settings = readEOfficeSettings(ports.repositories);
  const outgoing = eOfficeDocumentOf(ready.value, settings);
  const written = await writePackageOf(ports, ready.value, {
    business: {
      ...newBusiness,
      type: BusinessType.recalled,
      reason,
      documentId: documentIdOf(outgoing),
      staff: settings.contact,
    },
  });
  if (!written.ok) return written;
  const { folder, path, at } = written.value;
  return command(ports, 'recall_document', id, (repositories) => {
    // Asked again: another window may have recalled it meanwhile.
    const standing = readyToFollow(repositories, id);
    if (!standing.ok) return standing;
    const { documents } = repositories;
    documents.addFollowUp({
      documentId: id,
      kind: FollowUpKind.recall,
      reason,
      removed: [],
      added: [],
      replacedById: null,
      packageFolder: path,
      at,
    });
    const { recalled: statusCode } = DeliveryStatus;
    for (const { name: receiver } of outgoing.to) {
      documents.addDelivery({
        documentId: id,
        receiver,
        statusCode,
        description: reason,
        at,
        source: 'hand',
      });
    }
    return ok({
      value: { folder: path },
      payload: { folder, reason },
      changed: [{ topic: 'documents', id }],
    });
  });
}

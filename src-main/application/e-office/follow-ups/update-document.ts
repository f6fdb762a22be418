import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { EOfficeOrganisation } from '../../../domain/e-office/e-office-document.ts';
import type { EOfficeSettings } from '../../../domain/e-office/e-office-settings.ts';
import { BusinessType, documentIdOf, newBusiness } from '../../../domain/e-office/edxml-message.ts';
import { changedReceivers, FollowUpKind } from '../../../domain/e-office/follow-up.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { RegisteredDocument, SignedDocument } from '../../document-repositories.ts';
import { documentDifferences } from '../../documents/consistency/differences.ts';
import { hold } from '../../documents/consistency/hold.ts';
import type { HoldPorts } from '../../documents/consistency/hold.ts';
import type { Repositories } from '../../repositories.ts';
import { eOfficeDocumentOf } from '../e-office-document-of.ts';
import { readEOfficeSettings } from '../e-office-settings.ts';
import { writePackageOf } from '../write-package.ts';
import type { PackagePorts } from '../write-package.ts';
import { readyToFollow, readyToHandOver } from './ready.ts';

/** To whom a document goes and how, as far as it may change after the signature. */
export type Dispatch = Pick<RegisteredDocument, 'receivers' | 'priority' | 'dueOn' | 'copies'>;

/**
 * Tells everybody concerned that a document that was handed over goes to others now, or is more or less urgent: who receives it
 * from now on, and also who no longer does.
 */
export async function updateDocument(
  ports: CommandPorts & HoldPorts & PackagePorts,
  { id, reason, ...dispatch }: Dispatch & { id: DocumentId; reason: string },
): Promise<Result<{ folder: string }, Refusal>> {
  const ready = readyToUpdate(ports.repositories, id);
  if (!ready.ok) return ready;
  const settings = readEOfficeSettings(ports.repositories);
  const updated = { ...ready.value, ...dispatch };
  const outgoing = eOfficeDocumentOf(updated, settings);
  const changed = changedReceivers(eOfficeDocumentOf(ready.value, settings).to, outgoing.to);
  const changesDocument = isOtherwise(ready.value, dispatch);
  const concerned = [...changed.removed, ...changed.added];
  if (!changesDocument && concerned.length === 0) {
    return refuse('nothing_updated', { subject: ready.value.subject });
  }
  const unknown = concerned.find((receiver) => organIdOf(receiver, settings) === null);
  if (unknown) return refuse('receiver_unidentified', { name: unknown.name });
  const held = hold(ports, await documentDifferences(ports, ready.value));
  if (!held.ok) return held;
  const inMessage = (change: 'removed' | 'added') =>
    changed[change].map((receiver) => ({ change, organId: organIdOf(receiver, settings) ?? '' }));
  const written = await writePackageOf(ports, updated, {
    business: {
      ...newBusiness,
      type: BusinessType.updated,
      reason,
      documentId: documentIdOf(outgoing),
      changesDocument,
      receivers: [...inMessage('removed'), ...inMessage('added')],
      staff: settings.contact,
    },
    alsoTo: changed.removed,
  });
  if (!written.ok) return written;
  const { folder, path, at } = written.value;
  return command(ports, 'update_document', id, (repositories) => {
    // Asked again: another window may have recalled or replaced it meanwhile.
    const standing = readyToUpdate(repositories, id);
    if (!standing.ok) return standing;
    const [removed, added] = [namesOf(changed.removed), namesOf(changed.added)];
    repositories.documents.update({ ...standing.value, ...dispatch, packageFolder: path });
    repositories.documents.addFollowUp({
      documentId: id,
      kind: FollowUpKind.update,
      reason,
      removed,
      added,
      replacedById: null,
      packageFolder: path,
      at,
    });
    const { priority, dueOn, copies } = dispatch;
    return ok({
      value: { folder: path },
      payload: { folder, reason, removed, added, priority, dueOn, copies },
      changed: [{ topic: 'documents', id }],
    });
  });
}

/** An update brings the document to others, so that it has to stand. */
function readyToUpdate(repositories: Repositories, id: DocumentId): Result<SignedDocument, Refusal> {
  const standing = readyToHandOver(repositories, id);
  return standing.ok ? readyToFollow(repositories, id) : standing;
}

function isOtherwise(document: RegisteredDocument, { priority, dueOn, copies }: Dispatch): boolean {
  return priority !== document.priority || dueOn !== document.dueOn || copies !== document.copies;
}

/** The identifier of a receiver; the office may have entered it since the document was handed over. */
function organIdOf({ name, organId }: EOfficeOrganisation, { receivers }: EOfficeSettings): string | null {
  return organId ?? receivers.find((known) => known.name === name)?.organId ?? null;
}

function namesOf(receivers: readonly EOfficeOrganisation[]): string[] {
  return receivers.map(({ name }) => name);
}

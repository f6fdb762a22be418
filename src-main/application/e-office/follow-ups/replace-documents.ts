import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { FollowUpKind } from '../../../domain/e-office/follow-up.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import { documentDifferences } from '../../documents/consistency/differences.ts';
import { hold } from '../../documents/consistency/hold.ts';
import type { HoldPorts } from '../../documents/consistency/hold.ts';
import type { Repositories } from '../../repositories.ts';
import { writePackageOf } from '../write-package.ts';
import type { PackagePorts } from '../write-package.ts';
import { replacingBusiness } from './business-of.ts';
import { readyToFollow, readyToHandOver } from './ready.ts';
import { replacementOf } from './standing.ts';

/** Hands a signed document over that takes the place of one or several that receivers have. */
export async function replaceDocuments(
  ports: CommandPorts & HoldPorts & PackagePorts,
  { id, replacedIds, reason }: { id: DocumentId; replacedIds: readonly DocumentId[]; reason: string },
): Promise<Result<{ folder: string }, Refusal>> {
  const ready = readyToReplace(ports.repositories, id, replacedIds);
  if (!ready.ok) return ready;
  const { document, replaced } = ready.value;
  const held = hold(ports, await documentDifferences(ports, document));
  if (!held.ok) return held;
  const business = replacingBusiness(ports.repositories, replaced, reason);
  const written = await writePackageOf(ports, document, { business });
  if (!written.ok) return written;
  const { folder, path, at } = written.value;
  return command(ports, 'replace_documents', id, (repositories) => {
    // Asked again: another window may have recalled or replaced one of them meanwhile.
    const standing = readyToReplace(repositories, id, replacedIds);
    if (!standing.ok) return standing;
    const { documents } = repositories;
    documents.update({ ...standing.value.document, exportedAt: at, packageFolder: path });
    for (const documentId of replacedIds) {
      documents.addFollowUp({
        documentId,
        kind: FollowUpKind.replacement,
        reason,
        removed: [],
        added: [],
        replacedById: id,
        packageFolder: path,
        at,
      });
    }
    return ok({
      value: { folder: path },
      payload: { folder, reason, replacedIds: [...replacedIds] },
      changed: [id, ...replacedIds].map((changed) => ({ topic: 'documents', id: changed }) as const),
    });
  });
}

function readyToReplace(repositories: Repositories, id: DocumentId, replacedIds: readonly DocumentId[]) {
  const document = readyToHandOver(repositories, id);
  if (!document.ok) return document;
  const replaced: RegisteredDocument[] = [];
  for (const replacedId of replacedIds) {
    if (replacedId === id) return refuse('replaced_by_itself', { subject: document.value.subject });
    const earlier = readyToFollow(repositories, replacedId);
    if (!earlier.ok) return earlier;
    const { subject } = earlier.value;
    const by = replacementOf(repositories, replacedId);
    if (by !== '') return refuse('document_replaced', { subject, by });
    replaced.push(earlier.value);
  }
  return ok({ document: document.value, replaced });
}

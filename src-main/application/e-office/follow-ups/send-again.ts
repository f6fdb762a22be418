import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { FollowUpKind, standingRecall } from '../../../domain/documents/follow-up.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { documentDifferences } from '../../documents/consistency/differences.ts';
import { hold } from '../../documents/consistency/hold.ts';
import type { HoldPorts } from '../../documents/consistency/hold.ts';
import { writePackageOf } from '../../documents/write-package.ts';
import type { PackagePorts } from '../../documents/write-package.ts';
import type { Repositories } from '../../repositories.ts';
import { businessOf } from './business-of.ts';
import { signedDocument } from './ready.ts';

/** Hands a document over once more that was recalled, as the officer has decided with a reason. */
export async function sendAgain(
  ports: CommandPorts & HoldPorts & PackagePorts,
  { id, reason }: { id: DocumentId; reason: string },
): Promise<Result<{ folder: string }, Refusal>> {
  const ready = recalledDocument(ports.repositories, id);
  if (!ready.ok) return ready;
  const held = hold(ports, await documentDifferences(ports, ready.value));
  if (!held.ok) return held;
  const written = await writePackageOf(ports, ready.value, { business: businessOf(ports.repositories, id) });
  if (!written.ok) return written;
  const { folder, path, at } = written.value;
  return command(ports, 'send_again', id, (repositories) => {
    // Asked again: another window may have sent it meanwhile.
    const standing = recalledDocument(repositories, id);
    if (!standing.ok) return standing;
    repositories.documents.update({ ...standing.value, exportedAt: at, packageFolder: path });
    repositories.documents.addFollowUp({
      documentId: id,
      kind: FollowUpKind.resend,
      reason,
      removed: [],
      added: [],
      replacedById: null,
      packageFolder: path,
      at,
    });
    return ok({
      value: { folder: path },
      payload: { folder, reason },
      changed: [{ topic: 'documents', id }],
    });
  });
}

function recalledDocument(repositories: Pick<Repositories, 'documents'>, id: DocumentId) {
  const signed = signedDocument(repositories, id);
  if (!signed.ok) return signed;
  return standingRecall(repositories.documents.followUps(id))
    ? signed
    : refuse('document_not_recalled', { subject: signed.value.subject });
}

import type { Refusal } from '../../contract/refusal.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { businessOf } from '../e-office/follow-ups/business-of.ts';
import { readyToHandOver } from '../e-office/follow-ups/ready.ts';
import { documentDifferences } from './consistency/differences.ts';
import { hold } from './consistency/hold.ts';
import type { HoldPorts } from './consistency/hold.ts';
import { writePackageOf } from './write-package.ts';
import type { PackagePorts } from './write-package.ts';

/**
 * Writes the e-office package of a signed document into the office's outbox, as a folder or a zip; a second export makes a
 * second package. What was recalled is refused.
 */
export async function exportDocument(
  ports: CommandPorts & HoldPorts & PackagePorts,
  { id }: { id: DocumentId },
): Promise<Result<{ folder: string }, Refusal>> {
  const ready = readyToHandOver(ports.repositories, id);
  if (!ready.ok) return ready;
  const held = hold(ports, await documentDifferences(ports, ready.value));
  if (!held.ok) return held;
  const written = await writePackageOf(ports, ready.value, { business: businessOf(ports.repositories, id) });
  if (!written.ok) return written;
  const { folder, path, at } = written.value;
  return command(ports, 'export_document', id, (repositories) => {
    // Asked again: another window may have recalled it meanwhile.
    const standing = readyToHandOver(repositories, id);
    if (!standing.ok) return standing;
    repositories.documents.update({ ...standing.value, exportedAt: at, packageFolder: path });
    return ok({
      value: { folder: path },
      payload: { folder, signedPdfHash: standing.value.signedPdfHash },
      changed: [{ topic: 'documents', id }],
    });
  });
}

import type { Refusal } from '../../contract/refusal.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { SignedDocument } from '../document-repositories.ts';
import { documentDifferences } from '../documents/consistency/differences.ts';
import { hold } from '../documents/consistency/hold.ts';
import type { HoldPorts } from '../documents/consistency/hold.ts';
import type { Repositories } from '../repositories.ts';
import { businessOf } from './follow-ups/business-of.ts';
import { writePackageOf } from './write-package.ts';
import type { PackagePorts } from './write-package.ts';

export type HandOverPorts = CommandPorts & HoldPorts & PackagePorts;

/** What one way of handing over adds to writing the package. */
export type HandingOver = {
  /** The command under which it stands in the audit log. */
  readonly name: string;
  /** The document as it is handed over, or why it can't be. */
  readonly ready: (repositories: Repositories, id: DocumentId) => Result<SignedDocument, Refusal>;
  /** Stores what else is to be known of it, and says what the audit log keeps. */
  readonly record: (
    repositories: Repositories,
    document: SignedDocument,
    written: { readonly path: string; readonly at: Instant },
  ) => Readonly<Record<string, string | null>>;
};

/** Writes the package of a document into the office's outbox, once it is held to the votes, and notes where it lies. */
export async function handOver(
  ports: HandOverPorts,
  id: DocumentId,
  { name, ready, record }: HandingOver,
): Promise<Result<{ folder: string }, Refusal>> {
  const { repositories: read } = ports;
  const document = ready(read, id);
  if (!document.ok) return document;
  const held = hold(ports, await documentDifferences(ports, document.value));
  if (!held.ok) return held;
  const written = await writePackageOf(ports, document.value, { business: businessOf(read, id) });
  if (!written.ok) return written;
  const { folder, path, at } = written.value;
  return command(ports, name, id, (repositories) => {
    // Asked again: another window may have recalled or sent it meanwhile.
    const standing = ready(repositories, id);
    if (!standing.ok) return standing;
    repositories.documents.update({ ...standing.value, exportedAt: at, packageFolder: path });
    const kept = record(repositories, standing.value, { path, at });
    return ok({
      value: { folder: path },
      payload: { folder, ...kept },
      changed: [{ topic: 'documents', id }],
    });
  });
}

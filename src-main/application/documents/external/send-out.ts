import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { DocumentFileRole } from '../../document-repositories.ts';
import type { Clock, FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { documentDifferences } from '../consistency/differences.ts';
import { hold } from '../consistency/hold.ts';
import type { HoldPorts } from '../consistency/hold.ts';
import { documentFileName } from '../document-file-name.ts';

/**
 * Hands out the pdf of a document to be signed in the provider's tool, and remembers that it left. One that was signed by
 * the leader here goes out with that signature, for the office's.
 */
export async function sendOut(
  ports: CommandPorts & HoldPorts & { repositories: Repositories; clock: Clock; files: FileStore },
  { id }: { id: DocumentId },
): Promise<Result<{ name: string; bytes: Uint8Array }, Refusal>> {
  const document = ports.repositories.documents.find(id);
  if (!document) return refuse('not_found');
  if (document.exportedAt !== null) return refuse('document_handed_over', { subject: document.subject });
  const held = hold(ports, await documentDifferences(ports, document));
  if (!held.ok) return held;
  const hash = document.signedPdfHash ?? document.pdfHash;
  const read = await ports.files.read(hash as FileHash);
  if (!read.ok) return err(storageRefusal(read.error.code));
  const name = `${documentFileName(document)}.pdf`;
  return command(ports, 'send_out_document', id, ({ documents }) => {
    documents.addFile({
      documentId: id,
      role: DocumentFileRole.sentPdf,
      hash,
      name,
      size: read.value.length,
      at: ports.clock.now(),
    });
    return ok({
      value: { name, bytes: read.value },
      payload: { hash },
      changed: [{ topic: 'documents', id }],
    });
  });
}

import { ATTACHMENT_LIMIT_BYTES, MOST_ATTACHMENTS } from '../../../contract/attachments.contract.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { AttachmentId, DocumentId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { DocumentFileRole } from '../../document-repositories.ts';
import type { DocumentAttachment, RegisteredDocument } from '../../document-repositories.ts';
import { isKnownType } from '../../file-types.ts';
import type { Clock, FileStore, IdSource } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { evidenceName } from '../../scoring/evidence-name.ts';

/**
 * Puts a file beside a document, behind those that are there. The bytes are stored before the line, so that none lacks its file;
 * what was handed over to the e-office gets none any more.
 */
export async function addAttachment(
  ports: CommandPorts & { files: FileStore; clock: Clock; ids: IdSource },
  { id, file }: { id: DocumentId; file: { name: string; bytes: Uint8Array } },
): Promise<Result<{ name: string }, Refusal>> {
  const name = evidenceName(file.name);
  const refusal = refuseFile(name, file.bytes.byteLength);
  if (refusal) return refusal;
  const stored = await ports.files.store(file.bytes);
  if (!stored.ok) return err(storageRefusal(stored.error.code));
  const { hash, bytes: size } = stored.value;
  return command(ports, 'add_attachment', id, (repositories) => {
    const open = documentOpenFor(repositories, id);
    if (!open.ok) return open;
    const { documents } = repositories;
    const present = documents.attachments(id);
    const same = present.find(({ originalHash }) => originalHash === hash);
    if (same) return refuse('attachment_twice', { name, same: same.name });
    if (present.length >= MOST_ATTACHMENTS) return refuse('attachments_full', { count: MOST_ATTACHMENTS });
    documents.saveAttachment({
      id: ports.ids.newId() as AttachmentId,
      documentId: id,
      position: (present.at(-1)?.position ?? 0) + 1,
      name,
      originalHash: hash,
      hash,
      size,
      certificateName: null,
      signedAt: null,
    });
    const at = ports.clock.now();
    documents.addFile({ documentId: id, role: DocumentFileRole.attachment, hash, name, size, at });
    return ok({ value: { name }, payload: { name, hash }, changed: [{ topic: 'documents', id }] });
  });
}

function refuseFile(name: string, size: number) {
  if (size === 0) return refuse('file_empty', { name });
  if (size > ATTACHMENT_LIMIT_BYTES) {
    return refuse('file_too_large', { name, limit: ATTACHMENT_LIMIT_BYTES / 1024 / 1024 });
  }
  return isKnownType(name) ? null : refuse('attachment_type', { name });
}

/** Takes a file from beside a document. Its bytes stay in the history of the document's files. */
export function removeAttachment(
  ports: CommandPorts,
  { id }: { id: AttachmentId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_attachment', id, (repositories) => {
    const open = attachmentOpenFor(repositories, id);
    if (!open.ok) return open;
    const { attachment } = open.value;
    const { documentId, name, hash } = attachment;
    repositories.documents.removeAttachment(id);
    return ok({
      value: {},
      payload: { documentId, name, hash },
      changed: [{ topic: 'documents', id: documentId }],
    });
  });
}

/** An attachment with its document, as long as they may change. */
export function attachmentOpenFor(
  repositories: Pick<Repositories, 'documents'>,
  id: AttachmentId,
): Result<{ attachment: DocumentAttachment; document: RegisteredDocument }, Refusal> {
  const attachment = repositories.documents.findAttachment(id);
  if (!attachment) return refuse('not_found');
  const open = documentOpenFor(repositories, attachment.documentId);
  return open.ok ? ok({ attachment, document: open.value }) : open;
}

function documentOpenFor(
  { documents }: Pick<Repositories, 'documents'>,
  id: DocumentId,
): Result<RegisteredDocument, Refusal> {
  const document = documents.find(id);
  if (!document) return refuse('not_found');
  return document.exportedAt === null
    ? ok(document)
    : refuse('document_handed_over', { subject: document.subject });
}

import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { RegisteredDocument } from '../document-repositories.ts';
import { eOfficeDocumentOf } from '../e-office/e-office-document-of.ts';
import { readEOfficeSettings } from '../e-office/e-office-settings.ts';
import { exportRefusal } from '../e-office/export-refusal.ts';
import { contentTypeOf } from '../file-types.ts';
import type { AuditReader, AuditTrail, Clock, FileHash, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { documentDifferences } from './consistency/differences.ts';
import { hold } from './consistency/hold.ts';
import type { HoldPorts } from './consistency/hold.ts';
import type { EOfficeAttachment, EOfficeOutbox } from './document-ports.ts';

/**
 * Writes the e-office package of a signed document into the office's outbox, as a folder or a zip; a second export makes a
 * second package.
 */
export async function exportDocument(
  ports: CommandPorts &
    HoldPorts & {
      repositories: Repositories;
      audit: Pick<AuditTrail, 'head'> & AuditReader;
      clock: Clock;
      files: FileStore;
      outbox: EOfficeOutbox;
    },
  { id }: { id: DocumentId },
): Promise<Result<{ folder: string }, Refusal>> {
  const document = ports.repositories.documents.find(id);
  if (!document) return refuse('not_found');
  if (document.signedPdfHash === null) return refuse('document_not_signed');
  const held = hold(ports, await documentDifferences(ports, document));
  if (!held.ok) return held;
  const signedPdf = await ports.files.read(document.signedPdfHash as FileHash);
  if (!signedPdf.ok) return err(storageRefusal(signedPdf.error.code));
  const docx = await ports.files.read(document.docxHash as FileHash);
  if (!docx.ok) return err(storageRefusal(docx.error.code));
  const attachments = await attachmentsOf(ports, id);
  if (!attachments.ok) return attachments;

  const now = ports.clock.now();
  const settings = readEOfficeSettings(ports.repositories);
  const outboxFolder = settings.outboxFolder ?? ports.outbox.ownFolder;
  const written = await ports.outbox.write(
    {
      folder: outboxFolder,
      shape: settings.shape,
      embedFiles: settings.embedFiles,
      document: eOfficeDocumentOf(document, settings, answeredBy(ports.repositories, document)),
      signedPdf: signedPdf.value,
      docx: docx.value,
      attachments: attachments.value,
      auditHead: ports.audit.head(),
    },
    now,
  );
  if (!written.ok) return err(exportRefusal(written.error, outboxFolder));
  const { folder, path } = written.value;
  return command(ports, 'export_document', id, ({ documents }) => {
    const standing = documents.find(id);
    if (!standing) return refuse('not_found');
    documents.update({ ...standing, exportedAt: now, packageFolder: path });
    return ok({
      value: { folder: path },
      payload: { folder, signedPdfHash: document.signedPdfHash },
      changed: [{ topic: 'documents', id }],
    });
  });
}

function answeredBy({ incoming }: Repositories, { answersIncomingId }: RegisteredDocument) {
  return answersIncomingId === null ? undefined : incoming.find(answersIncomingId);
}

/** What goes along with a document, in its order and as the office signed it. */
async function attachmentsOf(
  { repositories, files }: { repositories: Repositories; files: FileStore },
  id: DocumentId,
): Promise<Result<readonly EOfficeAttachment[], Refusal>> {
  const attachments: EOfficeAttachment[] = [];
  for (const { hash, name } of repositories.documents.attachments(id)) {
    const bytes = await files.read(hash as FileHash);
    if (!bytes.ok) return err(storageRefusal(bytes.error.code));
    attachments.push({ name, contentType: contentTypeOf(name), bytes: bytes.value });
  }
  return ok(attachments);
}

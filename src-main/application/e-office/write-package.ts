import type { Refusal } from '../../contract/refusal.ts';
import type { EOfficeOrganisation } from '../../domain/e-office/e-office-document.ts';
import type { EdxmlBusiness } from '../../domain/e-office/edxml-message.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import type { RegisteredDocument, SignedDocument } from '../document-repositories.ts';
import type { EOfficeAttachment, EOfficeOutbox } from '../documents/document-ports.ts';
import { contentTypeOf } from '../file-types.ts';
import type { AuditTrail, Clock, FileHash, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { eOfficeDocumentOf } from './e-office-document-of.ts';
import { outboxFolderOf, readEOfficeSettings } from './e-office-settings.ts';
import { exportRefusal } from './export-refusal.ts';

export type PackagePorts = {
  readonly repositories: Repositories;
  readonly audit: Pick<AuditTrail, 'head'>;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly outbox: EOfficeOutbox;
};

export type WrittenPackage = {
  /** The name in the outbox. */
  readonly folder: string;
  readonly path: string;
  readonly at: Instant;
};

/**
 * Writes a package of a signed document into the office's outbox, as a folder or a zip.
 *
 * @param business what its message does with documents that receivers have
 * @param alsoTo who has to get the message and no longer receives the document
 */
export async function writePackageOf(
  ports: PackagePorts,
  document: SignedDocument,
  { business, alsoTo = [] }: { business: EdxmlBusiness; alsoTo?: readonly EOfficeOrganisation[] },
): Promise<Result<WrittenPackage, Refusal>> {
  const signedPdf = await ports.files.read(document.signedPdfHash as FileHash);
  if (!signedPdf.ok) return err(storageRefusal(signedPdf.error.code));
  const docx = await ports.files.read(document.docxHash as FileHash);
  if (!docx.ok) return err(storageRefusal(docx.error.code));
  const attachments = await attachmentsOf(ports, document.id);
  if (!attachments.ok) return attachments;

  const at = ports.clock.now();
  const settings = readEOfficeSettings(ports.repositories);
  const outboxFolder = outboxFolderOf(ports, settings);
  const outgoing = eOfficeDocumentOf(document, settings, answeredBy(ports.repositories, document));
  const written = await ports.outbox.write(
    {
      folder: outboxFolder,
      shape: settings.shape,
      embedFiles: settings.embedFiles,
      document: { ...outgoing, to: [...outgoing.to, ...alsoTo] },
      business,
      signedPdf: signedPdf.value,
      docx: docx.value,
      attachments: attachments.value,
      auditHead: ports.audit.head(),
    },
    at,
  );
  return written.ok ? ok({ ...written.value, at }) : err(exportRefusal(written.error, outboxFolder));
}

function answeredBy({ incoming }: Repositories, { answersIncomingId }: RegisteredDocument) {
  return answersIncomingId === null ? undefined : incoming.find(answersIncomingId);
}

/** What goes along with a document, in its order and as the office signed it. */
async function attachmentsOf(
  { repositories, files }: Pick<PackagePorts, 'repositories' | 'files'>,
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

import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { EOfficeDocument, EOfficeOrganisation } from '../../domain/documents/e-office-document.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { RegisteredDocument } from '../document-repositories.ts';
import type { AuditTrail, Clock, FileHash, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { EOfficeOutbox, ExportRefusal } from './document-ports.ts';
import { provincePlace } from './province-heading.ts';

/** Writes the e-office package of a signed document into the outbox; a second export makes a second package. */
export async function exportDocument(
  ports: CommandPorts & {
    repositories: Repositories;
    audit: Pick<AuditTrail, 'head'>;
    clock: Clock;
    files: FileStore;
    outbox: EOfficeOutbox;
  },
  { id }: { id: DocumentId },
): Promise<Result<{ folder: string }, Refusal>> {
  const document = ports.repositories.documents.find(id);
  if (!document) return refuse('not_found');
  if (document.signedPdfHash === null) return refuse('document_not_signed');
  const signedPdf = await ports.files.read(document.signedPdfHash as FileHash);
  if (!signedPdf.ok) return err(storageRefusal(signedPdf.error.code));
  const docx = await ports.files.read(document.docxHash as FileHash);
  if (!docx.ok) return err(storageRefusal(docx.error.code));

  const now = ports.clock.now();
  const written = await ports.outbox.write(
    {
      document: eOfficeDocumentOf(document),
      signedPdf: signedPdf.value,
      docx: docx.value,
      auditHead: ports.audit.head(),
    },
    now,
  );
  if (!written.ok) return refuse(refusalOfExport[written.error.code], { detail: written.error.code });
  const { folder, path } = written.value;
  return command(ports, 'export_document', id, ({ documents }) => {
    const standing = documents.find(id);
    if (!standing) return refuse('not_found');
    documents.update({ ...standing, exportedAt: now, packageFolder: folder });
    return ok({
      value: { folder: path },
      payload: { folder, signedPdfHash: document.signedPdfHash },
      changed: [{ topic: 'documents', id }],
    });
  });
}

const council: EOfficeOrganisation = {
  organId: null,
  name: 'Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu',
  inCharge: 'Ủy ban nhân dân tỉnh Lai Châu',
  address: null,
  email: null,
  telephone: null,
};

function eOfficeDocumentOf(document: RegisteredDocument): EOfficeDocument {
  return {
    id: document.id,
    number: document.number,
    notation: document.notation,
    date: document.issuedOn,
    place: provincePlace,
    typeName: document.typeName,
    subject: document.subject,
    summary: null,
    from: council,
    to:
      document.receivers.length > 0
        ? document.receivers
        : [{ ...council, name: 'Ủy ban nhân dân tỉnh Lai Châu', inCharge: null }],
    toPlaces: document.recipients,
    signer: {
      competence: document.signerCompetence,
      position: document.signerPosition,
      fullName: document.signerName,
    },
    priority: document.priority,
    dueDate: document.dueOn,
    typistMark: null,
    copies: document.copies,
    pages: document.pages,
    appendixes: [],
    answers: [],
    file: null,
  };
}

const refusalOfExport: Record<ExportRefusal['code'], RefusalCode> = {
  disk_full: RefusalCode.diskFull,
  no_rights: RefusalCode.noRights,
  outbox_missing: RefusalCode.outboxMissing,
  io: RefusalCode.storageFailed,
  document_incomplete: RefusalCode.storageFailed,
  document_type_unknown: RefusalCode.storageFailed,
  not_validly_signed: RefusalCode.signatureInvalid,
};

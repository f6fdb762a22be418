import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { storageRefusal } from '../../command.ts';
import { DocumentFileRole } from '../../document-repositories.ts';
import type { DocumentFile, RegisteredDocument } from '../../document-repositories.ts';
import { fileTypes } from '../../file-types.ts';
import type { FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';

/** The numbers given in a series in a year, the lowest first. */
export function numberSeries(
  { documents }: Repositories,
  { notation, year, body }: { notation: string; year: number; body: string },
) {
  return documents
    .ofSeries(year, notation, body)
    .flatMap(({ id, number, issuedOn, subject }) =>
      number === null || issuedOn === null ? [] : [{ id, number, issuedOn, subject }],
    );
}

/** How a document goes out, and every file that it has or had. */
export function outgoingDetails({ documents, incoming }: Repositories, { id }: { id: DocumentId }) {
  const document = documents.find(id);
  if (!document) return refuse('not_found');
  const { receivers, priority, dueOn, copies, answersIncomingId, recipients, pages, signedAt, year } =
    document;
  const answerable = [year, year - 1]
    .flatMap((one) => incoming.ofYear(one).toReversed())
    .filter(({ issuedOn }) => issuedOn !== null);
  return ok({
    receivers: [...receivers],
    priority,
    dueOn,
    copies,
    answersIncomingId,
    answerable: answerable.map(({ id: answered, number, notation, author, subject }) => ({
      id: answered,
      text: `${number}/${notation} ${author}: ${subject}`,
    })),
    recipients: [...recipients],
    pages,
    signed: signedAt !== null,
    handedOver: document.exportedAt !== null,
    attachments: documents
      .attachments(id)
      .map(({ id: attachmentId, name, hash, size, certificateName, signedAt: officeSignedAt }) => ({
        id: attachmentId,
        name,
        hash,
        size,
        certificateName,
        signedAt: officeSignedAt,
      })),
    files: documents.files(id).map(({ role, hash, name, size, at }) => ({
      role,
      hash,
      name,
      size,
      at,
      isCurrent: currentHashes(documents, document, role).includes(hash),
    })),
  });
}

/** One of the files that a document has or had. */
export async function readOutgoingFile(
  ports: { repositories: Repositories; files: FileStore },
  { id, role, hash }: Pick<DocumentFile, 'role' | 'hash'> & { id: DocumentId },
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }, Refusal>> {
  const known = ports.repositories.documents
    .files(id)
    .find((file) => file.role === role && file.hash === hash);
  if (!known) return refuse('not_found');
  const bytes = await ports.files.read(hash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  return ok({ name: known.name, type: typeOf(known.name), bytes: bytes.value });
}

function currentHashes(
  documents: Repositories['documents'],
  document: RegisteredDocument,
  role: DocumentFileRole,
): readonly (string | null)[] {
  switch (role) {
    case DocumentFileRole.docx:
      return [document.docxHash];
    case DocumentFileRole.pdf:
      return [document.pdfHash];
    case DocumentFileRole.signedPdf:
      return [document.signedPdfHash];
    case DocumentFileRole.attachment:
      return documents.attachments(document.id).map(({ hash }) => hash);
    case DocumentFileRole.sentPdf:
      return [];
    default:
      return assertNever(role);
  }
}

/** The type by the ending of the name; whatever else an attachment is, the page only saves it. */
function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'docx' || ending === 'xlsx' || ending === 'pdf') return fileTypes[ending];
  return 'application/octet-stream';
}

import { DocumentPart } from '../../../contract/documents.contract.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { storageRefusal } from '../../command.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import { fileTypes } from '../../file-types.ts';
import type { FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { documentFileName } from '../document-file-name.ts';

/** One file of a document with the name under which an office would keep it. */
export async function readDocumentFile(
  ports: { repositories: Repositories; files: FileStore },
  { id, part }: { id: DocumentId; part: DocumentPart },
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }, Refusal>> {
  const document = ports.repositories.documents.find(id);
  if (!document) return refuse('not_found');
  const { hash, ending, type } = fileOf(document, part);
  if (hash === null) return refuse('document_not_signed');
  const bytes = await ports.files.read(hash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  return ok({ name: `${documentFileName(document)}${ending}`, type, bytes: bytes.value });
}

function fileOf(document: RegisteredDocument, part: DocumentPart) {
  switch (part) {
    case DocumentPart.docx:
      return {
        hash: document.docxHash,
        ending: '.docx',
        type: fileTypes.docx,
      };
    case DocumentPart.pdf:
      return { hash: document.pdfHash, ending: '.pdf', type: fileTypes.pdf };
    case DocumentPart.signedPdf:
      return { hash: document.signedPdfHash, ending: '_signed.pdf', type: fileTypes.pdf };
    default:
      return assertNever(part);
  }
}

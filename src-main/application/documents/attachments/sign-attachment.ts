import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { formatNumberAndNotation } from '../../../domain/documents/e-office-document.ts';
import type { AttachmentId } from '../../../domain/kernel/ids.ts';
import { formatIsoMoment } from '../../../domain/kernel/local-moment.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { DocumentFileRole } from '../../document-repositories.ts';
import type { DocumentAttachment, RegisteredDocument } from '../../document-repositories.ts';
import type { Clock, FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { PdfSigner } from '../document-ports.ts';
import { provincePlace } from '../province-heading.ts';
import { refusalOfSigning } from '../signing/enter-signature.ts';
import { keyOf } from '../signing/sign-document.ts';
import type { ChosenKey } from '../signing/sign-document.ts';
import { readSigning } from '../signing/signing-settings.ts';
import { attachmentOpenFor } from './edit-attachments.ts';

type AttachmentPorts = CommandPorts & {
  repositories: Repositories;
  clock: Clock;
  files: FileStore;
  signer: PdfSigner;
};

/**
 * Signs a file that goes along with a document for the office: no picture, but number and notation of the document and the time
 * of signing as text in the upper right corner of its first page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, phần I). The document
 * itself is signed first, since its number must stand by then. What was handed in stays in the history.
 */
export async function signAttachment(
  ports: AttachmentPorts,
  input: { id: AttachmentId; key: ChosenKey },
): Promise<Result<{ certificateName: string }, Refusal>> {
  const ready = readyToSign(ports.repositories, input.id);
  if (!ready.ok) return ready;
  const { attachment, numbered } = ready.value;
  const { tokenLibrary, timeStampAddress } = readSigning(ports.repositories);
  const key = keyOf(input.key, tokenLibrary);
  if (key === null) return refuse('token_library_unset');
  const pdf = await ports.files.read(attachment.hash as FileHash);
  if (!pdf.ok) return err(storageRefusal(pdf.error.code));
  const now = ports.clock.now();
  const signed = await ports.signer.sign(pdf.value, {
    key,
    reason: numbered,
    location: provincePlace,
    now: new Date(now),
    mark: { kind: 'attachment', lines: [numbered, formatIsoMoment(now)] },
    timeStampAddress,
  });
  if (!signed.ok) {
    return signed.error.code === 'not_a_pdf'
      ? refuse('attachment_not_pdf', { name: attachment.name })
      : refusalOfSigning(signed.error);
  }
  const stored = await ports.files.store(signed.value.pdf);
  if (!stored.ok) return err(storageRefusal(stored.error.code));
  const { hash, bytes: size } = stored.value;
  const certificateName = signed.value.signer.commonName;
  return command(ports, 'sign_attachment', input.id, (repositories) => {
    // Asked again: another window may have signed it, or handed the document over, meanwhile.
    const standing = readyToSign(repositories, input.id);
    if (!standing.ok) return standing;
    const { documentId, name } = attachment;
    const { documents } = repositories;
    documents.saveAttachment({ ...standing.value.attachment, hash, size, certificateName, signedAt: now });
    documents.addFile({
      documentId,
      role: DocumentFileRole.attachment,
      hash,
      name: name.replace(/(\.pdf)?$/iu, '_signed.pdf'),
      size,
      at: now,
    });
    return ok({
      value: { certificateName },
      payload: { documentId, name, originalHash: attachment.originalHash, hash, certificateName },
      changed: [{ topic: 'documents', id: documentId }],
    });
  });
}

function readyToSign(
  repositories: Pick<Repositories, 'documents'>,
  id: AttachmentId,
): Result<{ attachment: DocumentAttachment; numbered: string }, Refusal> {
  const open = attachmentOpenFor(repositories, id);
  if (!open.ok) return open;
  const { attachment, document } = open.value;
  const { name, certificateName } = attachment;
  if (certificateName !== null) return refuse('attachment_signed', { name, certificateName });
  const numbered = numberOf(document);
  return numbered === null ? refuse('attachment_before_document') : ok({ attachment, numbered });
}

/** `05/QĐ-UBND` of a signed document. */
function numberOf({ signedPdfHash, number, notation }: RegisteredDocument): string | null {
  return signedPdfHash === null || number === null ? null : formatNumberAndNotation(number, notation);
}

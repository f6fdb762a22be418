import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { formatNumberAndNotation } from '../../../domain/e-office/e-office-document.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { Instant } from '../../../domain/kernel/dates.ts';
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
import type { PdfSigner, SigningService } from '../document-ports.ts';
import { provincePlace } from '../province-heading.ts';
import { checkReturned, signaturesIn } from '../signing/check-returned.ts';
import type { ReturnedPorts } from '../signing/check-returned.ts';
import { refusalOfSigning } from '../signing/enter-signature.ts';
import { keyOf } from '../signing/sign-document.ts';
import type { ChosenKey } from '../signing/sign-document.ts';
import { confirmedService, readSigning } from '../signing/signing-settings.ts';
import { readTrusted } from '../trust/trusted.ts';
import { attachmentOpenFor } from './edit-attachments.ts';

type AttachmentPorts = CommandPorts & { repositories: Repositories; clock: Clock; files: FileStore };

/**
 * Signs a file that goes along with a document for the office: no picture, but number and notation of the document and the time
 * of signing as text in the upper right corner of its first page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, phần I). The document
 * itself is signed first, since its number must stand by then. What was handed in stays in the history.
 */
export async function signAttachment(
  ports: AttachmentPorts & { signer: PdfSigner },
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
  const { commonName } = signed.value.signer;
  return enterAttachmentSignature(ports, attachment, {
    pdf: signed.value.pdf,
    certificateName: commonName,
    signedAt: now,
  });
}

/**
 * Lets a signing service on this computer sign a file that goes along with a document. It writes the number into the corner of
 * the first page itself; what it brings back is taken only where it is the same file with one more signature that holds.
 */
export async function signAttachmentByService(
  ports: AttachmentPorts & ReturnedPorts & { signingService: SigningService },
  { id }: { id: AttachmentId },
): Promise<Result<{ certificateName: string }, Refusal>> {
  const ready = readyToSign(ports.repositories, id);
  if (!ready.ok) return ready;
  const { attachment, document, numbered } = ready.value;
  const service = confirmedService(ports.repositories);
  if (!service.ok) return service;
  const { name } = attachment;
  if (!/\.pdf$/iu.test(name)) return refuse('attachment_not_pdf', { name });
  const pdf = await ports.files.read(attachment.hash as FileHash);
  if (!pdf.ok) return err(storageRefusal(pdf.error.code));
  // It may come with signatures of whoever wrote it.
  const report = await ports.pdfChecker.report(pdf.value, await readTrusted(ports), ports.clock.now());
  const { issuedOn, notation } = document;
  const returned = await ports.signingService.sign(pdf.value, {
    ...service.value,
    as: 'attachment',
    number: numbered,
    issuedOn: issuedOn === null ? '' : formatDate(issuedOn),
    fileName: name,
  });
  if (!returned.ok) return refusalOfSigning(returned.error);
  const sent = { pdf: pdf.value, notation, signatures: signaturesIn(report).length };
  const checked = await checkReturned(ports, sent, returned.value);
  if (!checked.ok) return checked;
  return enterAttachmentSignature(ports, attachment, {
    pdf: returned.value,
    certificateName: checked.value.signer.commonName,
    signedAt: ports.clock.now(),
  });
}

/** Stores a signed attachment and enters who signed it, unless another window was faster. */
async function enterAttachmentSignature(
  ports: AttachmentPorts,
  attachment: DocumentAttachment,
  { pdf, certificateName, signedAt }: { pdf: Uint8Array; certificateName: string; signedAt: Instant },
): Promise<Result<{ certificateName: string }, Refusal>> {
  const stored = await ports.files.store(pdf);
  if (!stored.ok) return err(storageRefusal(stored.error.code));
  const { hash, bytes: size } = stored.value;
  const { id, documentId, name, originalHash } = attachment;
  return command(ports, 'sign_attachment', id, (repositories) => {
    // Asked again: another window may have signed it, or handed the document over, meanwhile.
    const standing = readyToSign(repositories, id);
    if (!standing.ok) return standing;
    const { documents } = repositories;
    documents.saveAttachment({ ...standing.value.attachment, hash, size, certificateName, signedAt });
    documents.addFile({
      documentId,
      role: DocumentFileRole.attachment,
      hash,
      name: name.replace(/(\.pdf)?$/iu, '_signed.pdf'),
      size,
      at: signedAt,
    });
    return ok({
      value: { certificateName },
      payload: { documentId, name, originalHash, hash, certificateName },
      changed: [{ topic: 'documents', id: documentId }],
    });
  });
}

function readyToSign(
  repositories: Pick<Repositories, 'documents'>,
  id: AttachmentId,
): Result<{ attachment: DocumentAttachment; document: RegisteredDocument; numbered: string }, Refusal> {
  const open = attachmentOpenFor(repositories, id);
  if (!open.ok) return open;
  const { attachment, document } = open.value;
  const { name, certificateName } = attachment;
  if (certificateName !== null) return refuse('attachment_signed', { name, certificateName });
  const numbered = numberOf(document);
  return numbered === null ? refuse('attachment_before_document') : ok({ attachment, document, numbered });
}

/** `05/QĐ-UBND` of a signed document. */
function numberOf({ signedPdfHash, number, notation }: RegisteredDocument): string | null {
  return signedPdfHash === null || number === null ? null : formatNumberAndNotation(number, notation);
}

import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { formatDocumentNumber } from '../../domain/documents/e-office-document.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { DocumentFileRole, SignatureMethod } from '../document-repositories.ts';
import type { RegisteredDocument } from '../document-repositories.ts';
import type { Clock, FileHash, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { documentFileName } from './document-file-name.ts';
import type { PdfSigner, SigningRefusal } from './document-ports.ts';
import { provincePlace } from './province-heading.ts';

/**
 * Signs a document's pdf as PAdES with a certificate file. The unsigned pdf stays; the signed one is a file of its own
 * that nothing changes any more. Passphrase and key are neither stored nor audited.
 */
export async function signDocument(
  ports: CommandPorts & { repositories: Repositories; clock: Clock; files: FileStore; signer: PdfSigner },
  input: { id: DocumentId; pkcs12: Uint8Array; passphrase: string },
): Promise<Result<{ certificateName: string }, Refusal>> {
  const document = ports.repositories.documents.find(input.id);
  if (!document) return refuse('not_found');
  if (document.signedAt !== null) return refuse('document_signed');
  const pdf = await ports.files.read(document.pdfHash as FileHash);
  if (!pdf.ok) return err(storageRefusal(pdf.error.code));
  const now = ports.clock.now();
  const signed = await ports.signer.sign(pdf.value, {
    pkcs12: input.pkcs12,
    passphrase: input.passphrase,
    reason: nameOf(document),
    location: provincePlace,
    now: new Date(now),
  });
  if (!signed.ok) return refuse(refusalOfSigning[signed.error.code]);
  const stored = await ports.files.store(signed.value.pdf);
  if (!stored.ok) return err(storageRefusal(stored.error.code));

  const certificateName = signed.value.signer.commonName;
  return command(ports, 'sign_document', input.id, ({ documents }) => {
    const standing = documents.find(input.id);
    if (!standing) return refuse('not_found');
    if (standing.signedAt !== null) return refuse('document_signed');
    if (standing.pdfHash !== document.pdfHash) return refuse('stale_revision', { name: standing.subject });
    documents.update({ ...standing, signedPdfHash: stored.value.hash, certificateName, signedAt: now });
    const { hash, bytes: size } = stored.value;
    const name = `${documentFileName(standing)}_signed.pdf`;
    documents.addFile({ documentId: input.id, role: DocumentFileRole.signedPdf, hash, name, size, at: now });
    documents.addSignature({
      documentId: input.id,
      ordinal: 1,
      fileHash: hash,
      method: SignatureMethod.certificateFile,
      signerName: certificateName,
      organisation: signed.value.signer.organisation,
      serialNumber: signed.value.signer.serialNumber,
      issuer: signed.value.signer.issuer,
      signedAt: now,
      stampedAt: null,
      report: {},
    });
    return ok({
      value: { certificateName },
      payload: { pdfHash: document.pdfHash, signedPdfHash: stored.value.hash, certificateName },
      changed: [{ topic: 'documents', id: input.id }],
    });
  });
}

/** `Biên bản 05/BB-HĐTĐKT`; without a number only the notation, since the e-office may give the number later. */
function nameOf({ typeName, number, notation }: RegisteredDocument): string {
  return `${typeName} ${number === null ? notation : `${formatDocumentNumber(number)}/${notation}`}`;
}

const refusalOfSigning: Record<SigningRefusal['code'], RefusalCode> = {
  wrong_passphrase: RefusalCode.wrongPassphrase,
  not_a_certificate_file: RefusalCode.notACertificateFile,
  certificate_expired: RefusalCode.certificateExpired,
  certificate_not_yet_valid: RefusalCode.certificateNotYetValid,
  certificate_not_for_signing: RefusalCode.certificateNotForSigning,
  not_a_pdf: RefusalCode.signatureInvalid,
};

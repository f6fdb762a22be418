import { RefusalCode, refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { formatNumberAndNotation } from '../../../domain/e-office/e-office-document.ts';
import type { Json } from '../../../domain/kernel/canonical-json.ts';
import type { Instant } from '../../../domain/kernel/dates.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { MOST_SIGNATURES, SigningRole } from '../../../domain/signing/signing-role.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { DocumentFileRole } from '../../document-repositories.ts';
import type { DocumentSignature, RegisteredDocument, SignatureMethod } from '../../document-repositories.ts';
import type { Clock, FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { documentDifferences } from '../consistency/differences.ts';
import { hold } from '../consistency/hold.ts';
import type { HoldPorts } from '../consistency/hold.ts';
import { documentFileName } from '../document-file-name.ts';
import type { Signer, SigningRefusal } from '../document-ports.ts';

export type SignedFilePorts = CommandPorts &
  HoldPorts & { repositories: Repositories; clock: Clock; files: FileStore };

/** The document and the pdf that gets the next signature; refused where it takes none. */
export async function beginSigning(
  ports: SignedFilePorts,
  id: DocumentId,
): Promise<Result<{ document: RegisteredDocument; pdf: Uint8Array }, Refusal>> {
  const { repositories, files } = ports;
  const document = repositories.documents.find(id);
  if (!document) return refuse('not_found');
  const refusal = refuseSigning(document, repositories.documents.signatures(id));
  if (refusal) return refusal;
  const held = hold(ports, await documentDifferences(ports, document));
  if (!held.ok) return held;
  const pdf = await files.read((document.signedPdfHash ?? document.pdfHash) as FileHash);
  return pdf.ok ? ok({ document, pdf: pdf.value }) : err(storageRefusal(pdf.error.code));
}

/** Stores a pdf that got one more signature and enters the signature, unless another window was faster. */
export async function enterSignature(
  ports: SignedFilePorts,
  document: RegisteredDocument,
  made: {
    readonly pdf: Uint8Array;
    readonly signer: Signer;
    readonly method: SignatureMethod;
    readonly as: SigningRole;
    readonly showsMark: boolean;
    readonly signedAt: Instant | null;
    readonly stampedAt: Instant | null;
  },
): Promise<Result<{ certificateName: string }, Refusal>> {
  const stored = await ports.files.store(made.pdf);
  if (!stored.ok) return err(storageRefusal(stored.error.code));
  const { hash, bytes: size } = stored.value;
  const { id } = document;
  const { commonName, organisation, serialNumber, issuer } = made.signer;
  const at = ports.clock.now();
  return command(ports, 'sign_document', id, ({ documents }) => {
    const standing = documents.find(id);
    if (!standing) return refuse('not_found');
    const earlier = documents.signatures(id);
    const overtaken = refuseSigning(standing, earlier);
    if (overtaken) return overtaken;
    if (standing.pdfHash !== document.pdfHash || standing.signedPdfHash !== document.signedPdfHash) {
      return refuse('stale_revision', { name: standing.subject });
    }
    documents.update({
      ...standing,
      signedPdfHash: hash,
      certificateName: [...earlier.map(({ signerName }) => signerName), commonName].join(', '),
      signedAt: at,
    });
    const name = `${documentFileName(standing)}_signed.pdf`;
    documents.addFile({ documentId: id, role: DocumentFileRole.signedPdf, hash, name, size, at });
    documents.addSignature({
      documentId: id,
      ordinal: earlier.length + 1,
      fileHash: hash,
      method: made.method,
      signerName: commonName,
      organisation,
      serialNumber,
      issuer,
      signedAt: made.signedAt,
      stampedAt: made.stampedAt,
      report: { as: made.as, mark: made.showsMark },
    });
    return ok({
      value: { certificateName: commonName },
      payload: {
        pdfHash: document.pdfHash,
        signedPdfHash: hash,
        certificateName: commonName,
        as: made.as,
        method: made.method,
        ordinal: earlier.length + 1,
      },
      changed: [{ topic: 'documents', id }],
    });
  });
}

/** Why the document takes no further signature; null where it does. */
export function refuseSigning(
  { exportedAt, subject }: RegisteredDocument,
  earlier: readonly DocumentSignature[],
) {
  if (exportedAt !== null) return refuse('document_handed_over', { subject });
  if (earlier.some(({ report }) => roleOf(report) === SigningRole.office)) {
    return refuse('office_signed_last', { subject });
  }
  return earlier.length >= MOST_SIGNATURES ? refuse('signatures_complete', { count: earlier.length }) : null;
}

/** As whom a signature that was made here was made; null for one that came from outside. */
export function roleOf(report: Json): SigningRole | null {
  const as = report !== null && typeof report === 'object' && 'as' in report ? report['as'] : null;
  return Object.values(SigningRole).find((role) => role === as) ?? null;
}

/** `Biên bản 05/BB-HĐTĐKT`; without a number only the notation, since the e-office may give the number later. */
export function nameOf({ typeName, number, notation }: RegisteredDocument): string {
  return `${typeName} ${number === null ? notation : formatNumberAndNotation(number, notation)}`;
}

/** What was said against a signature, as it crosses the contract. */
export function refusalOfSigning({ code, parameters }: SigningRefusal) {
  return refuse(code === 'not_a_pdf' ? RefusalCode.signatureInvalid : code, parameters);
}

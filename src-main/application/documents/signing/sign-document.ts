import { RefusalCode, refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { formatDocumentNumber } from '../../../domain/documents/e-office-document.ts';
import { MOST_SIGNATURES, SigningRole } from '../../../domain/documents/signing-role.ts';
import type { Json } from '../../../domain/kernel/canonical-json.ts';
import type { Instant } from '../../../domain/kernel/dates.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { DocumentFileRole, SignatureMethod } from '../../document-repositories.ts';
import type { DocumentSignature, RegisteredDocument } from '../../document-repositories.ts';
import type { Clock, FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { documentFileName } from '../document-file-name.ts';
import type { PdfSigner, SignatureMark, Signer, SigningKey, SigningRefusal } from '../document-ports.ts';
import { provincePlace } from '../province-heading.ts';
import { markPictureOf } from './mark-pictures.ts';
import { readSigning } from './signing-settings.ts';

export type SigningPorts = CommandPorts & {
  repositories: Repositories;
  clock: Clock;
  files: FileStore;
  signer: PdfSigner;
};

/**
 * Appends a signature to a document's pdf as PAdES: first the competent person's, then the office's (Nghị định 30/2020/NĐ-CP,
 * Điều 13). The unsigned pdf and every earlier signed one stay; each signature makes a file of its own. What was handed over
 * gets none any more. Passphrase and key are neither stored nor audited.
 */
export async function signDocument(
  ports: SigningPorts,
  input: { id: DocumentId; key: SigningKey; as: SigningRole; showMark: boolean },
): Promise<Result<{ certificateName: string }, Refusal>> {
  const { documents } = ports.repositories;
  const document = documents.find(input.id);
  if (!document) return refuse('not_found');
  const refusal = refuseSigning(document, documents.signatures(input.id));
  if (refusal) return refusal;
  const pdf = await ports.files.read((document.signedPdfHash ?? document.pdfHash) as FileHash);
  if (!pdf.ok) return err(storageRefusal(pdf.error.code));
  const mark = input.showMark ? await markOf(ports, document, input.as) : ok(null);
  if (!mark.ok) return mark;
  const now = ports.clock.now();
  const signed = await ports.signer.sign(pdf.value, {
    key: input.key,
    reason: nameOf(document),
    location: provincePlace,
    now: new Date(now),
    mark: mark.value,
  });
  if (!signed.ok) return refuse(refusalOfSigning[signed.error.code], signed.error.parameters);
  return enterSignature(ports, document, {
    pdf: signed.value.pdf,
    signer: signed.value.signer,
    method: SignatureMethod.certificateFile,
    as: input.as,
    showsMark: input.showMark,
    signedAt: now,
  });
}

/** What the signature shows; refused where the office has no picture for it. */
async function markOf(
  { repositories, files }: SigningPorts,
  { id, signerName }: RegisteredDocument,
  as: SigningRole,
): Promise<Result<SignatureMark, Refusal>> {
  const signing = readSigning(repositories);
  const pictureOf = async (name: string | null) => {
    const picture = markPictureOf(signing, name);
    if (picture === null) return ok(null);
    const content = await files.read(picture.hash as FileHash);
    return content.ok ? content : err(storageRefusal(content.error.code));
  };
  const leader = await pictureOf(signerName);
  if (!leader.ok) return leader;
  if (as === SigningRole.leader) {
    return leader.value === null
      ? refuse('mark_picture_missing', { name: signerName })
      : ok({ kind: 'leader', signerName, picture: leader.value });
  }
  const seal = await pictureOf(null);
  if (!seal.ok) return seal;
  if (seal.value === null) return refuse('seal_picture_missing');
  const shown = repositories.documents.signatures(id).some(({ report }) => showsMark(report));
  const { sealDiameterMm: diameterMm } = signing;
  return ok({
    kind: 'office',
    signerName,
    seal: seal.value,
    diameterMm,
    leaderPicture: shown ? leader.value : null,
  });
}

function showsMark(report: Json): boolean {
  return report !== null && typeof report === 'object' && 'mark' in report && report['mark'] === true;
}

/** Stores a pdf that got one more signature and enters the signature, unless another window was faster. */
async function enterSignature(
  ports: SigningPorts,
  document: RegisteredDocument,
  made: {
    readonly pdf: Uint8Array;
    readonly signer: Signer;
    readonly method: SignatureMethod;
    readonly as: SigningRole;
    readonly showsMark: boolean;
    readonly signedAt: Instant;
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
      stampedAt: null,
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

/** What the sign dialog of a document needs to know. */
export function describeSigning(
  { repositories }: { repositories: Repositories },
  { id }: { id: DocumentId },
): Result<DocumentSigning, Refusal> {
  const document = repositories.documents.find(id);
  if (!document) return refuse('not_found');
  const { signerName } = document;
  const signatures = repositories.documents.signatures(id);
  const signing = readSigning(repositories);
  const hasPicture = { leader: markPictureOf(signing, signerName) !== null, office: signing.seal !== null };
  const everyRole = Object.values(SigningRole);
  return ok({
    signerName,
    roles: refuseSigning(document, signatures) === null ? everyRole : [],
    withPicture: everyRole.filter((role) => hasPicture[role]),
    signatures: signatures.map(({ ordinal, signerName: name, report, signedAt, stampedAt }) => ({
      ordinal,
      signerName: name,
      as: roleOf(report),
      signedAt,
      stampedAt,
    })),
  });
}

type DocumentSigning = {
  signerName: string;
  roles: SigningRole[];
  withPicture: SigningRole[];
  signatures: {
    ordinal: number;
    signerName: string;
    as: SigningRole | null;
    signedAt: Instant | null;
    stampedAt: Instant | null;
  }[];
};

function refuseSigning({ exportedAt, subject }: RegisteredDocument, earlier: readonly DocumentSignature[]) {
  if (exportedAt !== null) return refuse('document_handed_over', { subject });
  if (earlier.some(({ report }) => roleOf(report) === SigningRole.office)) {
    return refuse('office_signed_last', { subject });
  }
  return earlier.length >= MOST_SIGNATURES ? refuse('signatures_complete', { count: earlier.length }) : null;
}

/** As whom a signature that was made here was made; null for one that came from outside. */
function roleOf(report: Json): SigningRole | null {
  const as = report !== null && typeof report === 'object' && 'as' in report ? report['as'] : null;
  return Object.values(SigningRole).find((role) => role === as) ?? null;
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
  signature_place_missing: RefusalCode.signaturePlaceMissing,
};

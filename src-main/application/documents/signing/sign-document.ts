import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { Json } from '../../../domain/kernel/canonical-json.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { SigningRole } from '../../../domain/signing/signing-role.ts';
import { storageRefusal } from '../../command.ts';
import { SignatureMethod } from '../../document-repositories.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import type { FileHash } from '../../ports.ts';
import type { PdfSigner, SignatureMark, SigningKey } from '../document-ports.ts';
import { provincePlace } from '../province-heading.ts';
import { beginSigning, enterSignature, nameOf, refusalOfSigning } from './enter-signature.ts';
import type { SignedFilePorts } from './enter-signature.ts';
import { markPictureOf } from './mark-pictures.ts';
import { readSigning } from './signing-settings.ts';

type SigningPorts = SignedFilePorts & { signer: PdfSigner };

/** With what the officer signs; which driver a token has is a setting of the office. */
export type ChosenKey =
  | Extract<SigningKey, { kind: 'certificate_file' }>
  | Omit<Extract<SigningKey, { kind: 'token' }>, 'library'>;

/**
 * Appends a signature to a document's pdf as PAdES: first the competent person's, then the office's (Nghị định 30/2020/NĐ-CP,
 * Điều 13). The unsigned pdf and every earlier signed one stay; each signature makes a file of its own. What was handed over
 * gets none any more. Passphrase and key are neither stored nor audited.
 */
export async function signDocument(
  ports: SigningPorts,
  input: { id: DocumentId; key: ChosenKey; as: SigningRole; showMark: boolean },
): Promise<Result<{ certificateName: string }, Refusal>> {
  const begun = await beginSigning(ports, input.id);
  if (!begun.ok) return begun;
  const { document, pdf } = begun.value;
  const { tokenLibrary, timeStampAddress } = readSigning(ports.repositories);
  const key = keyOf(input.key, tokenLibrary);
  if (key === null) return refuse('token_library_unset');
  const mark = input.showMark ? await markOf(ports, document, input.as) : ok(null);
  if (!mark.ok) return mark;
  const now = ports.clock.now();
  const signed = await ports.signer.sign(pdf, {
    key,
    reason: nameOf(document),
    location: provincePlace,
    now: new Date(now),
    mark: mark.value,
    timeStampAddress,
  });
  if (!signed.ok) return refusalOfSigning(signed.error);
  return enterSignature(ports, document, {
    ...signed.value,
    method: methods[key.kind],
    as: input.as,
    showsMark: input.showMark,
    signedAt: now,
  });
}

const methods: Record<SigningKey['kind'], SignatureMethod> = {
  certificate_file: SignatureMethod.certificateFile,
  token: SignatureMethod.token,
};

/** What a signature is made with; null for a token whose driver the office has not named. */
export function keyOf(key: ChosenKey, library: string | null): SigningKey | null {
  if (key.kind === 'certificate_file') return key;
  return library === null ? null : { ...key, library };
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

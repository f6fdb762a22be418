import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { Instant } from '../../../domain/kernel/dates.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { SigningRole } from '../../../domain/signing/signing-role.ts';
import type { Repositories } from '../../repositories.ts';
import { refuseSigning, roleOf } from './enter-signature.ts';
import { markPictureOf } from './mark-pictures.ts';
import { readSigning } from './signing-settings.ts';

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
    tokenReady: signing.tokenLibrary !== null,
    serviceReady: signing.service.enabled && signing.service.certificate !== null,
    timeStamped: signing.timeStampAddress !== null,
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
  tokenReady: boolean;
  serviceReady: boolean;
  timeStamped: boolean;
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

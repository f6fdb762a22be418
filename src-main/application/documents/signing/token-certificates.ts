import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Repositories } from '../../repositories.ts';
import type { PdfSigner, TokenCertificate } from '../document-ports.ts';
import { refusalOfSigning } from './enter-signature.ts';
import { readSigning } from './signing-settings.ts';

/** What can be signed with on the tokens that are plugged in. */
export async function tokenCertificates({
  repositories,
  signer,
}: {
  repositories: Repositories;
  signer: PdfSigner;
}): Promise<Result<TokenCertificate[], Refusal>> {
  const { tokenLibrary } = readSigning(repositories);
  if (tokenLibrary === null) return refuse('token_library_unset');
  const listed = await signer.tokenCertificates(tokenLibrary);
  return listed.ok ? ok([...listed.value]) : refusalOfSigning(listed.error);
}

import { Certificate } from 'pkijs';

import type { SignatureFinding } from '../../domain/documents/signature-report.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { ReadCertificate } from '../certificate.ts';
import type { ReadRevocationList } from './read-trusted.ts';

/** What revocation lists say about one certificate. */
export type RevocationCheck = {
  readonly findings: readonly SignatureFinding[];
  /** The day of the newest list that doesn't name it; null where none could be asked. */
  readonly notRevokedAsOf: Instant | null;
};

/**
 * Asks the revocation lists at hand about the certificates of a chain; nothing is fetched. The last one, a root, has no
 * list above it.
 *
 * @param at the time of signing
 */
export async function checkRevocation(
  chain: readonly ReadCertificate[],
  lists: readonly ReadRevocationList[],
  at: Instant,
): Promise<RevocationCheck> {
  const findings: SignatureFinding[] = [];
  let notRevokedAsOf: Instant | null = null;
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    if (issuer === undefined) break;
    const newest = await newestListOf(issuer, lists);
    const detail = certificate.signer.commonName;
    if (newest === null) {
      // Of the signer's own certificate it is said plainly; lists of roots are rarely handed out.
      if (index === 0) findings.push({ code: 'revocation_unknown', detail: certificate.signer.issuer });
      continue;
    }
    const revokedAt = revocationOf(certificate, newest);
    const listDay = newest.list.thisUpdate.value.toISOString() as Instant;
    if (revokedAt !== null) {
      findings.push({
        code: revokedAt <= at ? 'revoked' : 'revoked_later',
        detail: `${detail}, ${revokedAt}`,
      });
    } else if (listDay < at) {
      findings.push({ code: 'revocation_list_old', detail: listDay });
    } else if (index === 0) {
      notRevokedAsOf = listDay;
    }
  }
  if (chain.length === 1)
    findings.push({ code: 'revocation_unknown', detail: chain[0]?.signer.issuer ?? '' });
  return { findings, notRevokedAsOf };
}

async function newestListOf(
  issuer: ReadCertificate,
  lists: readonly ReadRevocationList[],
): Promise<ReadRevocationList | null> {
  const parsed = Certificate.fromBER(issuer.der);
  let newest: ReadRevocationList | null = null;
  for (const one of lists) {
    if (!one.list.issuer.isEqual(parsed.subject)) continue;
    if (newest !== null && one.list.thisUpdate.value <= newest.list.thisUpdate.value) continue;
    if (await one.list.verify({ issuerCertificate: parsed })) newest = one;
  }
  return newest;
}

function revocationOf(certificate: ReadCertificate, { list }: ReadRevocationList): Instant | null {
  const { serialNumber } = Certificate.fromBER(certificate.der);
  const entry = list.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(serialNumber),
  );
  return entry ? (entry.revocationDate.value.toISOString() as Instant) : null;
}

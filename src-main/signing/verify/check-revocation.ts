import { BitString } from 'asn1js';
import { Certificate, id_IssuingDistributionPoint, id_KeyUsage, IssuingDistributionPoint } from 'pkijs';
import type { CertificateRevocationList } from 'pkijs';

import type { Instant } from '../../domain/kernel/dates.ts';
import type { SignatureFinding } from '../../domain/signing/signature-report.ts';
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
 * @param proof a moment at which the signature was there for certain; null where nothing but its signer says when it was made
 */
export async function checkRevocation(
  chain: readonly ReadCertificate[],
  lists: readonly ReadRevocationList[],
  at: Instant,
  proof: Instant | null,
): Promise<RevocationCheck> {
  const findings: SignatureFinding[] = [];
  let notRevokedAsOf: Instant | null = null;
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    if (issuer === undefined) break;
    const without = index === 0 ? 'onlyContainsCACerts' : 'onlyContainsUserCerts';
    const newest = await newestListOf(issuer, lists, without);
    const detail = certificate.signer.commonName;
    if (newest === null) {
      // Of the signer's own certificate it is said plainly; lists of roots are rarely handed out.
      if (index === 0) findings.push({ code: 'revocation_unknown', detail: certificate.signer.issuer });
      continue;
    }
    const revokedAt = revocationOf(certificate, newest);
    const listDay = newest.list.thisUpdate.value.toISOString() as Instant;
    if (revokedAt !== null) {
      // Whoever stole a key can set the clock back.
      const later = proof !== null && proof < revokedAt ? 'revoked_later' : 'revoked_unproven';
      findings.push({ code: revokedAt <= at ? 'revoked' : later, detail: `${detail}, ${revokedAt}` });
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

/**
 * Whether a list says all that an older one says, later and by the same authority. The name of the issuer alone proves nothing,
 * and an authority may have two keys.
 */
export async function supersedes(
  next: ReadRevocationList,
  old: ReadRevocationList,
  issuers: readonly ReadCertificate[],
): Promise<boolean> {
  if (!next.list.issuer.isEqual(old.list.issuer)) return false;
  if (next.list.thisUpdate.value < old.list.thisUpdate.value) return false;
  if (isWhole(old.list, 'onlyContainsCACerts') && !isWhole(next.list, 'onlyContainsCACerts')) return false;
  if (isWhole(old.list, 'onlyContainsUserCerts') && !isWhole(next.list, 'onlyContainsUserCerts'))
    return false;
  for (const issuer of issuers) {
    const issuerCertificate = Certificate.fromBER(issuer.der);
    if (!issuerCertificate.subject.isEqual(next.list.issuer) || !maySignLists(issuerCertificate)) continue;
    const verified = [
      await next.list.verify({ issuerCertificate }),
      await old.list.verify({ issuerCertificate }),
    ];
    if (verified.every(Boolean)) return true;
  }
  return false;
}

/** @param without the kind of certificates that the list must not leave everything else out for */
async function newestListOf(
  issuer: ReadCertificate,
  lists: readonly ReadRevocationList[],
  without: 'onlyContainsCACerts' | 'onlyContainsUserCerts',
): Promise<ReadRevocationList | null> {
  const parsed = Certificate.fromBER(issuer.der);
  if (!maySignLists(parsed)) return null;
  let newest: ReadRevocationList | null = null;
  for (const one of lists) {
    if (!one.list.issuer.isEqual(parsed.subject) || !isWhole(one.list, without)) continue;
    if (newest !== null && one.list.thisUpdate.value <= newest.list.thisUpdate.value) continue;
    if (await one.list.verify({ issuerCertificate: parsed })) newest = one;
  }
  return newest;
}

/** A certificate that doesn't restrict its use may sign lists of revoked ones. */
function maySignLists({ extensions = [] }: Certificate): boolean {
  const usage: unknown = extensions.find(({ extnID }) => extnID === id_KeyUsage)?.parsedValue;
  return !(usage instanceof BitString) || ((usage.valueBlock.valueHexView[0] ?? 0) & 0x02) !== 0;
}

/**
 * Whether a list says of every certificate that is asked about that it isn't revoked, by not naming it. Lists of what changed
 * since another one, of some reasons or of some certificates mark that as critical (RFC 5280, 5.2).
 */
function isWhole(
  { crlExtensions }: CertificateRevocationList,
  without: 'onlyContainsCACerts' | 'onlyContainsUserCerts',
): boolean {
  for (const { extnID, critical, parsedValue } of crlExtensions?.extensions ?? []) {
    const scope: unknown = parsedValue;
    if (!critical) continue;
    if (extnID !== id_IssuingDistributionPoint || !(scope instanceof IssuingDistributionPoint)) return false;
    const { onlySomeReasons, indirectCRL, onlyContainsAttributeCerts } = scope;
    const isPart = indirectCRL || onlyContainsAttributeCerts || scope[without];
    if (isPart || (onlySomeReasons !== undefined && onlySomeReasons !== 0)) return false;
  }
  return true;
}

function revocationOf(certificate: ReadCertificate, { list }: ReadRevocationList): Instant | null {
  const { serialNumber } = Certificate.fromBER(certificate.der);
  const entry = list.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(serialNumber),
  );
  return entry ? (entry.revocationDate.value.toISOString() as Instant) : null;
}

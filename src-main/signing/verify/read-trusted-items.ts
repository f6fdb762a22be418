import type { TrustedItem } from '../../application/documents/verification-ports.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { displayName } from '../certificate.ts';
import { isSelfSignedCertificate } from './build-chain.ts';
import { readTrustedFile } from './read-trusted.ts';

/** What a file of an authority holds, as the office sees it in its list. */
export function readTrustedItems(bytes: Uint8Array): readonly TrustedItem[] {
  const { certificates, revocationLists } = readTrustedFile(bytes);
  return [
    ...certificates.map((certificate): TrustedItem => ({
      kind: isSelfSignedCertificate(certificate) ? 'root' : 'intermediate',
      der: certificate.der,
      subject: certificate.signer.commonName,
      issuer: certificate.signer.issuer,
      validFrom: certificate.signer.validFrom,
      validTo: certificate.signer.validTo,
    })),
    ...revocationLists.map(({ der, list }): TrustedItem => ({
      kind: 'revocation_list',
      der,
      subject: displayName(list.issuer),
      issuer: displayName(list.issuer),
      validFrom: list.thisUpdate.value.toISOString() as Instant,
      validTo: (list.nextUpdate?.value.toISOString() as Instant | undefined) ?? null,
    })),
  ];
}

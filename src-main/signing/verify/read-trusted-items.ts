import type { SupersedesList, TrustedItem } from '../../application/documents/verification-ports.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { displayName, readCertificate } from '../certificate.ts';
import { isSelfSignedCertificate } from './build-chain.ts';
import { supersedes } from './check-revocation.ts';
import { readRevocationList, readTrustedFile } from './read-trusted.ts';

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

/** The same judgement on lists and certificates as they lie in the files of the office. */
export const supersedesList: SupersedesList = async (next, old, certificates) => {
  const [later, earlier] = [next, old].map((der) => readRevocationList(new Uint8Array(der)));
  const issuers = certificates.flatMap((der) => readCertificate(new Uint8Array(der)) ?? []);
  return Boolean(later && earlier && (await supersedes(later, earlier, issuers)));
};

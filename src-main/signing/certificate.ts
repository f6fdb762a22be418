import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { BitString } from 'asn1js';
import { Certificate, ExtKeyUsage, id_ExtKeyUsage, id_KeyUsage } from 'pkijs';
import type { RelativeDistinguishedNames } from 'pkijs';

import type { Instant } from '../domain/kernel/dates.ts';

/** Who signed, as the certificate says. Whether its issuer is trusted is not judged here. */
export interface SignerCertificate {
  readonly commonName: string;
  readonly organisation: string | null;
  /** Upper-case hexadecimal, without separators. */
  readonly serialNumber: string;
  /** The issuer's common name, or its organisation where it has none. */
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
}

/** A certificate with what a check of a signature needs besides its face. */
export interface ReadCertificate {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly signer: SignerCertificate;
  readonly publicKey: KeyObject;
  /** `null` where the certificate doesn't restrict its use. */
  readonly keyUsage: { readonly digitalSignature: boolean; readonly nonRepudiation: boolean } | null;
  readonly extendedKeyUsage: readonly string[] | null;
}

export type CertificateProblem =
  | 'certificate_expired'
  | 'certificate_not_yet_valid'
  | 'certificate_not_for_signing';

const commonNameOid = '2.5.4.3';
const organisationOid = '2.5.4.10';

/** Uses that have nothing to do with a person's or an office's signature under a document. */
const otherUses = new Set([
  '1.3.6.1.5.5.7.3.1', // a web server's identity
  '1.3.6.1.5.5.7.3.3', // code signing
  '1.3.6.1.5.5.7.3.8', // time stamping
  '1.3.6.1.5.5.7.3.9', // OCSP answers
]);

/** Reads an X.509 certificate; `null` when the bytes aren't one. */
export function readCertificate(der: Uint8Array<ArrayBuffer>): ReadCertificate | null {
  try {
    const certificate = Certificate.fromBER(der);
    const { serialNumber, publicKey } = new X509Certificate(der);
    const { subject, issuer, notBefore, notAfter } = certificate;
    return {
      der,
      signer: {
        commonName: displayName(subject),
        organisation: nameAttribute(subject, organisationOid),
        serialNumber,
        issuer: displayName(issuer),
        validFrom: notBefore.value.toISOString() as Instant,
        validTo: notAfter.value.toISOString() as Instant,
      },
      publicKey,
      ...readUsage(certificate),
    };
  } catch {
    // Neither library has a type of its own for bytes that aren't a certificate, or a key that it doesn't know.
    return null;
  }
}

/** `null` when a document may be signed with the certificate at that moment. */
export function certificateProblem(certificate: ReadCertificate, now: Date): CertificateProblem | null {
  if (!isForSigning(certificate) || !isStrongKey(certificate.publicKey)) return 'certificate_not_for_signing';
  if (now < new Date(certificate.signer.validFrom)) return 'certificate_not_yet_valid';
  if (now > new Date(certificate.signer.validTo)) return 'certificate_expired';
  return null;
}

/** Whether the certificate's own words allow it to sign documents. */
export function isForSigning(certificate: ReadCertificate): boolean {
  const { keyUsage, extendedKeyUsage } = certificate;
  if (keyUsage !== null && !keyUsage.digitalSignature && !keyUsage.nonRepudiation) return false;
  return extendedKeyUsage === null || extendedKeyUsage.some((use) => !otherUses.has(use));
}

/** The curves that signing programs share and WebCrypto, which checks the signatures, knows. */
const curves = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** RSA from 2048 bits on, or one of the shared elliptic curves: the least that signing programs have to keep to. */
export function isStrongKey(key: KeyObject): boolean {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return curves.has(namedCurve);
  return key.asymmetricKeyType === 'rsa' && modulusLength >= 2048;
}

/** The common name in a name, or its organisation where it has none. */
export function displayName(name: RelativeDistinguishedNames): string {
  return nameAttribute(name, commonNameOid) ?? nameAttribute(name, organisationOid) ?? '';
}

function nameAttribute(name: RelativeDistinguishedNames, oid: string): string | null {
  const attribute = name.typesAndValues.find(({ type }) => type === oid);
  return attribute?.value.valueBlock.value.normalize('NFC') ?? null;
}

function readUsage(certificate: Certificate): Pick<ReadCertificate, 'keyUsage' | 'extendedKeyUsage'> {
  const valueOf = (oid: string): unknown =>
    certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
  const keyUsage = valueOf(id_KeyUsage);
  const extendedKeyUsage = valueOf(id_ExtKeyUsage);
  const bits = keyUsage instanceof BitString ? (keyUsage.valueBlock.valueHexView[0] ?? 0) : 0;
  return {
    keyUsage:
      keyUsage === undefined
        ? null
        : { digitalSignature: (bits & 0x80) !== 0, nonRepudiation: (bits & 0x40) !== 0 },
    extendedKeyUsage: extendedKeyUsage instanceof ExtKeyUsage ? extendedKeyUsage.keyPurposes : null,
  };
}

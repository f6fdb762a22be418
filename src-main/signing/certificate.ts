import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Instant } from '../domain/kernel/dates.ts';
import { derChild, derChildren, derOid, DerError, derText, derTime, readDer } from './der.ts';
import type { DerNode } from './der.ts';

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
  readonly der: Uint8Array;
  readonly signer: SignerCertificate;
  readonly publicKey: KeyObject;
  /** The issuer's name and the serial number, as bytes: how a signature names its certificate. */
  readonly issuerBytes: Uint8Array;
  readonly serialBytes: Uint8Array;
  readonly subjectKeyId: Uint8Array | null;
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
const subjectKeyIdOid = '2.5.29.14';
const keyUsageOid = '2.5.29.15';
const extendedKeyUsageOid = '2.5.29.37';

/** Uses that have nothing to do with a person's or an office's signature under a document. */
const otherUses = new Set([
  '1.3.6.1.5.5.7.3.1', // a web server's identity
  '1.3.6.1.5.5.7.3.3', // code signing
  '1.3.6.1.5.5.7.3.8', // time stamping
  '1.3.6.1.5.5.7.3.9', // OCSP answers
]);

/** Reads an X.509 certificate; `null` when the bytes aren't one. */
export function readCertificate(der: Uint8Array): ReadCertificate | null {
  try {
    const fields = derChildren(derChild(readDer(der), 0));
    const offset = fields[0]?.tag === 0xa0 ? 1 : 0;
    const [serial, , issuer, validity, subject] = fields.slice(offset);
    if (!serial || !issuer || !validity || !subject) return null;
    const extensions = readExtensions(fields);
    return {
      der,
      signer: {
        commonName: nameAttribute(subject, commonNameOid) ?? nameAttribute(subject, organisationOid) ?? '',
        organisation: nameAttribute(subject, organisationOid),
        serialNumber: hexOfInteger(serial),
        issuer: nameAttribute(issuer, commonNameOid) ?? nameAttribute(issuer, organisationOid) ?? '',
        validFrom: derTime(derChild(validity, 0)).toISOString() as Instant,
        validTo: derTime(derChild(validity, 1)).toISOString() as Instant,
      },
      publicKey: new X509Certificate(der).publicKey,
      issuerBytes: issuer.bytes,
      serialBytes: serial.content,
      subjectKeyId: readDerOf(extensions.get(subjectKeyIdOid))?.content ?? null,
      keyUsage: readKeyUsage(readDerOf(extensions.get(keyUsageOid))),
      extendedKeyUsage: readExtendedKeyUsage(readDerOf(extensions.get(extendedKeyUsageOid))),
    };
  } catch (error) {
    if (error instanceof DerError || isUnreadableKey(error)) return null;
    throw error;
  }
}

/** What node:crypto says to a certificate or a key that it can't read. */
function isUnreadableKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_');
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

/** RSA from 2048 bits on, or an elliptic curve: the least that signing programs have to keep to. */
export function isStrongKey(key: KeyObject): boolean {
  if (key.asymmetricKeyType === 'ec') return true;
  return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
}

function nameAttribute(name: DerNode, oid: string): string | null {
  for (const set of derChildren(name)) {
    for (const attribute of derChildren(set)) {
      if (derOid(derChild(attribute, 0)) === oid) return derText(derChild(attribute, 1)).normalize('NFC');
    }
  }
  return null;
}

function hexOfInteger(node: DerNode): string {
  return Buffer.from(node.content).toString('hex').toUpperCase().replace(/^00/, '');
}

/** Object identifier → the value's bytes. */
function readExtensions(fields: readonly DerNode[]): ReadonlyMap<string, Uint8Array> {
  const holder = fields.find((field) => field.tag === 0xa3);
  if (!holder) return new Map();
  return new Map(
    derChildren(derChild(holder, 0)).map((extension) => {
      const parts = derChildren(extension);
      return [derOid(derChild(extension, 0)), parts.at(-1)?.content ?? new Uint8Array()] as const;
    }),
  );
}

function readDerOf(value: Uint8Array | undefined): DerNode | null {
  return value === undefined ? null : readDer(value);
}

function readKeyUsage(node: DerNode | null): ReadCertificate['keyUsage'] {
  if (node === null) return null;
  // The first byte of a bit string counts its unused bits.
  const bits = node.content[1] ?? 0;
  return { digitalSignature: (bits & 0x80) !== 0, nonRepudiation: (bits & 0x40) !== 0 };
}

function readExtendedKeyUsage(node: DerNode | null): readonly string[] | null {
  return node === null ? null : derChildren(node).map(derOid);
}

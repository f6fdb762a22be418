import { constants, createHash, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Instant } from '../domain/kernel/dates.ts';
import { isStrongKey, readCertificate } from './certificate.ts';
import type { ReadCertificate } from './certificate.ts';
import { derChild, derChildren, derOid, DerError, derTime, readDer } from './der.ts';
import type { DerNode } from './der.ts';

/** What a detached CMS signature says and whether it holds for the bytes it was made over. */
export interface CmsCheck {
  readonly certificate: ReadCertificate;
  /** The time that the signer's computer gave; no proof of time. */
  readonly signingTime: Instant | null;
  /** The bytes are the ones that were signed. */
  readonly digestValid: boolean;
  /** The signature was made with the key of the certificate. */
  readonly signatureValid: boolean;
  /** `false` when the signed attributes name another certificate (RFC 5035). */
  readonly certificateBound: boolean;
  /** SHA-2 and a key that's long enough. */
  readonly strongAlgorithm: boolean;
}

const signedDataOid = '1.2.840.113549.1.7.2';
const messageDigestOid = '1.2.840.113549.1.9.4';
const signingTimeOid = '1.2.840.113549.1.9.5';
const signingCertificateV2Oid = '1.2.840.113549.1.9.16.2.47';

const digestNames: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const pssOid = '1.2.840.113549.1.1.10';

const plainRsaOids = new Set([
  '1.2.840.113549.1.1.1',
  '1.2.840.113549.1.1.5',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
]);

const ecdsaOids = new Set(['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4']);

/**
 * Checks a detached CMS signature (RFC 5652) with one signer over the given parts, taken one after the other. `null`
 * when it can't be read as such.
 */
export function checkDetachedCms(cms: Uint8Array, parts: readonly Uint8Array[]): CmsCheck | null {
  try {
    return check(cms, parts);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

function check(cms: Uint8Array, parts: readonly Uint8Array[]): CmsCheck | null {
  const contentInfo = readDer(cms);
  if (derOid(derChild(contentInfo, 0)) !== signedDataOid) return null;
  const fields = derChildren(derChild(derChild(contentInfo, 1), 0));
  const certificates = fields
    .filter((field) => field.tag === 0xa0)
    .flatMap(derChildren)
    .flatMap((node) => readCertificate(node.bytes) ?? []);
  const signerInfos = fields.at(-1);
  if (signerInfos?.tag !== 0x31 || derChildren(signerInfos).length !== 1) return null;

  const signerInfo = derChild(signerInfos, 0);
  const digestName = digestNames[derOid(derChild(derChild(signerInfo, 2), 0))];
  const attributes = derChild(signerInfo, 3);
  const certificate = findCertificate(certificates, derChild(signerInfo, 1));
  if (digestName === undefined || attributes.tag !== 0xa0 || certificate === null) return null;

  const hash = createHash(digestName);
  for (const part of parts) hash.update(part);
  const signedDigest = attributeValue(attributes, messageDigestOid);
  const signedTime = attributeValue(attributes, signingTimeOid);
  // What was signed is the attributes as a SET, though they stand in the message under a tag of their own.
  const signedBytes = Buffer.from(attributes.bytes);
  signedBytes[0] = 0x31;
  return {
    certificate,
    signingTime: signedTime === null ? null : (derTime(signedTime).toISOString() as Instant),
    digestValid: signedDigest !== null && hash.digest().equals(signedDigest.content),
    signatureValid: signatureHolds({
      algorithmOid: derOid(derChild(derChild(signerInfo, 4), 0)),
      digestName,
      signedBytes,
      key: certificate.publicKey,
      signature: derChild(signerInfo, 5).content,
    }),
    certificateBound: isBound(attributes, certificate),
    strongAlgorithm: digestName !== 'sha1' && isStrongKey(certificate.publicKey),
  };
}

/** The signer is named by issuer and serial number, or by the identifier of the key. */
function findCertificate(
  certificates: readonly ReadCertificate[],
  signerIdentifier: DerNode,
): ReadCertificate | null {
  if (signerIdentifier.tag === 0x80) {
    const wanted = Buffer.from(signerIdentifier.content);
    return (
      certificates.find(({ subjectKeyId }) => subjectKeyId !== null && wanted.equals(subjectKeyId)) ?? null
    );
  }
  const issuer = Buffer.from(derChild(signerIdentifier, 0).bytes);
  const serial = Buffer.from(derChild(signerIdentifier, 1).content);
  return (
    certificates.find(
      (candidate) => issuer.equals(candidate.issuerBytes) && serial.equals(candidate.serialBytes),
    ) ?? null
  );
}

function attributeValue(attributes: DerNode, oid: string): DerNode | null {
  const attribute = derChildren(attributes).find((candidate) => derOid(derChild(candidate, 0)) === oid);
  return attribute === undefined ? null : derChild(derChild(attribute, 1), 0);
}

function signatureHolds(input: {
  algorithmOid: string;
  digestName: string;
  signedBytes: Uint8Array;
  key: KeyObject;
  signature: Uint8Array;
}): boolean {
  const { algorithmOid, digestName, signedBytes, key, signature } = input;
  if (algorithmOid === pssOid && key.asymmetricKeyType === 'rsa') {
    const { RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_AUTO } = constants;
    const pssKey = { key, padding: RSA_PKCS1_PSS_PADDING, saltLength: RSA_PSS_SALTLEN_AUTO };
    return verify(digestName, signedBytes, pssKey, signature);
  }
  const fits =
    (plainRsaOids.has(algorithmOid) && key.asymmetricKeyType === 'rsa') ||
    (ecdsaOids.has(algorithmOid) && key.asymmetricKeyType === 'ec');
  return fits && verify(digestName, signedBytes, key, signature);
}

/** Older signatures don't name their certificate among the signed attributes; those that do must name this one. */
function isBound(attributes: DerNode, certificate: ReadCertificate): boolean {
  const value = attributeValue(attributes, signingCertificateV2Oid);
  if (value === null) return true;
  const parts = derChildren(derChild(derChild(value, 0), 0));
  const [first] = parts;
  const named = first?.tag === 0x30 ? digestNames[derOid(derChild(first, 0))] : 'sha256';
  const digest = parts.find((part) => part.tag === 0x04);
  if (named === undefined || digest === undefined) return false;
  return createHash(named).update(certificate.der).digest().equals(digest.content);
}

import { Constructed, fromBER, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import {
  Certificate,
  CertificateRevocationList,
  ContentInfo,
  getCrypto,
  id_ContentType_SignedData,
  id_sha1,
  id_sha256,
  SignedData,
  SignedDataVerifyError,
} from 'pkijs';
import type { SignerInfo } from 'pkijs';

import type { Instant } from '../domain/kernel/dates.ts';
import { isStrongKey, readCertificate } from './certificate.ts';
import type { ReadCertificate } from './certificate.ts';

/** What a detached CMS signature says and whether it holds for the bytes it was made over. */
export interface CmsCheck {
  readonly certificate: ReadCertificate;
  /** The time that the signer's computer gave; no proof of time. */
  readonly signingTime: Instant | null;
  /** The bytes are the ones that were signed. */
  readonly digestValid: boolean;
  /** The signature was made with the key of the certificate; `null` when the bytes aren't the ones that were signed. */
  readonly signatureValid: boolean | null;
  /** `false` when the signed attributes name another certificate (RFC 5035). */
  readonly certificateBound: boolean;
  /** Whether the signed attributes name a certificate at all. */
  readonly certificateNamed: boolean;
  /** SHA-2 and a key that's long enough. */
  readonly strongAlgorithm: boolean;
  /** `SHA-256`, or `SHA-1` where either of the two digests of the signature is. */
  readonly digest: string;
  /** The value of the signature, over which a time-stamp is made. */
  readonly value: Uint8Array<ArrayBuffer>;
  /** A time-stamp token (RFC 3161) among the unsigned attributes. */
  readonly timeStamp: Uint8Array<ArrayBuffer> | null;
  readonly enclosed: EnclosedInCms;
}

/** What a signature brings along for its check. */
export interface EnclosedInCms {
  readonly certificates: readonly ReadCertificate[];
  /** Revocation lists in DER. */
  readonly revocationLists: readonly Uint8Array<ArrayBuffer>[];
}

const messageDigestOid = '1.2.840.113549.1.9.4';
const signingTimeOid = '1.2.840.113549.1.9.5';
/** The two attributes that name the certificate, with the digest that each takes where it names none. */
const signingCertificateOids = [
  ['1.2.840.113549.1.9.16.2.47', id_sha256],
  ['1.2.840.113549.1.9.16.2.12', id_sha1],
] as const;
const timeStampOid = '1.2.840.113549.1.9.16.2.14';

/** A signature may carry the lists of revoked certificates of its time, which have thousands of entries. */
const nodeLimit = 200_000;

/**
 * Checks a detached CMS signature (RFC 5652) with one signer over the given bytes. `null` when it can't be read as such.
 */
export async function checkDetachedCms(
  cms: Uint8Array,
  content: Uint8Array<ArrayBuffer>,
): Promise<CmsCheck | null> {
  const signedData = readSignedData(cms);
  const signerInfo = signedData?.signerInfos[0];
  if (!signedData || signedData.signerInfos.length !== 1 || !signerInfo?.signedAttrs) return null;
  // The library would check what's enclosed instead of the document.
  if (signedData.encapContentInfo.eContent) return null;

  const verification = await verifySignature(signedData, content);
  const signer = verification.signerCertificate;
  const certificate = signer ? readCertificate(derOf(signer)) : null;
  const digestName = digestNameOf(signerInfo.digestAlgorithm.algorithmId);
  if (certificate === null || digestName === null) return null;

  const signedDigest = attributeValue(signerInfo, messageDigestOid);
  const digestValid = await isDigest(signedDigest, digestName, content);
  const weakest =
    getCrypto(true).getHashAlgorithm(signerInfo.signatureAlgorithm) === 'SHA-1' ? 'SHA-1' : digestName;
  const signedTime = attributeValue(signerInfo, signingTimeOid);
  return {
    certificate,
    signingTime: signedTime instanceof UTCTime ? instantOf(signedTime.toDate()) : null,
    digestValid,
    signatureValid: digestValid
      ? verification.signatureVerified === true && fitsKey(signerInfo, certificate)
      : null,
    certificateBound: await isBound(signerInfo, certificate),
    certificateNamed: signingCertificateOids.some(([oid]) => attributeValue(signerInfo, oid) !== undefined),
    strongAlgorithm: weakest !== 'SHA-1' && isStrongKey(certificate.publicKey),
    digest: weakest,
    value: new Uint8Array(signerInfo.signature.valueBlock.valueHexView),
    timeStamp: timeStampOf(signerInfo),
    enclosed: enclosedIn(signedData),
  };
}

/** How the names of signature algorithms begin, by the kind of key. */
const algorithmsOfKey: Readonly<Record<string, string>> = {
  rsa: '1.2.840.113549.1.1.',
  ec: '1.2.840.10045.',
};

/** The library goes by the key alone, whatever algorithm the signature says it was made with; other programs wouldn't. */
function fitsKey({ signatureAlgorithm }: SignerInfo, { publicKey }: ReadCertificate): boolean {
  const begin = algorithmsOfKey[publicKey.asymmetricKeyType ?? ''];
  return begin !== undefined && signatureAlgorithm.algorithmId.startsWith(begin);
}

/** The certificates and revocation lists of a signature. */
export function enclosedIn({ certificates = [], crls = [] }: SignedData): EnclosedInCms {
  return {
    certificates: certificates.flatMap((one) =>
      one instanceof Certificate ? (readCertificate(derOf(one)) ?? []) : [],
    ),
    revocationLists: crls.flatMap((one) => (one instanceof CertificateRevocationList ? [derOf(one)] : [])),
  };
}

function timeStampOf(signerInfo: SignerInfo): Uint8Array<ArrayBuffer> | null {
  const attribute = signerInfo.unsignedAttrs?.attributes.find(({ type }) => type === timeStampOid);
  const value: unknown = attribute?.values[0];
  return value instanceof Constructed ? new Uint8Array(value.toBER()) : null;
}

/** The content of a CMS message when it's signed data; null otherwise. */
export function readSignedData(cms: Uint8Array): SignedData | null {
  try {
    const { offset, result } = fromBER(cms, { maxNodes: nodeLimit });
    // Room that a signature leaves is filled with zeros; anything else there would be signed by nobody.
    if (offset === -1 || cms.subarray(offset).some((byte) => byte !== 0)) return null;
    const contentInfo = new ContentInfo({ schema: result });
    return contentInfo.contentType === id_ContentType_SignedData
      ? new SignedData({ schema: contentInfo.content })
      : null;
  } catch {
    // The library's errors for a structure that isn't the expected one have no type in common; whichever it is, these
    // bytes aren't a signature.
    return null;
  }
}

async function verifySignature(
  signedData: SignedData,
  content: Uint8Array<ArrayBuffer>,
): Promise<Pick<SignedDataVerifyError, 'signerCertificate' | 'signatureVerified'>> {
  try {
    const { signerCertificate = null, signatureVerified = null } = await signedData.verify({
      signer: 0,
      data: content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength),
      extendedMode: true,
    });
    return { signerCertificate, signatureVerified };
  } catch (error) {
    // It says in this way that a digest, an algorithm or a certificate doesn't fit, and names the signer if it found one.
    if (error instanceof SignedDataVerifyError) return error;
    throw error;
  }
}

function derOf(value: Certificate | CertificateRevocationList): Uint8Array<ArrayBuffer> {
  return new Uint8Array(value.toSchema().toBER());
}

/** The first value of a signed attribute. */
export function attributeValue(signerInfo: SignerInfo, oid: string): unknown {
  return signerInfo.signedAttrs?.attributes.find(({ type }) => type === oid)?.values[0];
}

/** `SHA-1`, `SHA-256` …; `null` for what's no digest. */
export function digestNameOf(oid: string): string | null {
  const algorithm = getCrypto(true).getAlgorithmByOID(oid);
  return 'name' in algorithm && algorithm.name.startsWith('SHA-') ? algorithm.name : null;
}

/** Whether an octet string is the digest of the bytes. */
export async function isDigest(
  value: unknown,
  digestName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const digest = await crypto.subtle.digest(digestName, bytes);
  return value instanceof OctetString && Buffer.from(digest).equals(value.valueBlock.valueHexView);
}

function instantOf(date: Date): Instant | null {
  return Number.isNaN(date.getTime()) ? null : (date.toISOString() as Instant);
}

/** Older signatures don't name their certificate among the signed attributes; those that do must name this one. */
async function isBound(signerInfo: SignerInfo, certificate: ReadCertificate): Promise<boolean> {
  for (const [oid, usualDigest] of signingCertificateOids) {
    const value = attributeValue(signerInfo, oid);
    if (value === undefined) continue;
    // Both hold a list of identifiers: { hashAlgorithm DEFAULT, only in the second version; certHash; issuerSerial OPTIONAL }
    const parts = childrenOf(childrenOf(childrenOf(value)[0])[0]);
    const [algorithm] = childrenOf(parts[0]);
    const digestName = digestNameOf(
      algorithm instanceof ObjectIdentifier ? algorithm.getValue() : usualDigest,
    );
    const digest = parts.find((part) => part instanceof OctetString);
    if (digestName === null || !(await isDigest(digest, digestName, certificate.der))) return false;
  }
  return true;
}

function childrenOf(value: unknown): readonly unknown[] {
  return value instanceof Constructed ? value.valueBlock.value : [];
}

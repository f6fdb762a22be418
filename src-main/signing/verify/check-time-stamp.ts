import { fromBER } from 'asn1js';
import { Certificate, getCrypto, id_eContentType_TSTInfo, TSTInfo } from 'pkijs';
import type { SignedData, SignerInfo } from 'pkijs';

import type { Instant } from '../../domain/kernel/dates.ts';
import { isStrongKey, readCertificate } from '../certificate.ts';
import type { ReadCertificate } from '../certificate.ts';
import { attributeValue, digestNameOf, enclosedIn, isDigest, readSignedData } from '../cms.ts';
import type { EnclosedInCms } from '../cms.ts';

/** What a time-stamp token says and whether it holds for the bytes it was made over. */
export type TimeStampCheck = {
  readonly at: Instant;
  readonly authority: ReadCertificate;
  /** It's over these bytes, made with the key of the authority, and not over SHA-1. */
  readonly holds: boolean;
  /** The certificate is for time-stamping only (RFC 3161, 2.3). */
  readonly forStamping: boolean;
  readonly enclosed: EnclosedInCms;
};

const timeStampingOid = '1.3.6.1.5.5.7.3.8';
const messageDigestOid = '1.2.840.113549.1.9.4';

/** Checks a time-stamp token (RFC 3161) over the given bytes; null when it can't be read as one. */
export async function checkTimeStamp(
  token: Uint8Array,
  stamped: Uint8Array<ArrayBuffer>,
): Promise<TimeStampCheck | null> {
  const signedData = readSignedData(token);
  const signerInfo = signedData?.signerInfos[0];
  const content = signedData?.encapContentInfo.eContent?.getValue();
  if (!signedData || !signerInfo || content === undefined) return null;
  if (signedData.encapContentInfo.eContentType !== id_eContentType_TSTInfo) return null;
  const info = readInfo(content);
  const authority = findSigner(signedData, signerInfo);
  const imprintDigest = digestNameOf(info?.messageImprint.hashAlgorithm.algorithmId ?? '');
  const signedDigest = digestNameOf(signerInfo.digestAlgorithm.algorithmId);
  if (info === null || authority === null || imprintDigest === null || signedDigest === null) return null;
  const imprint = await isDigest(info.messageImprint.hashedMessage, imprintDigest, stamped);
  const bound = await isDigest(
    attributeValue(signerInfo, messageDigestOid),
    signedDigest,
    new Uint8Array(content),
  );
  return {
    at: info.genTime.toISOString() as Instant,
    authority,
    holds:
      imprint &&
      bound &&
      imprintDigest !== 'SHA-1' &&
      isStrongKey(authority.publicKey) &&
      (await isSignedBy(signerInfo, authority, signedDigest)),
    forStamping:
      authority.extendedKeyUsage?.length === 1 && authority.extendedKeyUsage[0] === timeStampingOid,
    enclosed: enclosedIn(signedData),
  };
}

function readInfo(content: ArrayBuffer): TSTInfo | null {
  try {
    const { offset, result } = fromBER(content);
    return offset === -1 ? null : new TSTInfo({ schema: result });
  } catch {
    // The library's errors have no type in common; whichever it is, this is no token.
    return null;
  }
}

/** The certificate that the signer's identifier names, by issuer and number or by key identifier. */
function findSigner(signedData: SignedData, signerInfo: SignerInfo): ReadCertificate | null {
  for (const one of signedData.certificates ?? []) {
    if (!(one instanceof Certificate)) continue;
    const sid: unknown = signerInfo.sid;
    const named =
      typeof sid === 'object' &&
      sid !== null &&
      'serialNumber' in sid &&
      signerInfo.sid.serialNumber.isEqual(one.serialNumber) &&
      signerInfo.sid.issuer.isEqual(one.issuer);
    if (named) return readCertificate(new Uint8Array(one.toSchema().toBER()));
  }
  return null;
}

async function isSignedBy(
  signerInfo: SignerInfo,
  authority: ReadCertificate,
  digest: string,
): Promise<boolean> {
  const { subjectPublicKeyInfo } = Certificate.fromBER(authority.der);
  const signed = signerInfo.signedAttrs?.encodedValue;
  if (signed === undefined) return false;
  try {
    return await getCrypto(true).verifyWithPublicKey(
      signed,
      signerInfo.signature,
      subjectPublicKeyInfo,
      signerInfo.signatureAlgorithm,
      digest,
    );
  } catch {
    // A key or algorithm that doesn't fit makes the library throw: such a signature doesn't hold.
    return false;
  }
}

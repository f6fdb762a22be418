import { fromBER } from 'asn1js';
import {
  Certificate,
  CertificateRevocationList,
  ContentInfo,
  id_ContentType_SignedData,
  SignedData,
} from 'pkijs';

import { readCertificate } from '../certificate.ts';
import type { ReadCertificate } from '../certificate.ts';

/** The largest number of nodes of a list; a revocation list of a large authority has some hundred thousand. */
const nodeLimit = 4_000_000;

/** What a file of an authority holds. */
export type TrustedFile = {
  readonly certificates: readonly ReadCertificate[];
  readonly revocationLists: readonly ReadRevocationList[];
};

export type ReadRevocationList = {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly list: CertificateRevocationList;
};

/**
 * Reads a file of certificates or revocation lists: one in DER, several in PEM, or a PKCS#7 bundle (.p7b). Empty where
 * there are none in it.
 */
export function readTrustedFile(bytes: Uint8Array): TrustedFile {
  const parts = pemParts(bytes) ?? [new Uint8Array(bytes)];
  const certificates = new Map<string, ReadCertificate>();
  const revocationLists = new Map<string, ReadRevocationList>();
  for (const part of parts) {
    const bundle = readBundle(part) ?? { certificates: [part], lists: [part] };
    for (const der of bundle.certificates) {
      const certificate = readCertificate(der);
      if (certificate) certificates.set(Buffer.from(der).toString('base64'), certificate);
    }
    for (const der of bundle.lists) {
      const list = readRevocationList(der);
      if (list) revocationLists.set(Buffer.from(der).toString('base64'), list);
    }
  }
  return { certificates: [...certificates.values()], revocationLists: [...revocationLists.values()] };
}

/** Reads a revocation list; null when the bytes aren't one. */
export function readRevocationList(der: Uint8Array<ArrayBuffer>): ReadRevocationList | null {
  try {
    const { offset, result } = fromBER(der, { maxNodes: nodeLimit });
    return offset === -1 ? null : { der, list: new CertificateRevocationList({ schema: result }) };
  } catch {
    // The library's errors for other structures have no type in common; whichever it is, this is no such list.
    return null;
  }
}

function pemParts(bytes: Uint8Array): readonly Uint8Array<ArrayBuffer>[] | null {
  const text = Buffer.from(bytes).toString('latin1');
  const parts = [...text.matchAll(/-----BEGIN [A-Z0-9 ]+-----([\s\S]*?)-----END /g)];
  return parts.length === 0
    ? null
    : parts.map(([, body = '']) => new Uint8Array(Buffer.from(body, 'base64')));
}

function readBundle(
  der: Uint8Array<ArrayBuffer>,
): { certificates: Uint8Array<ArrayBuffer>[]; lists: Uint8Array<ArrayBuffer>[] } | null {
  try {
    const { offset, result } = fromBER(der, { maxNodes: nodeLimit });
    if (offset === -1) return null;
    const content = new ContentInfo({ schema: result });
    if (content.contentType !== id_ContentType_SignedData) return null;
    const { certificates = [], crls = [] } = new SignedData({ schema: content.content });
    return {
      certificates: certificates.flatMap((one) => (one instanceof Certificate ? [derOf(one)] : [])),
      lists: crls.flatMap((one) => (one instanceof CertificateRevocationList ? [derOf(one)] : [])),
    };
  } catch {
    // As above: no bundle. A single certificate is told apart by its own reader.
    return null;
  }
}

function derOf(value: Certificate | CertificateRevocationList): Uint8Array<ArrayBuffer> {
  return new Uint8Array(value.toSchema().toBER());
}

import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import forge from 'node-forge';
import type { asn1, pkcs12 } from 'node-forge';

import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { isForSigning, readCertificate } from './certificate.ts';
import type { ReadCertificate } from './certificate.ts';

/** A private key with its certificate and the other certificates of the file. */
export interface SigningIdentity {
  readonly privateKey: KeyObject;
  readonly certificate: ReadCertificate;
  readonly chain: readonly Uint8Array[];
}

export type Pkcs12Problem = 'wrong_passphrase' | 'not_a_certificate_file';

type SafeBags = readonly pkcs12.Bag[];

/**
 * Opens a PKCS#12 file (.p12, .pfx). The certificate is the one that belongs to the private key, wherever it stands in
 * the file. Neither the passphrase nor the key is kept.
 */
export function openPkcs12(bytes: Uint8Array, passphrase: string): Result<SigningIdentity, Pkcs12Problem> {
  const structure = readStructure(bytes);
  if (structure === null) return err('not_a_certificate_file');
  const bags = openBags(structure, passphrase);
  if (!bags.ok) return bags;
  const identity = findIdentity(bags.value);
  return identity === null ? err('not_a_certificate_file') : ok(identity);
}

function readStructure(bytes: Uint8Array): asn1.Asn1 | null {
  try {
    const structure = forge.asn1.fromDer(Buffer.from(bytes).toString('binary'), false);
    // PFX ::= SEQUENCE { version INTEGER 3, authSafe, macData OPTIONAL }
    const [version] = Array.isArray(structure.value) ? structure.value : [];
    return version?.value === '\u0003' ? structure : null;
  } catch {
    // The library's errors for bytes that aren't ASN.1 have no type of their own; whichever it is, this isn't our file.
    return null;
  }
}

function openBags(structure: asn1.Asn1, passphrase: string): Result<SafeBags, Pkcs12Problem> {
  const first = tryToOpen(structure, passphrase);
  if (first.ok || first.error === 'mac') return first.ok ? first : err('wrong_passphrase');
  const [version, content, mac] = structure.value as asn1.Asn1[];
  // The older scheme takes a passphrase as UTF-16, the newer one as UTF-8, and the library hands the same text to both:
  // for a passphrase beyond ASCII the check of the whole file passes and the contents then don't open.
  if (/[^\p{ASCII}]/u.test(passphrase) && version && content) {
    const withoutMac = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SEQUENCE, true, [
      version,
      content,
    ]);
    const second = tryToOpen(withoutMac, forge.util.encodeUtf8(passphrase));
    if (second.ok) return second;
  }
  return err(mac === undefined ? 'wrong_passphrase' : 'not_a_certificate_file');
}

function tryToOpen(structure: asn1.Asn1, passphrase: string): Result<SafeBags, 'mac' | 'other'> {
  try {
    const opened = forge.pkcs12.pkcs12FromAsn1(structure, false, passphrase);
    return ok(opened.safeContents.flatMap((contents) => contents.safeBags));
  } catch (error) {
    return err(
      error instanceof Error && error.message.includes('MAC could not be verified') ? 'mac' : 'other',
    );
  }
}

function findIdentity(bags: SafeBags): SigningIdentity | null {
  const certificates = bags.filter((bag) => bag.type === forge.pki.oids['certBag']).map(certificateOfBag);
  const pairs = bags.flatMap((bag) => {
    const privateKey = privateKeyOfBag(bag);
    const certificate = certificates.find(
      (candidate) =>
        candidate !== null &&
        privateKey !== null &&
        new X509Certificate(candidate.der).checkPrivateKey(privateKey),
    );
    return privateKey && certificate ? [{ privateKey, certificate }] : [];
  });
  // An office's file may hold a second pair for encryption: the one for signing is meant.
  const pair = pairs.find((candidate) => isForSigning(candidate.certificate)) ?? pairs[0];
  if (pair === undefined) return null;
  const chain = certificates.flatMap((certificate) =>
    certificate === null || certificate === pair.certificate ? [] : [certificate.der],
  );
  return { ...pair, chain };
}

function certificateOfBag(bag: pkcs12.Bag): ReadCertificate | null {
  const structure = bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1;
  return readCertificate(derOf(structure));
}

function privateKeyOfBag(bag: pkcs12.Bag): KeyObject | null {
  const keyBags = [forge.pki.oids['pkcs8ShroudedKeyBag'], forge.pki.oids['keyBag']];
  if (!keyBags.includes(bag.type)) return null;
  const structure = bag.key
    ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key))
    : // Not RSA: handed over as it stood.
      bag.asn1;
  try {
    return createPrivateKey({ key: Buffer.from(derOf(structure)), format: 'der', type: 'pkcs8' });
  } catch {
    // A kind of key that the runtime doesn't know can't sign here; the file may hold another.
    return null;
  }
}

function derOf(structure: asn1.Asn1): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(structure).getBytes(), 'binary'));
}

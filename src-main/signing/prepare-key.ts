import { createHash, sign } from 'node:crypto';

import type { SigningKey, SigningRefusal } from '../application/documents/document-ports.ts';
import { assertNever } from '../domain/kernel/assert-never.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { readCertificate } from './certificate.ts';
import type { ReadCertificate } from './certificate.ts';
import { derOfRawSignature } from './ecdsa-signature.ts';
import { openPkcs12 } from './pkcs12.ts';
import type { Token } from './token/token.ts';

/** A key that is ready to sign, wherever it lies, with its certificate and those of its authorities. */
export interface PreparedKey {
  readonly certificate: ReadCertificate;
  readonly chain: readonly Uint8Array[];
  readonly keyType: 'RSA' | 'EC';
  /** Signs with SHA-256: PKCS#1 v1.5, or ECDSA in DER. */
  sign(data: Uint8Array): Promise<Result<Uint8Array, SigningRefusal>>;
}

/** Opens a certificate file, or looks for a certificate on the tokens; asks no token for its PIN yet. */
export async function prepareKey(
  key: SigningKey,
  { token }: { token: Token },
): Promise<Result<PreparedKey, SigningRefusal>> {
  switch (key.kind) {
    case 'certificate_file':
      return keyOfFile(key);
    case 'token':
      return keyOfToken(key, token);
    default:
      return assertNever(key);
  }
}

function keyOfFile({
  pkcs12,
  passphrase,
}: Extract<SigningKey, { kind: 'certificate_file' }>): Result<PreparedKey, SigningRefusal> {
  const opened = openPkcs12(pkcs12, passphrase);
  if (!opened.ok) return err({ code: opened.error });
  const { certificate, chain, privateKey } = opened.value;
  return ok({
    certificate,
    chain,
    keyType: keyTypeOf(certificate),
    sign: (data) => Promise.resolve(ok(new Uint8Array(sign('sha256', data, privateKey)))),
  });
}

async function keyOfToken(
  { library, certificate: wanted, pin }: Extract<SigningKey, { kind: 'token' }>,
  token: Token,
): Promise<Result<PreparedKey, SigningRefusal>> {
  const listed = await token.list(library);
  if (!listed.ok) return listed;
  const found = listed.value.find(({ fingerprint }) => fingerprint === wanted);
  if (found === undefined) return err({ code: 'token_missing', parameters: { library } });
  const certificate = readCertificate(new Uint8Array(found.der));
  if (certificate === null) return err({ code: 'certificate_not_for_signing' });
  // The authorities' certificates of the same token go along, so that a reader finds the way to the root.
  const chain = listed.value
    .filter(({ tokenSerial, fingerprint }) => tokenSerial === found.tokenSerial && fingerprint !== wanted)
    .map(({ der }) => der);
  const algorithm = keyTypeOf(certificate);
  return ok({
    certificate,
    chain,
    keyType: algorithm,
    async sign(data) {
      const digest = new Uint8Array(createHash('sha256').update(data).digest());
      const signed = await token.sign({ library, certificate: wanted, pin, algorithm, digest });
      if (!signed.ok || algorithm === 'RSA') return signed;
      return ok(derOfRawSignature(signed.value));
    },
  });
}

function keyTypeOf({ publicKey }: ReadCertificate): 'RSA' | 'EC' {
  return publicKey.asymmetricKeyType === 'rsa' ? 'RSA' : 'EC';
}

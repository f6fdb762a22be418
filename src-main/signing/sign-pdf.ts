import { sign } from 'node:crypto';

import { PDF } from '@libpdf/core';
import type { DigestAlgorithm, Signer } from '@libpdf/core';

import type { SigningOptions } from '../application/documents/document-ports.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { certificateProblem } from './certificate.ts';
import type { CertificateProblem, SignerCertificate } from './certificate.ts';
import { openPkcs12 } from './pkcs12.ts';
import type { Pkcs12Problem, SigningIdentity } from './pkcs12.ts';
import { verifyPdf } from './verify-pdf.ts';

export interface SignedPdf {
  readonly pdf: Uint8Array;
  readonly signer: SignerCertificate;
}

export interface SignPdfError {
  readonly code: Pkcs12Problem | CertificateProblem | 'not_a_pdf';
}

/**
 * Signs a PDF with the certificate of a PKCS#12 file: PAdES B-B (ETSI EN 319 142-1), SHA-256, without a visible mark. The
 * signature is appended, so that earlier ones stay valid.
 *
 * `not_a_pdf`: the bytes aren't a PDF that a signature can be appended to (damaged, encrypted or linearised).
 * `certificate_not_for_signing`: its key usage doesn't allow signing documents, or its key is RSA under 2048 bits or on an
 * uncommon curve.
 */
export async function signPdf(
  pdf: Uint8Array,
  options: SigningOptions,
): Promise<Result<SignedPdf, SignPdfError>> {
  const { key } = options;
  const opened = openPkcs12(key.pkcs12, key.passphrase);
  if (!opened.ok) return err({ code: opened.error });
  const identity = opened.value;
  const problem = certificateProblem(identity.certificate, options.now);
  if (problem !== null) return err({ code: problem });

  const document = await loadAppendable(pdf);
  if (document === null) return err({ code: 'not_a_pdf' });
  const { bytes } = await document.sign({
    signer: createSigner(identity),
    level: 'B-B',
    digestAlgorithm: 'SHA-256',
    signingTime: options.now,
    reason: plainText(options.reason),
    location: plainText(options.location),
  });
  await assertAppendedAndValid(pdf, bytes);
  return ok({ pdf: bytes, signer: identity.certificate.signer });
}

async function loadAppendable(pdf: Uint8Array): Promise<PDF | null> {
  // The library repairs what it can and would then write the file anew, which no earlier signature survives.
  if (!Buffer.from(pdf.subarray(0, 1024)).includes('%PDF-')) return null;
  try {
    const document = await PDF.load(pdf);
    const appendable = document.canSaveIncrementally() === null && !document.isEncrypted;
    return appendable && document.getPageCount() > 0 ? document : null;
  } catch {
    // Whatever the parser stumbled over: these bytes can't be signed, and that's what the caller is told.
    return null;
  }
}

function createSigner(identity: SigningIdentity): Signer {
  const isRsa = identity.privateKey.asymmetricKeyType === 'rsa';
  return {
    certificate: identity.certificate.der,
    certificateChain: [...identity.chain],
    keyType: isRsa ? 'RSA' : 'EC',
    signatureAlgorithm: isRsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    sign: (data: Uint8Array, algorithm: DigestAlgorithm) =>
      Promise.resolve(
        new Uint8Array(sign(algorithm.replace('-', '').toLowerCase(), data, identity.privateKey)),
      ),
  };
}

/** The library escapes parentheses and backslashes twice, and viewers would show the backslashes. */
function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll('\\', '/')
    .replace(/\s+/g, ' ');
}

/** A signature that isn't what we promise is a bug, and must not reach a file. */
async function assertAppendedAndValid(before: Uint8Array, after: Uint8Array): Promise<void> {
  const kept = Buffer.from(after.subarray(0, before.length)).equals(before);
  const last = (await verifyPdf(after)).at(-1);
  if (!kept || last === undefined || last.problems.length > 0 || !last.coversWholeDocument) {
    throw new Error('the signature that was just made does not hold');
  }
}

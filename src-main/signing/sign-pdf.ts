import { sign } from 'node:crypto';

import { PDF } from '@libpdf/core';
import type { DigestAlgorithm, Signer } from '@libpdf/core';

import type {
  SignatureMark,
  SigningOptions,
  SigningRefusal,
} from '../application/documents/document-ports.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { leaderBox, sealBox } from './appearance/mark-boxes.ts';
import { findSignaturePlace } from './appearance/signature-place.ts';
import { addPictureField, addTextField } from './appearance/visible-field.ts';
import { certificateProblem } from './certificate.ts';
import type { SignerCertificate } from './certificate.ts';
import { openPkcs12 } from './pkcs12.ts';
import type { SigningIdentity } from './pkcs12.ts';
import { verifyPdf } from './verify-pdf.ts';

export interface SignedPdf {
  readonly pdf: Uint8Array;
  readonly signer: SignerCertificate;
}

/** What signing needs of the machine. */
export interface SigningTools {
  /** A TrueType font in the metrics of Times New Roman. */
  readonly readMarkFont: () => Promise<Uint8Array>;
}

/**
 * Signs a PDF with the certificate of a PKCS#12 file: PAdES B-B (ETSI EN 319 142-1), SHA-256. The signature is appended,
 * so that earlier ones stay valid; what it shows on the page is part of it.
 *
 * `not_a_pdf`: the bytes aren't a PDF that a signature can be appended to (damaged, encrypted or linearised).
 * `signature_place_missing`: no page has the signer's name with a blank above it, where the picture would go.
 * `certificate_not_for_signing`: its key usage doesn't allow signing documents, or its key is RSA under 2048 bits or on an
 * uncommon curve.
 */
export async function signPdf(
  pdf: Uint8Array,
  options: SigningOptions,
  tools: SigningTools,
): Promise<Result<SignedPdf, SigningRefusal>> {
  const { key } = options;
  const opened = openPkcs12(key.pkcs12, key.passphrase);
  if (!opened.ok) return err({ code: opened.error });
  const identity = opened.value;
  const problem = certificateProblem(identity.certificate, options.now);
  if (problem !== null) return err({ code: problem });

  const document = await loadAppendable(pdf);
  if (document === null) return err({ code: 'not_a_pdf' });
  const marked = options.mark === null ? ok(null) : await addMark(document, options.mark, tools);
  if (!marked.ok) return marked;
  const { bytes } = await document.sign({
    ...(marked.value === null ? {} : { fieldName: marked.value }),
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

/** Adds what the signature shows; the value is the name of the field that shows it. */
async function addMark(
  document: PDF,
  mark: SignatureMark,
  { readMarkFont }: SigningTools,
): Promise<Result<string, SigningRefusal>> {
  if (mark.kind === 'attachment') return ok(addTextField(document, mark.lines, await readMarkFont()));
  const { signerName } = mark;
  const place = findSignaturePlace(document, signerName);
  if (place === null) return err({ code: 'signature_place_missing', parameters: { name: signerName } });
  const { pageIndex } = place;
  if (mark.kind === 'leader') {
    return ok(addPictureField(document, pageIndex, leaderBox(place, mark.picture), mark.picture));
  }
  const box = sealBox(leaderBox(place, mark.leaderPicture), mark.seal, mark.diameterMm);
  return ok(addPictureField(document, pageIndex, box, mark.seal));
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

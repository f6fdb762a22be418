import { PDF } from '@libpdf/core';
import type { Signer, TimestampAuthority } from '@libpdf/core';

import type {
  SignatureMark,
  SigningOptions,
  SigningRefusal,
} from '../application/documents/document-ports.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { leaderBox, sealBox } from './appearance/mark-boxes.ts';
import { findSignaturePlace } from './appearance/signature-place.ts';
import { addPictureField, addTextField } from './appearance/visible-field.ts';
import { certificateProblem } from './certificate.ts';
import type { SignerCertificate } from './certificate.ts';
import { prepareKey } from './prepare-key.ts';
import type { PreparedKey } from './prepare-key.ts';
import { requestTimeStamp } from './time-stamp.ts';
import type { Token } from './token/token.ts';
import { verifyPdf } from './verify-pdf.ts';

export interface SignedPdf {
  readonly pdf: Uint8Array;
  readonly signer: SignerCertificate;
  /** What the time-stamp authority said; null where none was asked. */
  readonly stampedAt: Instant | null;
}

/** What signing needs of the machine. */
export interface SigningTools {
  /** A TrueType font in the metrics of Times New Roman. */
  readonly readMarkFont: () => Promise<Uint8Array>;
  readonly token: Token;
}

/** Room for a signature, its attributes and a time stamp with the certificates of its authority, in bytes. */
const SIGNATURE_ROOM = 8192;
const STAMP_ROOM = 16_384;

/** Carries a refusal out of the library, which calls back for the signature and the time stamp. */
class SigningStopped extends Error {
  readonly refusal: SigningRefusal;

  constructor(refusal: SigningRefusal) {
    super(`Signing stopped: ${refusal.code}`);
    this.name = 'SigningStopped';
    this.refusal = refusal;
  }
}

/**
 * Signs a PDF with the certificate of a PKCS#12 file or of a token: PAdES B-B, or B-T where a time-stamp authority is set
 * (ETSI EN 319 142-1), SHA-256. The signature is appended, so that earlier ones stay valid; what it shows on the page is
 * part of it.
 *
 * `not_a_pdf`: the bytes aren't a PDF that a signature can be appended to (damaged, encrypted or linearised).
 * `signature_place_missing`: no page has the signer's name with a blank above it, where the picture would go.
 * `certificate_not_for_signing`: its key usage doesn't allow signing documents, or its key is RSA under 2048 bits or on an
 * uncommon curve.
 * `time_stamp_…`: the authority gave no stamp that holds; then nothing is signed.
 * `token_…`: what the token or its driver said. A PIN is handed over once.
 */
export async function signPdf(
  pdf: Uint8Array,
  options: SigningOptions,
  tools: SigningTools,
): Promise<Result<SignedPdf, SigningRefusal>> {
  const prepared = await prepareKey(options.key, tools);
  if (!prepared.ok) return prepared;
  const key = prepared.value;
  const problem = certificateProblem(key.certificate, options.now);
  if (problem !== null) return err({ code: problem });

  const document = await loadAppendable(pdf);
  if (document === null) return err({ code: 'not_a_pdf' });
  const marked = options.mark === null ? ok(null) : await addMark(document, options.mark, tools);
  if (!marked.ok) return marked;
  let stampedAt: Instant | null = null;
  const { timeStampAddress: address } = options;
  const stamping =
    address === null
      ? ({ level: 'B-B' } as const)
      : ({ level: 'B-T', timestampAuthority: authorityAt(address, (at) => (stampedAt = at)) } as const);
  const chainBytes = [key.certificate.der, ...key.chain].reduce((sum, { length }) => sum + length, 0);
  try {
    const { bytes } = await document.sign({
      ...(marked.value === null ? {} : { fieldName: marked.value }),
      signer: createSigner(key),
      ...stamping,
      digestAlgorithm: 'SHA-256',
      signingTime: options.now,
      reason: plainText(options.reason),
      location: plainText(options.location),
      estimatedSize: SIGNATURE_ROOM + chainBytes + (address === null ? 0 : STAMP_ROOM),
    });
    await assertAppendedAndValid(pdf, bytes);
    return ok({ pdf: bytes, signer: key.certificate.signer, stampedAt });
  } catch (error) {
    if (error instanceof SigningStopped) return err(error.refusal);
    throw error;
  }
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

function createSigner(key: PreparedKey): Signer {
  const { certificate, chain, keyType } = key;
  return {
    certificate: certificate.der,
    certificateChain: [...chain],
    keyType,
    signatureAlgorithm: keyType === 'RSA' ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    sign: async (data: Uint8Array) => valueOf(await key.sign(data)),
  };
}

function authorityAt(address: string, onStamp: (at: Instant) => void): TimestampAuthority {
  return {
    async timestamp(digest) {
      const { token, at } = valueOf(await requestTimeStamp(address, digest));
      onStamp(at);
      return token;
    },
  };
}

function valueOf<T>(result: Result<T, SigningRefusal>): T {
  if (!result.ok) throw new SigningStopped(result.error);
  return result.value;
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

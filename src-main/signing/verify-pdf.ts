import type { Instant } from '../domain/kernel/dates.ts';
import type { SignerCertificate } from './certificate.ts';
import { checkDetachedCms } from './cms.ts';

export type PdfSignatureProblem =
  /** A byte that the signature covers is no longer the one that was signed. */
  | 'bytes_changed'
  /** Bytes follow at the end that no signature covers. */
  | 'bytes_appended'
  /** The signature leaves out more of the file than its own value. */
  | 'byte_range_wrong'
  /** A kind other than a PAdES or PKCS#7 signature over the document (a document time stamp, say). */
  | 'kind_not_supported'
  | 'signature_unreadable'
  /** The value wasn't made with the key of the certificate inside. */
  | 'signature_wrong'
  /** The signed attributes name another certificate than the one inside. */
  | 'certificate_not_bound'
  /** SHA-1, or a key that's too short. */
  | 'weak_algorithm'
  /** The signing time lies outside the certificate's life, or isn't given. */
  | 'certificate_not_valid_at_signing';

/** One signature of a PDF; it's valid when `problems` is empty. */
export interface PdfSignature {
  /** `null` when the signature can't be read. */
  readonly signer: SignerCertificate | null;
  readonly signingTime: Instant | null;
  /** `false` is right for all but the last of several signatures. */
  readonly coversWholeDocument: boolean;
  readonly digestValid: boolean;
  readonly problems: readonly PdfSignatureProblem[];
}

/** Where a signature lies in a file. */
export interface SignatureObject {
  readonly range: readonly [number, number, number, number];
  /** The text of the whole object, without its signature value. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Checks every signature of a PDF, in the order in which they were made. Works on the bytes of the file alone: it
 * doesn't know who made the signature nor share code with the signing. An empty list is an unsigned document.
 *
 * Not judged: whether the issuer is trusted, and whether the certificate was revoked (there's no network).
 *
 * A file that carries another signed PDF uncompressed inside itself shows that one's signatures too, as broken: the check
 * errs on the side of refusing.
 */
export async function verifyPdf(pdf: Uint8Array): Promise<readonly PdfSignature[]> {
  const buffer = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const objects = findSignatureObjects(buffer.toString('latin1'));
  const signatures: PdfSignature[] = [];
  // One after the other: each check holds a copy of what its signature covers, and a made-up file can name thousands.
  for (const [index, object] of objects.entries()) {
    signatures.push(await checkSignature(buffer, object, index === objects.length - 1));
  }
  return signatures;
}

/** Whether there's at least one signature, each one holds, and the last covers the document to its end. */
export function isValidlySigned(signatures: readonly PdfSignature[]): boolean {
  return (
    signatures.every((signature) => signature.problems.length === 0) &&
    signatures.at(-1)?.coversWholeDocument === true
  );
}

/** The end of the revision that a signature covers. */
export function endOf(object: SignatureObject): number {
  return object.range[2] + object.range[3];
}

/** Every signature that the bytes show, in the order in which they were made. */
export function findSignatureObjects(text: string): readonly SignatureObject[] {
  const pattern = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;
  const found = [...text.matchAll(pattern)].map((match) => {
    const start = text.lastIndexOf(' obj', match.index);
    const end = text.indexOf('endobj', match.index);
    return {
      range: [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])] as const,
      text: text
        .slice(Math.max(start, 0), end === -1 ? text.length : end)
        .replace(/<[\dA-Fa-f\s]{512,}>/g, '<>'),
      start,
      end,
    };
  });
  return found.toSorted((a, b) => endOf(a) - endOf(b));
}

async function checkSignature(pdf: Buffer, object: SignatureObject, isLast: boolean): Promise<PdfSignature> {
  const [firstStart, firstLength, secondStart, secondLength] = object.range;
  const coversWholeDocument = firstStart === 0 && endOf(object) === pdf.length;
  const unread = { signer: null, signingTime: null, coversWholeDocument, digestValid: false };
  const appended: readonly PdfSignatureProblem[] =
    isLast && endOf(object) < pdf.length ? ['bytes_appended'] : [];

  const cms = signatureValue(pdf, object);
  if (cms === null) return { ...unread, problems: ['byte_range_wrong', ...appended] };
  if (!/\/SubFilter\s*\/(?:ETSI\.CAdES\.detached|adbe\.pkcs7\.detached)\b/.test(object.text)) {
    return { ...unread, problems: ['kind_not_supported', ...appended] };
  }
  const covered = [pdf.subarray(0, firstLength), pdf.subarray(secondStart, secondStart + secondLength)];
  const check = await checkDetachedCms(cms, Buffer.concat(covered));
  if (check === null) return { ...unread, problems: ['signature_unreadable', ...appended] };

  const { signer } = check.certificate;
  const signingTime = check.signingTime ?? readPdfDate(object.text);
  const problems: PdfSignatureProblem[] = [...appended];
  if (!check.digestValid) problems.push('bytes_changed');
  if (check.signatureValid === false) problems.push('signature_wrong');
  if (!check.certificateBound) problems.push('certificate_not_bound');
  if (!check.strongAlgorithm) problems.push('weak_algorithm');
  if (signingTime === null || signingTime < signer.validFrom || signingTime > signer.validTo) {
    problems.push('certificate_not_valid_at_signing');
  }
  return { signer, signingTime, coversWholeDocument, digestValid: check.digestValid, problems };
}

/** The bytes between the two covered ranges, which must be this object's own signature value and nothing else. */
export function signatureValue(pdf: Buffer, object: SignatureObject): Uint8Array | null {
  const [firstStart, firstLength, secondStart, secondLength] = object.range;
  const inside = firstLength > object.start && secondStart < object.end && secondStart > firstLength;
  if (firstStart !== 0 || !inside || secondStart + secondLength > pdf.length) return null;
  const gap = pdf.toString('latin1', firstLength, secondStart);
  const isContents = /\/Contents\s*$/.test(pdf.toString('latin1', object.start, firstLength));
  const hex = /^<([\dA-Fa-f]*)>$/.exec(gap)?.[1];
  return !isContents || hex === undefined || hex.length % 2 === 1
    ? null
    : new Uint8Array(Buffer.from(hex, 'hex'));
}

/** `/M (D:20261123143000+07'00')` of the signature's object. */
export function readPdfDate(text: string): Instant | null {
  const match = /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-]\d{2})'?(\d{2})?'?)?/.exec(
    text,
  );
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zoneHour, zoneMinute = '00'] = match;
  const zone = zoneHour === undefined ? 'Z' : `${zoneHour}:${zoneMinute}`;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? null : (date.toISOString() as Instant);
}

import { randomBytes } from 'node:crypto';

import { fromBER, Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  ContentInfo,
  EncapsulatedContentInfo,
  id_ContentType_Data,
  id_ContentType_SignedData,
  id_eContentType_TSTInfo,
  id_sha256,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

import type { SigningRefusal } from '../application/documents/document-ports.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { checkDetachedCms } from './cms.ts';

/** A proof that a signature stood at a moment, and that moment. */
interface TimeStamp {
  readonly token: Uint8Array;
  readonly at: Instant;
}

const TIME_OUT_MS = 15_000;

/** A token with its certificates has some kilobytes; whatever sends more is no authority. */
const LONGEST_ANSWER_BYTES = 256 * 1024;

const timeStampingUse = '1.3.6.1.5.5.7.3.8';

/**
 * Asks a time-stamp authority (RFC 3161, over HTTP or HTTPS) for the time of a digest, with a nonce, and checks that the
 * answer is about this digest and this question, is signed rightly, and by a certificate made for stamping time. Whether
 * the authority is trusted isn't judged.
 *
 * @param digest SHA-256 of what is stamped
 */
export async function requestTimeStamp(
  address: string,
  digest: Uint8Array,
  { timeOutMs = TIME_OUT_MS }: { timeOutMs?: number } = {},
): Promise<Result<TimeStamp, SigningRefusal>> {
  const nonce = randomBytes(8);
  // An integer that begins with a set bit would be negative.
  nonce[0] = 0x40 | ((nonce[0] ?? 0) & 0x3f);
  const answer = await post(address, requestOf(digest, nonce), timeOutMs);
  if (!answer.ok) return answer;
  const response = readResponse(answer.value);
  if (response === null) return wrong(address, 'unreadable');
  const { status, statusStrings } = response.status;
  // 0 granted, 1 granted with changes; everything else is a refusal (RFC 3161, 2.4.2).
  if ((status as number) > 1 || !response.timeStampToken) {
    const said = statusStrings?.map(({ valueBlock }) => valueBlock.value).join(' ') ?? '';
    return err({ code: 'time_stamp_refused', parameters: { address, status, said } });
  }
  return checkToken(response.timeStampToken, { digest, nonce, address });
}

function requestOf(digest: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id_sha256 }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(digest).buffer }),
    }),
    nonce: new Integer({ valueHex: new Uint8Array(nonce).buffer }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

async function post(
  address: string,
  body: Uint8Array<ArrayBuffer>,
  timeOutMs: number,
): Promise<Result<Uint8Array<ArrayBuffer>, SigningRefusal>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body,
      signal: AbortSignal.timeout(timeOutMs),
    });
    if (!response.ok) return unreachable(address, `HTTP ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > LONGEST_ANSWER_BYTES ? wrong(address, 'too_long') : ok(bytes);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      return err({ code: 'time_stamp_timeout', parameters: { address, seconds: timeOutMs / 1000 } });
    }
    return unreachable(address, causeOf(error));
  }
}

/** `ECONNREFUSED`, `ENOTFOUND` … where the runtime says so. */
function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.name;
  return 'unknown';
}

function readResponse(bytes: Uint8Array<ArrayBuffer>): TimeStampResp | null {
  try {
    return TimeStampResp.fromBER(bytes);
  } catch {
    // The library has no type for bytes that aren't an answer; whichever it is, this isn't one.
    return null;
  }
}

async function checkToken(
  token: ContentInfo,
  { digest, nonce, address }: { digest: Uint8Array; nonce: Uint8Array; address: string },
): Promise<Result<TimeStamp, SigningRefusal>> {
  const read = readToken(token);
  if (read === null) return wrong(address, 'unreadable');
  const { content, info } = read;
  if (!same(info.messageImprint.hashedMessage.valueBlock.valueHexView, digest))
    return wrong(address, 'digest');
  if (!info.nonce || !same(info.nonce.valueBlock.valueHexView, nonce)) return wrong(address, 'nonce');
  const check = await checkDetachedCms(read.detached, content);
  if (check === null || !check.digestValid || check.signatureValid !== true)
    return wrong(address, 'signature');
  const { extendedKeyUsage, signer } = check.certificate;
  if (extendedKeyUsage?.includes(timeStampingUse) !== true) return wrong(address, 'use');
  const at = info.genTime.toISOString() as Instant;
  if (at < signer.validFrom || at > signer.validTo) return wrong(address, 'validity');
  return ok({ token: new Uint8Array(token.toSchema().toBER()), at });
}

/** The token's content, and its signature as one over content that stands beside it. */
function readToken(
  token: ContentInfo,
): { content: Uint8Array<ArrayBuffer>; info: TSTInfo; detached: Uint8Array } | null {
  try {
    if (token.contentType !== id_ContentType_SignedData) return null;
    const signedData = new SignedData({ schema: token.content });
    const { eContent, eContentType } = signedData.encapContentInfo;
    if (eContentType !== id_eContentType_TSTInfo || !eContent) return null;
    const content = new Uint8Array(eContent.getValue());
    signedData.encapContentInfo = new EncapsulatedContentInfo({ eContentType: id_ContentType_Data });
    const detached = new ContentInfo({
      contentType: id_ContentType_SignedData,
      content: signedData.toSchema(true),
    });
    const { result } = fromBER(content);
    return {
      content,
      info: new TSTInfo({ schema: result }),
      detached: new Uint8Array(detached.toSchema().toBER()),
    };
  } catch {
    // As above: what can't be read as a token isn't one.
    return null;
  }
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(right);
}

function wrong(address: string, detail: string): Result<never, SigningRefusal> {
  return err({ code: 'time_stamp_wrong', parameters: { address, detail } });
}

function unreachable(address: string, detail: string): Result<never, SigningRefusal> {
  return err({ code: 'time_stamp_unreachable', parameters: { address, detail } });
}

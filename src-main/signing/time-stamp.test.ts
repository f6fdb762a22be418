import { randomBytes } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { makeCertificate } from './testing/make-certificate.ts';
import { makePdf } from './testing/make-pdf.ts';
import { pdfsig } from './testing/pdfsig.ts';
import { signPdf } from './testing/sign-in-test.ts';
import { startTimeStampAuthority } from './testing/time-stamp-authority.ts';
import { requestTimeStamp } from './time-stamp.ts';
import { verifyPdf } from './verify-pdf.ts';

const digest = new Uint8Array(randomBytes(32));
const certificate = makeCertificate({ passphrase: 'x' });
const options = {
  key: { kind: 'certificate_file', pkcs12: certificate.pkcs12, passphrase: 'x' },
  reason: 'Ký',
  location: 'Lai Châu',
  now: new Date('2026-11-23T07:30:00Z'),
} as const;

describe('a time stamp', () => {
  it('stands in the signature with the time of the authority, and the signature stays valid', async () => {
    const address = await startTimeStampAuthority();
    const begun = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
    const signed = await signPdf(await makePdf(), { ...options, timeStampAddress: address });
    if (!signed.ok) throw new Error(JSON.stringify(signed.error));
    const { stampedAt, pdf } = signed.value;
    expect(stampedAt !== null && stampedAt >= begun && stampedAt <= new Date().toISOString()).toBe(true);
    expect((await verifyPdf(pdf)).map(({ problems }) => problems)).toEqual([[]]);
    expect(pdfsig(pdf)).toContain('Signature is Valid');
    // The attribute id-aa-timeStampToken (RFC 3161, Appendix A) in the signature's value.
    expect(Buffer.from(pdf).toString('latin1').toLowerCase()).toContain('2a864886f70d010910020e');
  });

  it('leaves a document unsigned where the authority gives none', async () => {
    const address = await startTimeStampAuthority(() => 503);
    expect(await signPdf(await makePdf(), { ...options, timeStampAddress: address })).toEqual({
      ok: false,
      error: { code: 'time_stamp_unreachable', parameters: { address, detail: 'HTTP 503' } },
    });
  });

  it('is not waited for longer than it may take', async () => {
    const address = await startTimeStampAuthority(() => new Promise<never>(() => {}));
    expect(await requestTimeStamp(address, digest, { timeOutMs: 200 })).toEqual({
      ok: false,
      error: { code: 'time_stamp_timeout', parameters: { address, seconds: 0.2 } },
    });
  });

  it('can’t be had where nobody answers', async () => {
    const address = 'http://127.0.0.1:9/tsr';
    expect(await requestTimeStamp(address, digest)).toMatchObject({
      ok: false,
      error: { code: 'time_stamp_unreachable' },
    });
  });

  it('is refused with the status that the authority gave', async () => {
    // TimeStampResp with status 2 (rejection) and no token.
    const address = await startTimeStampAuthority(() => Buffer.from('30053003020102', 'hex'));
    expect(await requestTimeStamp(address, digest)).toEqual({
      ok: false,
      error: { code: 'time_stamp_refused', parameters: { address, status: 2, said: '' } },
    });
  });

  it.each([
    [
      'nonce',
      (honest: (query: Buffer) => Buffer, query: Buffer) => {
        // The nonce stands before certReq, the last three bytes of the query.
        const other = Buffer.from(query);
        other.writeUInt8((other.at(-4) ?? 0) ^ 1, other.length - 4);
        return honest(other);
      },
    ],
    [
      'digest',
      (honest: (query: Buffer) => Buffer, query: Buffer) => {
        const other = Buffer.from(query);
        const place = other.indexOf(digest);
        other.writeUInt8((other[place] ?? 0) ^ 1, place);
        return honest(other);
      },
    ],
    [
      'signature',
      (honest: (query: Buffer) => Buffer, query: Buffer) => {
        const reply = honest(query);
        reply.writeUInt8((reply.at(-1) ?? 0) ^ 1, reply.length - 1);
        return reply;
      },
    ],
    ['unreadable', () => Buffer.from('<html>')],
  ])('that is wrong in its %s is not taken', async (detail, answer) => {
    const address = await startTimeStampAuthority(answer);
    expect(await requestTimeStamp(address, digest)).toEqual({
      ok: false,
      error: { code: 'time_stamp_wrong', parameters: { address, detail } },
    });
  });
});

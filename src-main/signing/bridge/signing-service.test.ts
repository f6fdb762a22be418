import { describe, expect, it } from 'vitest';

import { makeCertificate } from '../testing/make-certificate.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { signPdf } from '../testing/sign-in-test.ts';
import { signingBehaviour, startSigningService } from '../testing/signing-service.ts';
import { verifyPdf } from '../verify-pdf.ts';
import { openFileExchange } from './file-exchange.ts';
import { createSigningService } from './signing-service.ts';

const service = createSigningService();
const key = makeCertificate({ passphrase: 'x', commonName: 'Giàng A Thử' });

async function signed(pdf: Uint8Array): Promise<Uint8Array> {
  const result = await signPdf(pdf, {
    key: { kind: 'certificate_file', pkcs12: key.pkcs12, passphrase: 'x' },
    reason: 'Ký',
    location: 'Lai Châu',
    now: new Date('2026-11-23T07:30:00Z'),
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.pdf;
}

async function certificateOf(address: string): Promise<string> {
  const answer = await service.test(address);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.certificate;
}

const document = {
  as: 'office',
  number: '05/BB-HĐTĐKT',
  issuedOn: '23/11/2026',
  fileName: '05_BB.pdf',
} as const;

describe('a signing service on this computer', () => {
  it('fetches the pdf, brings it back signed, and is told number and date of what the office issues', async () => {
    const asked: unknown[] = [];
    const behave = signingBehaviour(signed);
    const address = await startSigningService((endpoint, request) => {
      asked.push([endpoint, request.DocNumber, request.IssuedDate]);
      return behave(endpoint, request);
    });
    const pdf = await makePdf();
    const certificate = await certificateOf(address);
    const returned = await service.sign(pdf, { ...document, address, certificate });
    if (!returned.ok) throw new Error(JSON.stringify(returned.error));
    expect(asked.at(-1)).toEqual(['SignIssued', '05/BB-HĐTĐKT', '23/11/2026']);
    expect(await verifyPdf(returned.value)).toMatchObject([
      { signer: { commonName: 'Giàng A Thử' }, signingTime: '2026-11-23T07:30:00.000Z', problems: [] },
    ]);
  });

  it('is told that a file goes along with a document, and its number', async () => {
    const asked: unknown[] = [];
    const behave = signingBehaviour(signed);
    const address = await startSigningService((endpoint, request) => {
      asked.push([endpoint, request.DocNumber]);
      return behave(endpoint, request);
    });
    const certificate = await certificateOf(address);
    const returned = await service.sign(await makePdf(), {
      ...document,
      as: 'attachment',
      address,
      certificate,
    });
    expect([returned.ok, asked.at(-1)]).toEqual([true, ['SignAppendix', '05/BB-HĐTĐKT']]);
  });

  it('is sent nothing where its certificate is another than the confirmed one', async () => {
    const asked: string[] = [];
    const address = await startSigningService((endpoint) => {
      asked.push(endpoint);
      return Promise.resolve(null);
    });
    const answer = await service.sign(await makePdf(), { ...document, address, certificate: 'A'.repeat(64) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'service_certificate_changed' } });
    expect(asked).toEqual([]);
  });

  it.each([
    ['service_refused', JSON.stringify({ Status: 11, Message: 'Người dùng hủy' })],
    ['service_file_missing', JSON.stringify({ Status: 0, Message: '' })],
    ['service_answer_wrong', 'không phải JSON'],
    ['service_closed', null],
  ])('answers %s', async (code, said) => {
    const address = await startSigningService((endpoint) =>
      Promise.resolve(endpoint === 'GetVersion' ? '{}' : said),
    );
    const certificate = await certificateOf(address);
    expect(await service.sign(await makePdf(), { ...document, address, certificate })).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('that isn’t running is told as such', async () => {
    expect(await service.test('wss://127.0.0.1:9')).toMatchObject({
      ok: false,
      error: { code: 'service_unreachable', parameters: { detail: 'ECONNREFUSED' } },
    });
  });
});

describe('the exchange of files with a service', () => {
  it('gives and takes once, at addresses that can’t be guessed, on this computer only', async () => {
    const pdf = await makePdf();
    const exchange = await openFileExchange(pdf, 'a.pdf');
    const { origin, hostname } = new URL(exchange.downloadUrl);
    expect(hostname).toBe('127.0.0.1');
    const statuses = [
      (await fetch(`${origin}/draft.pdf`)).status,
      (await fetch(exchange.downloadUrl, { method: 'POST', body: 'x' })).status,
      (await fetch(exchange.downloadUrl)).status,
      (await fetch(exchange.downloadUrl)).status,
      (await fetch(exchange.uploadUrl, { method: 'POST', body: Buffer.from(pdf) })).status,
      (await fetch(exchange.uploadUrl, { method: 'POST', body: 'y' })).status,
    ];
    expect(statuses).toEqual([404, 404, 200, 404, 200, 404]);
    expect(exchange.uploaded()).toEqual(pdf);
    await exchange.close();
    await expect(fetch(exchange.downloadUrl)).rejects.toThrow('fetch failed');
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { SignedPdf } from './sign-pdf.ts';
import { makeCertificate } from './testing/make-certificate.ts';
import { makePdf } from './testing/make-pdf.ts';
import { pdfsig } from './testing/pdfsig.ts';
import { signPdf } from './testing/sign-in-test.ts';
import { verifyPdf } from './verify-pdf.ts';

const passphrase = 'mật khẩu thử 1';
const now = new Date('2026-11-23T07:30:00Z');
const text = { reason: 'Ký phát hành (bản gốc)', location: 'Lai Châu' };
const leader = makeCertificate({ passphrase, commonName: 'Giàng A Thử' });
const office = makeCertificate({ passphrase, commonName: 'Ủy ban nhân dân tỉnh' });

let folder: string;
let pdf: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-vang-sign-'));
  pdf = await makePdf();
});

afterAll(() => rmSync(folder, { recursive: true }));

function keyOf({ pkcs12 }: { pkcs12: Uint8Array }, secret = passphrase) {
  return { kind: 'certificate_file', pkcs12, passphrase: secret } as const;
}

async function sign(bytes: Uint8Array, certificate = leader, at = now): Promise<SignedPdf> {
  const signed = await signPdf(bytes, { ...text, key: keyOf(certificate), now: at });
  if (!signed.ok) throw new Error(signed.error.code);
  return signed.value;
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
}

describe('signPdf', () => {
  it('makes a signature that an independent checker finds valid and covering the whole document', async () => {
    const signed = await sign(pdf);
    const report = pdfsig(signed.pdf);
    expect(report).toContain('Signature Validation: Signature is Valid.');
    expect(report).toContain('Total document signed');
    expect(report).toContain('Signature Type: ETSI.CAdES.detached');
    expect(report).toContain('Signing Hash Algorithm: SHA-256');
    expect(report).toContain('Signing Time: Nov 23 2026 07:30:00');
    expect(report).toContain('Signer Certificate Common Name: Giàng A Thử');
    expect(signed.signer).toEqual({
      commonName: 'Giàng A Thử',
      organisation: 'Hội đồng Thi đua - Khen thưởng tỉnh',
      serialNumber: expect.stringMatching(/^0B[\dA-F]{16}$/),
      issuer: 'CA thử nghiệm',
      validFrom: '2026-01-01T00:00:00.000Z',
      validTo: '2029-01-01T00:00:00.000Z',
    });
  });

  it('keeps the bytes it was given and only appends', async () => {
    const signed = await sign(pdf);
    expect(Buffer.from(signed.pdf.subarray(0, pdf.length)).equals(pdf)).toBe(true);
  });

  it('writes the reason so that a viewer shows it without stray backslashes', async () => {
    const signed = await sign(pdf);
    const field = (await PDF.load(signed.pdf)).getForm()?.getSignatureFields()[0]?.getSignatureDict();
    expect([field?.getString('Reason')?.asString(), field?.getString('Location')?.asString()]).toEqual([
      'Ký phát hành [bản gốc]',
      'Lai Châu',
    ]);
  });

  it('leaves the first signature valid when a second one follows', async () => {
    const first = await sign(pdf);
    const second = await sign(first.pdf, office, new Date('2026-11-23T08:00:00Z'));
    const report = pdfsig(second.pdf);
    expect(report.match(/Signature is Valid/g)).toHaveLength(2);
    expect(report).toMatch(/Not total document signed[\s\S]*Total document signed/);
    expect(await verifyPdf(second.pdf)).toEqual([
      {
        signer: first.signer,
        signingTime: '2026-11-23T07:30:00.000Z',
        coversWholeDocument: false,
        digestValid: true,
        problems: [],
      },
      {
        signer: second.signer,
        signingTime: '2026-11-23T08:00:00.000Z',
        coversWholeDocument: true,
        digestValid: true,
        problems: [],
      },
    ]);
  });

  it('appends three signatures, each over its own revision, and all stay valid', async () => {
    const deputy = makeCertificate({ passphrase, commonName: 'Lò Thị Thử' });
    const one = await sign(pdf);
    const two = await sign(one.pdf, deputy, new Date('2026-11-23T08:00:00Z'));
    const three = await sign(two.pdf, office, new Date('2026-11-23T09:00:00Z'));
    const reports = [one, two, three].map((signed) => pdfsig(signed.pdf));
    expect(
      reports.map((report) => ({
        valid: report.match(/Signature is Valid/g)?.length,
        names: [...report.matchAll(/Common Name: (.+)/g)].map((match) => match[1]),
        ends: [...report.matchAll(/Signed Ranges: \[0 - \d+\], \[\d+ - (\d+)\]/g)].map((match) =>
          Number(match[1]),
        ),
        whole: report.match(/(?<!Not )[Tt]otal document signed/g)?.length,
      })),
    ).toEqual([
      { valid: 1, names: ['Giàng A Thử'], ends: [one.pdf.length], whole: 1 },
      { valid: 2, names: ['Giàng A Thử', 'Lò Thị Thử'], ends: [one.pdf.length, two.pdf.length], whole: 1 },
      {
        valid: 3,
        names: ['Giàng A Thử', 'Lò Thị Thử', 'Ủy ban nhân dân tỉnh'],
        ends: [one.pdf.length, two.pdf.length, three.pdf.length],
        whole: 1,
      },
    ]);
  });

  it('leaves no trace of the passphrase or the private key in the file', async () => {
    const signed = Buffer.from((await sign(pdf)).pdf);
    expect([signed.includes(passphrase), signed.includes('PRIVATE KEY')]).toEqual([false, false]);
  });

  it.each([
    ['wrong_passphrase', { passphrase: 'sai' }],
    ['wrong_passphrase', { passphrase: '' }],
    ['not_a_certificate_file', { pkcs12: new TextEncoder().encode('không phải chứng thư số') }],
    ['not_a_certificate_file', { pkcs12: new Uint8Array() }],
    ['not_a_certificate_file', { pkcs12: leader.pkcs12.subarray(0, 900) }],
    ['not_a_certificate_file', { pkcs12: Buffer.from(leader.certificatePem) }],
    ['certificate_expired', { now: new Date('2029-01-01T00:00:01Z') }],
    ['certificate_not_yet_valid', { now: new Date('2025-12-31T23:59:59Z') }],
  ])('answers %s', async (code, change) => {
    const { now: at = now, ...key } = change as { now?: Date };
    const options = { ...text, now: at, key: { ...keyOf(leader), ...key } };
    expect(await signPdf(pdf, options)).toEqual({ ok: false, error: { code } });
  });

  it.each([
    ['a key usage other than signing', { keyUsage: 'key_encipherment' as const }],
    ['a key that is too short', { bits: 1024 }],
  ])('refuses a certificate with %s', async (_, change) => {
    const certificate = makeCertificate({ passphrase, ...change });
    const result = await signPdf(pdf, { ...text, key: keyOf(certificate), now });
    expect(result).toEqual({ ok: false, error: { code: 'certificate_not_for_signing' } });
  });

  it('refuses bytes that are not a PDF to which a signature can be appended', async () => {
    const protectedPdf = await PDF.load(pdf);
    protectedPdf.setProtection({ userPassword: 'x', ownerPassword: 'y' });
    const inputs = [
      new Uint8Array(),
      new TextEncoder().encode('một tệp văn bản'),
      pdf.subarray(0, pdf.length - 60),
      await protectedPdf.save(),
    ];
    const options = { ...text, key: keyOf(leader), now };
    const results = await Promise.all(inputs.map((input) => signPdf(input, options)));
    expect(results).toEqual(inputs.map(() => ({ ok: false, error: { code: 'not_a_pdf' } })));
  });

  it.each([
    ["today's way", []],
    [
      'the way of older Windows',
      ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ],
    ['the oldest way', ['-legacy']],
  ])('reads a file that another program packed %s with a Vietnamese passphrase', async (_, packing) => {
    writeFileSync(join(folder, 'key.pem'), leader.privateKeyPem);
    writeFileSync(join(folder, 'certificate.pem'), leader.certificatePem);
    writeFileSync(join(folder, 'authority.pem'), leader.authorityPem);
    const names = [
      '-inkey',
      'key.pem',
      '-in',
      'certificate.pem',
      '-certfile',
      'authority.pem',
      '-out',
      'packed.p12',
    ];
    openssl('pkcs12', '-export', ...names, ...packing, '-passout', `pass:${passphrase}`);
    const { readFile } = await import('node:fs/promises');
    const pkcs12 = await readFile(join(folder, 'packed.p12'));
    const signed = await signPdf(pdf, { ...text, key: keyOf({ pkcs12 }), now });
    expect(signed.ok && (await verifyPdf(signed.value.pdf)).map(({ problems }) => problems)).toEqual([[]]);
  });

  /** A self-made certificate with a key on the given curve. */
  async function ellipticPkcs12(curve: string): Promise<Uint8Array> {
    const files = ['-in', 'ec-certificate.pem', '-inkey', 'ec.pem', '-out', 'ec.p12'];
    openssl('ecparam', '-name', curve, '-genkey', '-noout', '-out', 'ec.pem');
    openssl('req', '-new', '-x509', '-key', 'ec.pem', '-out', 'ec-certificate.pem', '-subj', '/CN=EC');
    openssl('pkcs12', '-export', ...files, '-passout', 'pass:x');
    const { readFile } = await import('node:fs/promises');
    return readFile(join(folder, 'ec.p12'));
  }

  it('signs with an elliptic-curve key', async () => {
    const pkcs12 = await ellipticPkcs12('prime256v1');
    const today = new Date(Date.now() + 3_600_000);
    const signed = await signPdf(pdf, { ...text, key: keyOf({ pkcs12 }, 'x'), now: today });
    expect(signed.ok && (await verifyPdf(signed.value.pdf)).map(({ problems }) => problems)).toEqual([[]]);
    expect(signed.ok && pdfsig(signed.value.pdf)).toContain('Signature is Valid');
  });

  it('refuses a key on a curve that other programs could not check', async () => {
    const pkcs12 = await ellipticPkcs12('secp256k1');
    const result = await signPdf(pdf, { ...text, key: keyOf({ pkcs12 }, 'x'), now: new Date() });
    expect(result).toEqual({ ok: false, error: { code: 'certificate_not_for_signing' } });
  });
});

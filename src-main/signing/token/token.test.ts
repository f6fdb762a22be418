import { createHash, randomBytes, verify, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { forkProcess } from '../../hosts/fork-process.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { pdfsig } from '../testing/pdfsig.ts';
import { signPdf, tools } from '../testing/sign-in-test.ts';
import { makeSoftToken } from '../testing/soft-token.ts';
import type { SoftToken } from '../testing/soft-token.ts';
import { verifyPdf } from '../verify-pdf.ts';
import { architectureOf } from './library-kind.ts';
import { failureOf } from './return-values.ts';
import { createToken } from './token.ts';
import type { Token } from './token.ts';

const { token } = tools;

async function certificateOn({ library }: SoftToken) {
  const listed = await token.list(library);
  if (!listed.ok) throw new Error(JSON.stringify(listed.error));
  const [found] = listed.value;
  if (!found) throw new Error('The token has no certificate');
  return found;
}

function temporaryFile(content: Uint8Array | string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-driver-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'driver.so');
  writeFileSync(file, content);
  return file;
}

async function refusedBy(answer: ReturnType<Token['list'] | Token['sign']>) {
  const result = await answer;
  return result.ok ? null : result.error;
}

const common = { reason: 'Ký', location: 'Lai Châu' };

describe('a token', () => {
  it.each(['rsa:2048', 'ec'] as const)(
    'signs a pdf with its %s key, and poppler finds it valid',
    async (key) => {
      const soft = makeSoftToken({ key });
      const { fingerprint, tokenLabel, finalTry, locked } = await certificateOn(soft);
      expect([tokenLabel, finalTry, locked]).toEqual(['Token thử', false, false]);
      const signed = await signPdf(await makePdf(), {
        ...common,
        key: { kind: 'token', library: soft.spy, certificate: fingerprint, pin: soft.pin },
        now: new Date(Date.now() + 60_000),
      });
      if (!signed.ok) throw new Error(JSON.stringify(signed.error));
      expect(signed.value.signer.commonName).toBe('Giàng A Thử');
      expect((await verifyPdf(signed.value.pdf)).map(({ problems }) => problems)).toEqual([[]]);
      expect(pdfsig(signed.value.pdf)).toContain('Signature is Valid');
      expect([soft.calls('C_Login'), soft.calls('C_Sign')]).toEqual([1, 1]);
    },
  );

  it('is given a wrong PIN once and never again', async () => {
    const soft = makeSoftToken();
    const { fingerprint } = await certificateOn(soft);
    const signed = await signPdf(await makePdf(), {
      ...common,
      key: { kind: 'token', library: soft.spy, certificate: fingerprint, pin: '99999999' },
      now: new Date(Date.now() + 60_000),
    });
    expect(signed).toMatchObject({ ok: false, error: { code: 'token_pin_wrong' } });
    expect(JSON.stringify(signed)).not.toContain('99999999');
    expect([soft.calls('C_Login'), soft.calls('C_Sign')]).toEqual([1, 0]);
  });

  it('that was pulled out after its certificate was chosen is told as such', async () => {
    const soft = makeSoftToken();
    const { fingerprint } = await certificateOn(soft);
    soft.remove();
    const { library, pin } = soft;
    const digest = new Uint8Array(randomBytes(32));
    const input = { library, certificate: fingerprint, pin, algorithm: 'RSA', digest } as const;
    expect(await refusedBy(token.sign(input))).toMatchObject({ code: 'token_removed' });
    expect(await token.list(library)).toEqual({ ok: true, value: [] });
  });

  it('signs what it is given, PKCS#1 with SHA-256', async () => {
    const soft = makeSoftToken();
    const { fingerprint, der } = await certificateOn(soft);
    const content = Buffer.from('nội dung');
    const digest = new Uint8Array(createHash('sha256').update(content).digest());
    const { library, pin } = soft;
    const signed = await token.sign({ library, certificate: fingerprint, pin, algorithm: 'RSA', digest });
    expect(signed.ok && verify('sha256', content, new X509Certificate(der).publicKey, signed.value)).toBe(
      true,
    );
  });
});

describe('the driver of a token', () => {
  it('that is missing, is no driver, or is no module is named', async () => {
    const text = temporaryFile('không phải trình điều khiển');
    const missing = await refusedBy(token.list('/không/có.so'));
    expect(missing).toEqual({
      code: 'token_library_missing',
      parameters: { library: '/không/có.so', detail: 'ENOENT' },
    });
    expect(await refusedBy(token.list(text))).toMatchObject({ code: 'token_library_wrong' });
    expect(await refusedBy(token.list(process.execPath))).toMatchObject({ code: 'token_library_wrong' });
  });

  it('made for programs of another width is named before it is loaded', async () => {
    const head = Buffer.alloc(256);
    head.write('MZ');
    head.writeUInt32LE(0x80, 0x3c);
    head.write('PE\0\0', 0x80);
    head.writeUInt16LE(0x14c, 0x84);
    const library = temporaryFile(head);
    expect(await refusedBy(token.list(library))).toEqual({
      code: 'token_library_bits',
      parameters: { library, made: 'ia32', own: process.arch },
    });
  });

  it('that crashes ends its own process and no other', async () => {
    const crashing = temporaryFile('process.abort();');
    const crashed = createToken({ start: () => forkProcess(crashing) });
    expect(await refusedBy(crashed.list(process.execPath))).toMatchObject({ code: 'token_driver_crashed' });
  });

  it('is known by its head', () => {
    const elf = (machine: number): Uint8Array => {
      const head = Buffer.alloc(64);
      head.write('\x7fELF', 0, 'latin1');
      head.writeUInt16LE(machine, 18);
      return head;
    };
    expect([elf(62), elf(3), elf(183), elf(9), new Uint8Array(3)].map(architectureOf)).toEqual([
      'x64',
      'ia32',
      'arm64',
      null,
      null,
    ]);
  });

  it.each([
    [0x32, 'token_removed'],
    [0x30, 'token_removed'],
    [0xe0, 'token_missing'],
    [0xa0, 'token_pin_wrong'],
    [0xa2, 'token_pin_length'],
    [0xa4, 'token_pin_locked'],
    [0x05, 'token_failed'],
  ])('says the return value %i as %s', (value, code) => {
    expect(failureOf('C_Sign', value)).toMatchObject({ code, detail: expect.stringContaining('C_Sign 0x') });
  });
});

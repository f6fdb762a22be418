import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fromBER } from 'asn1js';
import { ContentInfo, id_sha512, SignedData } from 'pkijs';
import type { SignerInfo } from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkDetachedCms } from './cms.ts';
import type { CmsCheck } from './cms.ts';

const content = new TextEncoder().encode('Bằng khen của Chủ tịch');
const right = { digestValid: true, signatureValid: true, certificateBound: true, strongAlgorithm: true };

let folder: string;

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
}

/** A signature over the content that another program makes. */
function sign(key: 'rsa' | 'ec', ...options: string[]): Uint8Array {
  const names = ['-in', 'content', '-signer', `${key}.crt`, '-inkey', `${key}.pem`, '-out', 'signature'];
  openssl('cms', '-sign', '-binary', '-outform', 'DER', ...names, ...options);
  return readFileSync(join(folder, 'signature'));
}

/** The signature with something else said of its signer. */
function changed(cms: Uint8Array, change: (info: SignerInfo) => void): Uint8Array {
  const info = new ContentInfo({ schema: fromBER(cms).result });
  const data = new SignedData({ schema: info.content });
  const [signer] = data.signerInfos;
  if (!signer) throw new Error('The signature has a signer');
  change(signer);
  info.content = data.toSchema(true);
  return new Uint8Array(info.toSchema().toBER());
}

/** Without the certificate and the time, which differ from run to run. */
function judgement(check: CmsCheck | null): unknown {
  if (check === null) return null;
  const { digestValid, signatureValid, certificateBound, strongAlgorithm } = check;
  return { digestValid, signatureValid, certificateBound, strongAlgorithm };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-vang-cms-'));
  writeFileSync(join(folder, 'content'), content);
  const kinds = { rsa: ['rsa:2048'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] };
  for (const [name, kind] of Object.entries(kinds)) {
    const files = ['-keyout', `${name}.pem`, '-out', `${name}.crt`];
    openssl('req', '-x509', '-nodes', '-newkey', ...kind, ...files, '-subj', `/CN=${name}`);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('checkDetachedCms', () => {
  it.each<[string, 'rsa' | 'ec', string[]]>([
    ['RSA', 'rsa', []],
    ['RSA with the certificate among the signed attributes', 'rsa', ['-cades']],
    ['RSA-PSS', 'rsa', ['-md', 'sha512', '-keyopt', 'rsa_padding_mode:pss']],
    ['an elliptic curve', 'ec', ['-md', 'sha384', '-cades']],
    ["a signer named by the key's identifier", 'rsa', ['-keyid']],
    ['other certificates beside it', 'rsa', ['-certfile', 'ec.crt']],
  ])('accepts a signature that another program made with %s', async (_, key, options) => {
    const signature = sign(key, ...options);
    const changed = Uint8Array.from(content).fill(0x78, 3, 4);
    expect([
      judgement(await checkDetachedCms(signature, content)),
      judgement(await checkDetachedCms(signature, changed)),
    ]).toEqual([right, { ...right, digestValid: false, signatureValid: null }]);
  });

  it('finds SHA-1 weak', async () => {
    const check = await checkDetachedCms(sign('rsa', '-md', 'sha1'), content);
    expect(judgement(check)).toEqual({ ...right, strongAlgorithm: false });
  });

  it.each<[string, readonly string[], boolean]>([
    ['in no version', [], false],
    ['in the first version', ['-cades', '-md', 'sha1'], true],
    ['in the second version', ['-cades'], true],
  ])('tells whether the signed attributes name the certificate: %s', async (_, options, named) => {
    const check = await checkDetachedCms(sign('rsa', ...options), content);
    expect([check?.certificateNamed, check?.certificateBound]).toEqual([named, true]);
  });

  it.each<[string, (info: SignerInfo) => void, Readonly<Record<string, boolean | null>> | null]>([
    [
      'says another digest than the attributes were made with',
      ({ digestAlgorithm }) => (digestAlgorithm.algorithmId = id_sha512),
      { ...right, digestValid: false, signatureValid: null },
    ],
    [
      'says a digest that nobody uses any more',
      ({ digestAlgorithm }) => (digestAlgorithm.algorithmId = '1.2.840.113549.2.5'),
      null,
    ],
    [
      'says another algorithm than its value was made with',
      ({ signatureAlgorithm }) => (signatureAlgorithm.algorithmId = '1.2.840.10045.4.3.2'),
      { ...right, signatureValid: false },
    ],
    [
      'has its digest twice among the signed attributes',
      ({ signedAttrs }) => {
        const digest = signedAttrs?.attributes.find(({ type }) => type === '1.2.840.113549.1.9.4');
        if (digest) signedAttrs?.attributes.push(digest);
      },
      { ...right, signatureValid: false },
    ],
  ])('doesn’t take a signature that %s', async (_, change, judged) => {
    const check = await checkDetachedCms(changed(sign('rsa'), change), content);
    expect(judgement(check)).toEqual(judged);
  });

  it.each([
    ['encloses what it signs', ['-nodetach']],
    ['has no signed attributes', ['-noattr']],
    ['has no certificate', ['-nocerts']],
    ['has two signers', ['-signer', 'ec.crt', '-inkey', 'ec.pem']],
  ])('does not read a signature that %s', async (_, options) => {
    expect(await checkDetachedCms(sign('rsa', ...options), content)).toBeNull();
  });

  it('reads a signature with zeros behind it, and none with anything else there', async () => {
    const padded = (byte: number) => Buffer.concat([sign('rsa'), Buffer.alloc(99), Buffer.of(byte)]);
    expect([
      judgement(await checkDetachedCms(padded(0), content)),
      await checkDetachedCms(padded(1), content),
    ]).toEqual([right, null]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['open ends in open ends', Buffer.alloc(1_000_000, Buffer.from('3080', 'hex'))],
    [
      'half a million elements',
      Buffer.concat([Buffer.from('3080', 'hex'), Buffer.alloc(1_000_000, Buffer.from('0500', 'hex'))]),
    ],
    ['a length beyond the end', Buffer.from('3084ffffffff02', 'hex')],
  ])('finds %s unreadable', async (_, bytes) => {
    expect(await checkDetachedCms(bytes, content)).toBeNull();
  });
});

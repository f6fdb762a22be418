import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

  it.each([
    ['encloses what it signs', ['-nodetach']],
    ['has no signed attributes', ['-noattr']],
    ['has no certificate', ['-nocerts']],
    ['has two signers', ['-signer', 'ec.crt', '-inkey', 'ec.pem']],
  ])('does not read a signature that %s', async (_, options) => {
    expect(await checkDetachedCms(sign('rsa', ...options), content)).toBeNull();
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

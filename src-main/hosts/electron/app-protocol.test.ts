import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { createProtocolAnswer } from './app-protocol.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-protocol-'));
const renderer = path.join(folder, 'renderer');
mkdirSync(path.join(renderer, 'assets'), { recursive: true });
writeFileSync(path.join(renderer, 'index.html'), '<meta name="nonce" content="__CSP_NONCE__"><p>Sổ Vàng</p>');
writeFileSync(path.join(renderer, 'assets', 'page.js'), 'export {};');
writeFileSync(path.join(folder, 'secret.txt'), 'not for the page');
afterAll(() => rmSync(folder, { recursive: true }));

const answer = createProtocolAnswer(renderer);
const ask = (url: string, method = 'GET') => answer({ url, method } as Request);

describe('the answers under app://council', () => {
  it('serves a file with its type, the policy and nosniff', async () => {
    const response = await ask('app://council/assets/page.js');
    expect({
      status: response.status,
      type: response.headers.get('content-type'),
      nosniff: response.headers.get('x-content-type-options'),
      policy: response.headers
        .get('content-security-policy')
        ?.startsWith("default-src 'none'; script-src 'self';"),
      body: await response.text(),
    }).toEqual({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      nosniff: 'nosniff',
      policy: true,
      body: 'export {};',
    });
  });

  it('serves the application for every page address, each load with a nonce of its own', async () => {
    const pages = await Promise.all(['app://council/', 'app://council/projector'].map((url) => ask(url)));
    const nonces = pages.map(
      (page) => /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1],
    );
    const texts = await Promise.all(pages.map((page) => page.text()));
    expect(texts).toEqual(nonces.map((nonce) => `<meta name="nonce" content="${nonce}"><p>Sổ Vàng</p>`));
    expect(new Set(nonces).size).toBe(2);
  });

  it.each([
    ['app://council/../secret.txt', 404],
    ['app://council/%2e%2e/secret.txt', 404],
    ['app://council/..%2fsecret.txt', 400],
    ['app://council/assets/..%5c..%5csecret.txt', 400],
    ['app://council/C:/Windows/system.ini', 400],
    ['app://council/%00', 400],
    ['app://council/assets/absent.js', 404],
    ['app://other/assets/page.js', 400],
  ])('does not serve %s', async (url, status) => {
    const response = await ask(url);
    expect([response.status, (await response.text()).includes('not for the page')]).toEqual([status, false]);
  });

  it('answers no other method than GET and HEAD', async () => {
    expect((await ask('app://council/', 'POST')).status).toBe(405);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { RawData } from 'ws';

import { RPC_PATH, SOCKET_READY } from '../../contract/socket-handshake.ts';
import { startLoopbackServer } from './http-server.ts';
import type { LoopbackServer } from './http-server.ts';

const TOKEN = 'the-token-of-this-start';
const SECRET = 'a file outside of the renderer';

let folder: string;
let server: LoopbackServer;
let received: string[];
let books: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'so-vang-đường dẫn-'));
  const renderer = path.join(folder, 'renderer');
  await mkdir(path.join(renderer, 'assets'), { recursive: true });
  await mkdir(path.join(folder, 'renderer-of-others'));
  await writeFile(path.join(folder, 'secret.txt'), SECRET);
  await writeFile(path.join(folder, 'renderer-of-others', 'secret.txt'), SECRET);
  await writeFile(
    path.join(renderer, 'index.html'),
    '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>Sổ Vàng</title>',
  );
  await writeFile(path.join(renderer, 'assets', 'app-1a2b3c.js'), 'export {};');
  received = [];
  books = [];
  server = await startLoopbackServer({
    rendererFolder: renderer,
    token: TOKEN,
    port: 0,
    onConnection: (socket, book) => {
      books.push(book);
      socket.on('message', (data) => {
        received.push(textOf(data));
      });
    },
    onError: () => {},
    tokenDeadlineMs: 500,
  });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the two books', () => {
  it('opens a socket for the book whose path it asks for, with the same token', async () => {
    for (const path of [RPC_PATH, `/rehearsal${RPC_PATH}`]) {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { origin: server.origin });
      await new Promise((resolve) => {
        socket.once('open', () => socket.send(TOKEN));
        socket.once('message', resolve);
      });
      socket.close();
    }
    expect(books).toEqual(['real', 'rehearsal']);
  });
});

describe('pages and files', () => {
  it('serves the page with the policy, a fresh nonce in both, and nothing to keep', async () => {
    const answer = await fetch(`${server.origin}/`);
    const page = await answer.text();
    const nonce = /content="([^"]+)"/.exec(page)?.[1] ?? '';
    const again = await fetch(`${server.origin}/`);
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(await again.text()).not.toContain(nonce);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.has('set-cookie')).toBe(false);
  });

  it('serves the page for every address of the application', async () => {
    const answer = await fetch(`${server.origin}/cluster/C%E1%BB%A5m%201/sheet?year=2026`);
    expect({ status: answer.status, isPage: (await answer.text()).includes('<title>Sổ Vàng') }).toEqual({
      status: 200,
      isPage: true,
    });
  });

  it('lets hashed files be kept for good', async () => {
    const answer = await fetch(`${server.origin}/assets/app-1a2b3c.js`);
    expect({
      status: answer.status,
      type: answer.headers.get('content-type'),
      cache: answer.headers.get('cache-control'),
      text: await answer.text(),
    }).toEqual({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      cache: 'public, max-age=31536000, immutable',
      text: 'export {};',
    });
  });

  it('answers HEAD without a body and a missing file with 404', async () => {
    const head = await fetch(`${server.origin}/`, { method: 'HEAD' });
    const missing = await fetch(`${server.origin}/assets/gone.js`);
    expect([head.status, await head.text(), missing.status]).toEqual([200, '', 404]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const answer = await fetch(`${server.origin}/`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/../renderer-of-others/secret.txt',
    '/%00/secret.txt',
    '/%ff.txt',
    '/C:/secret.txt',
    '//secret.txt/..%2f..%2fsecret.txt',
  ])('never leaves the folder: %s', async (target) => {
    const answer = await rawRequest(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain(SECRET);
  });
});

describe('the host', () => {
  it.each([
    ['another name', 'Host: council.example\r\n'],
    ['another name with our port', 'Host: council.example:PORT\r\n'],
    ['localhost', 'Host: localhost:PORT\r\n'],
    ['no port', 'Host: 127.0.0.1\r\n'],
    ['another port', 'Host: 127.0.0.1:1\r\n'],
    ['two hosts', 'Host: 127.0.0.1:PORT\r\nHost: council.example\r\n'],
  ])('refuses %s', async (_name, header) => {
    const lines = header.replaceAll('PORT', String(server.port));
    expect(await rawRequest(`GET / HTTP/1.1\r\n${lines}`)).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(
      await rawRequest(`GET ${RPC_PATH} HTTP/1.1\r\n${lines}Origin: ${server.origin}\r\n${UPGRADE_HEADERS}`),
    ).toMatch(/^HTTP\/1\.1 40[03] /);
  });
});

describe('the socket', () => {
  it.each([
    ['no origin', RPC_PATH, ''],
    ['a foreign origin', RPC_PATH, 'Origin: https://council.example\r\n'],
    ['an origin on another port', RPC_PATH, 'Origin: http://127.0.0.1:1\r\n'],
    ['an origin that begins like ours', RPC_PATH, 'Origin: ORIGIN.example\r\n'],
    ['the null origin', RPC_PATH, 'Origin: null\r\n'],
    ['another path', '/', 'Origin: ORIGIN\r\n'],
    ['a path below', `${RPC_PATH}/x`, 'Origin: ORIGIN\r\n'],
    ['a token in the address', `${RPC_PATH}?token=${TOKEN}`, 'Origin: ORIGIN\r\n'],
  ])('is refused with %s', async (_name, target, header) => {
    const origin = header.replace('ORIGIN', server.origin);
    expect(
      await rawRequest(
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n${origin}${UPGRADE_HEADERS}`,
      ),
    ).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('is opened by the token and hands over only what comes after it', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${RPC_PATH}`, { origin: server.origin });
    const answers: string[] = [];
    socket.on('message', (data) => {
      answers.push(textOf(data));
    });
    socket.on('open', () => {
      socket.send(TOKEN);
      socket.send('a call');
    });
    await expect
      .poll(() => ({ answers, received }))
      .toEqual({ answers: [SOCKET_READY], received: ['a call'] });
    socket.close();
  });

  it.each([
    ['a wrong token', 'the-token-of-this-starX'],
    ['a call instead of the token', '{"i":"1","p":{"u":"/greet"}}'],
    ['an empty message', ''],
    ['the token as bytes', Buffer.from(TOKEN)],
  ])('is closed with 4401 after %s', async (_name, first) => {
    expect(await closeCodeAfter([first, TOKEN, 'a call'])).toBe(4401);
    expect(received).toEqual([]);
  });

  it('is closed when no token comes in time, so that a page on a busy machine may try again', async () => {
    const before = performance.now();
    expect(await closeCodeAfter([])).toBe(4408);
    expect(performance.now() - before).toBeLessThan(1500);
  });

  it('frees the port when the server closes, sockets open or not', async () => {
    const [accepted, silent] = [closeCodeAfter([TOKEN, 'a call']), closeCodeAfter([])];
    await expect.poll(() => received).toEqual(['a call']);
    await server.close();
    expect(await Promise.all([accepted, silent])).toEqual([1001, 1001]);
    await expect(fetch(server.origin)).rejects.toThrow('fetch failed');
  });
});

const UPGRADE_HEADERS = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '',
].join('\r\n');

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : 'fragments';
}

/** Sends a request as written (clients tidy up paths and headers) and returns the whole answer. */
async function rawRequest(head: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const connection = connect(server.port, '127.0.0.1');
  let answer = '';
  connection.setEncoding('utf8');
  connection.on('data', (text) => {
    answer += String(text);
  });
  connection.on('error', reject);
  connection.on('close', () => {
    resolve(answer);
  });
  const closing = head.includes('Connection:') ? '' : 'Connection: close\r\n';
  connection.end(`${head}${closing}\r\n`);
  return await promise;
}

async function closeCodeAfter(messages: readonly (string | Buffer)[]): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${RPC_PATH}`, { origin: server.origin });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  socket.on('open', () => {
    for (const message of messages) {
      socket.send(message);
    }
  });
  socket.on('error', reject);
  socket.on('close', resolve);
  return await promise;
}

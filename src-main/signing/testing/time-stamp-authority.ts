import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

const configuration = `
[ tsa ]
default_tsa = main
[ main ]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;

/** A time-stamp authority on this computer, which is OpenSSL's; `answer` changes what it says. */
export async function startTimeStampAuthority(
  answer: (honest: (query: Buffer) => Buffer, query: Buffer) => Buffer | number | Promise<never> = (
    honest,
    query,
  ) => honest(query),
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-tsa-'));
  const run = (...options: string[]): Buffer =>
    execFileSync('openssl', options, { cwd: folder, stdio: 'pipe' });
  writeFileSync(path.join(folder, 'tsa.cnf'), configuration);
  writeFileSync(path.join(folder, 'serial'), '01');
  run(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.pem',
    '-days',
    '3650',
    '-subj',
    '/CN=TSA',
    '-addext',
    'extendedKeyUsage=critical,timeStamping',
    '-addext',
    'keyUsage=critical,digitalSignature',
  );
  const honest = (query: Buffer): Buffer => {
    writeFileSync(path.join(folder, 'query.tsq'), query);
    run(
      'ts',
      '-reply',
      '-config',
      'tsa.cnf',
      '-queryfile',
      'query.tsq',
      '-signer',
      'tsa.pem',
      '-inkey',
      'tsa.key',
      '-out',
      'reply.tsr',
    );
    return readFileSync(path.join(folder, 'reply.tsr'));
  };
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const said = await answer(honest, Buffer.concat(chunks));
      if (typeof said === 'number') response.writeHead(said).end();
      else response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(said);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`;
}

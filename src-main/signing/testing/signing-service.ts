import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';

type Request = { FileName: string; FileUploadHandler: string; DocNumber: string; IssuedDate: string };

/** What the double does with a request at an endpoint; the text is its answer. */
export type ServiceBehaviour = (endpoint: string, request: Request) => Promise<string | null>;

/** A signing service on this computer that speaks as the VGCA Sign Service does: wss, one request a connection. */
export async function startSigningService(behave: ServiceBehaviour): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-service-'));
  const options = ['-keyout', 'key.pem', '-out', 'certificate.pem', '-days', '30', '-subj', '/CN=127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...options], {
    cwd: folder,
    stdio: 'pipe',
  });
  const server = createServer({
    key: readFileSync(path.join(folder, 'key.pem')),
    cert: readFileSync(path.join(folder, 'certificate.pem')),
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, { url = '' }) => {
    const answer = async (endpoint: string, request: Request): Promise<void> => {
      const said = await behave(endpoint, request);
      if (said !== null) socket.send(said);
      socket.close();
    };
    socket.once('message', (data: Buffer) => {
      void answer(url.slice(1), JSON.parse(data.toString('utf8')) as Request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.close();
    for (const client of sockets.clients) client.terminate();
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  return `wss://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Fetches the pdf, signs it with `sign` and brings it back as a form, as the service does. */
export function signingBehaviour(sign: (pdf: Uint8Array) => Promise<Uint8Array>): ServiceBehaviour {
  return async (endpoint, { FileName, FileUploadHandler }) => {
    if (endpoint === 'GetVersion') return JSON.stringify({ Status: 0, Message: '1.0.5' });
    const draft = new Uint8Array(await (await fetch(FileName)).arrayBuffer());
    const form = new FormData();
    form.set('uploadfile', new File([Buffer.from(await sign(draft))], 'signed.pdf'));
    const uploaded = await fetch(FileUploadHandler, { method: 'POST', body: form });
    return JSON.stringify({ Status: uploaded.ok ? 0 : 1, Message: '', FileName: 'signed.pdf' });
  };
}

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Addresses of this computer at which a signing service takes one file and brings it back. */
export interface FileExchange {
  readonly downloadUrl: string;
  readonly uploadUrl: string;
  /** The file that was brought back; null when none has been. */
  uploaded(): Uint8Array | null;
  close(): Promise<void>;
}

/** A signed document of many pages has some megabytes. */
const LARGEST_UPLOAD_BYTES = 100 * 1024 * 1024;

/**
 * Hands a pdf to a program on this computer and takes one back: on the loopback interface only, at addresses that nobody
 * can guess, each of them good for one request.
 */
export async function openFileExchange(pdf: Uint8Array, fileName: string): Promise<FileExchange> {
  const [downloadPath, uploadPath] = [secretPath('draft.pdf'), secretPath('upload')];
  const open = new Set([downloadPath, uploadPath]);
  let received: Uint8Array | null = null;

  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const wanted = request.method === 'GET' ? downloadPath : request.method === 'POST' ? uploadPath : '';
    if (path !== wanted || !open.delete(path)) {
      response.writeHead(404).end();
      return;
    }
    if (path === downloadPath) {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': pdf.length }).end(pdf);
      return;
    }
    const file = await readUpload(request);
    received = file;
    // In the form that upload handlers of the service answer in.
    const said = { Status: file !== null, Message: '', FileName: fileName, FileServer: fileName };
    response
      .writeHead(file === null ? 400 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(said));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  return {
    downloadUrl: `${base}${downloadPath}`,
    uploadUrl: `${base}${uploadPath}`,
    uploaded: () => received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function secretPath(name: string): string {
  return `/${randomBytes(32).toString('base64url')}/${name}`;
}

/** The body, or the one file of a form; null where it's too large or can't be read. */
async function readUpload(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_UPLOAD_BYTES) return null;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return new Uint8Array(body);
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const file = [...form.values()].find((value) => value instanceof File);
    return file === undefined ? null : new Uint8Array(await file.arrayBuffer());
  } catch {
    // A form that the runtime can't take apart: nothing was brought back, and that is said.
    return null;
  }
}

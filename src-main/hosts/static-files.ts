import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { contentSecurityPolicy } from './content-security-policy.ts';

/** What to send back for a request for one of the renderer's files. */
export interface StaticAnswer {
  readonly status: 200 | 400 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for HEAD. */
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface StaticRequest {
  readonly method: string;
  /** The path of the URL as it came: percent-encoded, without query and fragment. */
  readonly pathname: string;
}

/** Stands in index.html where the nonce of the page load goes. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.pfb': 'application/octet-stream',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * The file below `root` that a URL path names, or undefined when the path leaves `root` or can't be a file of ours.
 * Looks at the name only; the file need not exist.
 */
export function resolveInside(root: string, pathname: string): string | undefined {
  const name = decodePath(pathname);
  // A backslash and a colon separate or begin paths on Windows only; none of our files has them.
  if (name === undefined || /[\0\\:]/.test(name)) {
    return undefined;
  }
  const file = path.resolve(root, `.${path.posix.join('/', name)}`);
  const fromRoot = path.relative(root, file);
  const climbs = name.split('/').includes('..');
  return climbs || fromRoot.startsWith('..') || path.isAbsolute(fromRoot) ? undefined : file;
}

/**
 * Answers a request for the renderer's files: GET and HEAD only, index.html (with a fresh nonce) for `/` and for
 * every path without a file extension, because those are pages of the application.
 */
export async function answerStaticRequest(
  request: StaticRequest,
  options: { readonly folder: string; readonly connectSources?: readonly string[] },
): Promise<StaticAnswer> {
  const nonce = randomBytes(16).toString('base64');
  const securityHeaders = {
    'Content-Security-Policy': contentSecurityPolicy(nonce, options.connectSources),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
  const refuse = (status: 400 | 404 | 405, text: string): StaticAnswer => ({
    status,
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    },
    body: request.method === 'HEAD' ? new Uint8Array() : new TextEncoder().encode(text),
  });

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(405, 'Method not allowed');
  }
  const file = resolveInside(options.folder, request.pathname);
  if (file === undefined) {
    return refuse(400, 'Bad path');
  }
  const isPage = path.extname(file) === '' || file === path.join(options.folder, 'index.html');
  const served = isPage ? path.join(options.folder, 'index.html') : file;
  const bytes = await readIfPresent(served);
  if (bytes === undefined) {
    return refuse(404, 'Not found');
  }
  const body = isPage ? withNonce(bytes, nonce) : new Uint8Array(bytes);
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': CONTENT_TYPES[path.extname(served).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': String(body.byteLength),
      'Cache-Control': cacheControl(options.folder, served, isPage),
    },
    body: request.method === 'HEAD' ? new Uint8Array() : body,
  };
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // Malformed percent-encoding: the answer is the same as for any other impossible name.
    return undefined;
  }
}

async function readIfPresent(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') {
      return undefined;
    }
    throw error;
  }
}

function withNonce(html: Buffer, nonce: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(html.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce));
}

function cacheControl(folder: string, file: string, isPage: boolean): string {
  if (isPage) {
    return 'no-store';
  }
  // The bundler puts a hash of the content into every name below assets/.
  const isHashed = path.relative(folder, file).split(path.sep)[0] === 'assets';
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

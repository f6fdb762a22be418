import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The only address the loopback shell listens on. */
export const LOOPBACK_ADDRESS = '127.0.0.1';

/** The origin of the pages this shell serves, which is also the only origin that may open a socket. */
export function loopbackOrigin(port: number): string {
  return `http://${LOOPBACK_ADDRESS}:${port}`;
}

/** A secret of 256 bits, new for every start. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Whether the request names this server exactly. Another name that resolves to 127.0.0.1 (DNS rebinding) would let
 * a foreign page read our answers as its own.
 *
 * @param values every `Host` header of the request
 */
export function isExpectedHost(values: readonly string[] | undefined, port: number): boolean {
  return values?.length === 1 && values[0] === `${LOOPBACK_ADDRESS}:${port}`;
}

/** Whether the socket is opened by one of our own pages; the browser, not the page, writes the `Origin` header. */
export function isExpectedOrigin(values: readonly string[] | undefined, port: number): boolean {
  return values?.length === 1 && values[0] === loopbackOrigin(port);
}

/** Compares in constant time, whatever the lengths. */
export function isExpectedToken(given: string, token: string): boolean {
  return timingSafeEqual(sha256(given), sha256(token));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

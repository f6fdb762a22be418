/**
 * The value of the `Content-Security-Policy` header, the same for both shells.
 *
 * @param nonce fresh for every page load; the UI kit puts it on the style elements it adds
 * @param connectSources further origins the page may connect to, besides its own
 */
export function contentSecurityPolicy(nonce: string, connectSources: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connectSources].join(' '),
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

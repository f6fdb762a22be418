import { describe, expect, it } from 'vitest';

import { contentSecurityPolicy } from './content-security-policy.ts';

describe('the content security policy', () => {
  it('names further sources only where the page connects to', () => {
    expect(contentSecurityPolicy('n', ['ws://127.0.0.1:1'])).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' ws://127.0.0.1:1; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
  });
});

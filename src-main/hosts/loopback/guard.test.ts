import { describe, expect, it } from 'vitest';

import { createToken, isExpectedHost, isExpectedOrigin, isExpectedToken } from './guard.ts';

describe('the guard', () => {
  it('makes tokens of 256 bits, each once', () => {
    const tokens = new Set(Array.from({ length: 100 }, createToken));
    expect(tokens.size).toBe(100);
    expect([...tokens].every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true);
  });

  it('knows its own host, origin and token and nothing that resembles them', () => {
    const token = createToken();
    expect({
      hosts: [['127.0.0.1:80'], ['127.0.0.1:801'], ['127.0.0.1:80', '127.0.0.1:80'], [], undefined].map(
        (values) => isExpectedHost(values, 80),
      ),
      origins: [
        ['http://127.0.0.1:80'],
        ['https://127.0.0.1:80'],
        ['http://127.0.0.1:80/'],
        [],
        undefined,
      ].map((values) => isExpectedOrigin(values, 80)),
      tokens: [token, `${token} `, token.slice(1), ''].map((given) => isExpectedToken(given, token)),
    }).toEqual({
      hosts: [true, false, false, false, false],
      origins: [true, false, false, false, false],
      tokens: [true, false, false, false],
    });
  });
});

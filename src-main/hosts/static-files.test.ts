import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { resolveInside } from './static-files.ts';

describe('a path inside a folder', () => {
  it('is decoded once, and nothing that climbs out is taken', () => {
    const root = path.resolve('/renderer');
    const paths = [
      '/',
      '/assets/a.js',
      '/c%E1%BB%A5m',
      '/%252e%252e/x',
      '/..',
      '/a/../../x',
      '/%2e%2e%2fx',
      '/a%5cb',
      '/c:',
      '/%',
    ];
    expect(paths.map((name) => resolveInside(root, name))).toEqual([
      root,
      path.join(root, 'assets', 'a.js'),
      path.join(root, 'cụm'),
      path.join(root, '%2e%2e', 'x'),
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

import { describe, expect, it } from 'vitest';

import { assertNever } from './assert-never.ts';

describe('assertNever', () => {
  it('names the value that no branch expected', () => {
    expect(() => assertNever({ kind: 'new' } as never)).toThrow('{"kind":"new"}');
  });
});

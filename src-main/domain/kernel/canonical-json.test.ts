import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from './canonical-json.ts';
import type { Json } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves lists in their order', () => {
    expect(canonicalJson({ b: [3, { z: null, a: true }], a: 'Xã "Bum Tở"', A: 1.5 })).toBe(
      '{"A":1.5,"a":"Xã \\"Bum Tở\\"","b":[3,{"a":true,"z":null}]}',
    );
  });

  it('gives the same text whatever the order of the keys, and a text that means the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const object = JSON.parse(JSON.stringify(value)) as Record<string, Json>;
        const reversed = Object.fromEntries(Object.entries(object).toReversed());
        const text = canonicalJson(object);
        expect(canonicalJson(reversed)).toBe(text);
        expect(JSON.parse(text)).toEqual(object);
      }),
    );
  });
});

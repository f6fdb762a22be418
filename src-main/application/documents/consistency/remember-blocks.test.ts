import { expect, it } from 'vitest';

import { rememberBlocks } from './remember-blocks.ts';

it('reads a file again only after eight others', async () => {
  const read: number[] = [];
  const reader = rememberBlocks(
    {
      readDocxBlocks: ([byte = 0]) => {
        read.push(byte);
        return Promise.resolve([{ kind: 'text', text: String(byte) }]);
      },
    },
    String,
  );
  const texts = (byte: number) => reader.readDocxBlocks(new Uint8Array([byte]));
  for (const byte of [1, 1, 2, 3, 4, 5, 6, 7, 8, 1, 9, 1, 2]) {
    expect(await texts(byte)).toEqual([{ kind: 'text', text: String(byte) }]);
  }
  expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 2]);
});

import { expect, it } from 'vitest';

import { formatFileSize } from './file-size.ts';

it('gives sizes as file managers do', () => {
  expect([0, 1023, 1024, 1536, 5 * 1024 ** 2, 3 * 1024 ** 4].map(formatFileSize)).toEqual([
    '0 B',
    '1.023 B',
    '1 KB',
    '1,5 KB',
    '5 MB',
    '3.072 GB',
  ]);
});

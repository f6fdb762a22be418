import { describe, expect, it } from 'vitest';

import { mayNeedTable, readClipboard } from './read-clipboard.ts';

describe('readClipboard', () => {
  it('reads the text where it has the same cells as the table', () => {
    const read = readClipboard('"a\nb"\t1\r\nc\t2\r\n', () => [
      ['a\nb', '1'],
      ['c', '2'],
    ]);
    expect(read).toEqual({
      rows: [
        ['a\nb', '1'],
        ['c', '2'],
      ],
      source: 'text',
    });
  });

  it('reads the table where lines within cells tear the text apart', () => {
    const table = [
      ['a\nb', '1'],
      ['c', '2'],
    ];
    expect(readClipboard('a\nb\t1\nc\t2\n', () => table)).toEqual({ rows: table, source: 'table' });
  });

  it('reads the text where the table merely has other rows, such as without hidden ones', () => {
    expect(readClipboard('a\r\nhidden\r\n', () => [['a']])).toEqual({
      rows: [['a'], ['hidden']],
      source: 'text',
    });
  });

  it('reads whichever form there is', () => {
    expect(readClipboard('', () => [['a']])).toEqual({ rows: [['a']], source: 'table' });
    expect(readClipboard('a', () => null)).toEqual({ rows: [['a']], source: 'text' });
    expect(readClipboard('', () => null).rows).toEqual([]);
  });

  it('asks for the table only where it could say more', () => {
    expect([
      mayNeedTable('a', '<table><tr><td>a</td></tr></table>'),
      mayNeedTable('a', '<table><tr><td>a<br style="mso-data-placement:same-cell">b</td></tr></table>'),
      mayNeedTable('', '<table></table>'),
      mayNeedTable('a', ''),
    ]).toEqual([false, true, true, false]);
  });
});

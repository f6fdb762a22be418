import { describe, expect, it } from 'vitest';

import { errorDetail, storageErrorCode } from './database-errors.ts';

function thrownWith(code: string): Error {
  return Object.assign(new Error(`${code}: /home/do/so-vang.db`), { code });
}

describe('storageErrorCode', () => {
  it.each([
    ['SQLITE_FULL', 'disk_full'],
    ['ENOSPC', 'disk_full'],
    ['SQLITE_READONLY_DBMOVED', 'no_rights'],
    ['EACCES', 'no_rights'],
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_BUSY_RECOVERY', 'busy'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_IOERR_FSYNC', 'io'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', null],
    ['SQLITE_ERROR', null],
    ['ERR_INVALID_ARG_TYPE', null],
  ])('reads %s as %s', (code, expected) => {
    expect(storageErrorCode(thrownWith(code))).toBe(expected);
  });

  it('finds the code below the wrapping of the query builder', () => {
    const wrapped = new Error('Failed to run the query', { cause: thrownWith('SQLITE_FULL') });
    expect(storageErrorCode(wrapped)).toBe('disk_full');
  });

  it('leaves what has no code to those who look for bugs', () => {
    expect([storageErrorCode(new TypeError('x')), storageErrorCode('SQLITE_FULL')]).toEqual([null, null]);
  });
});

describe('errorDetail', () => {
  it('names the code and never the path', () => {
    expect([errorDetail(thrownWith('EIO')), errorDetail(new TypeError('/home/do')), errorDetail(7)]).toEqual([
      'EIO',
      'TypeError',
      'unknown',
    ]);
  });
});

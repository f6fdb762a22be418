import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { APPLICATION_ID, FILE_FORMAT, openDatabase } from './open-database.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { openForTest } from './testing/test-database.ts';

describe('openDatabase', () => {
  it('opens a new file in a new folder with every pragma that the product relies on', () => {
    const file = join(temporaryFolder(), 'Dữ liệu', 'so-vang.db');
    const { client } = openForTest(file);
    const pragmas = ['locking_mode', 'journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers'];
    expect(pragmas.map((pragma) => client.pragma(pragma, { simple: true }))).toEqual([
      'exclusive',
      'wal',
      2,
      1,
      1,
    ]);
  });

  it('keeps FULL when it opens the file again', () => {
    const file = join(temporaryFolder(), 'so-vang.db');
    openForTest(file).close();
    expect(openForTest(file).client.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('works without a shared-memory file and leaves one file behind when closed', () => {
    const folder = temporaryFolder();
    const database = openForTest(join(folder, 'so-vang.db'));
    database.client.exec('CREATE TABLE note (text TEXT) STRICT');
    const whileOpen = readdirSync(folder).toSorted();
    database.close();
    database.close();
    expect({ whileOpen, closed: readdirSync(folder) }).toEqual({
      whileOpen: ['so-vang.db', 'so-vang.db-wal'],
      closed: ['so-vang.db'],
    });
  });

  it('refuses a second opener at once, before the first has written anything, and lets it in afterwards', () => {
    const file = join(temporaryFolder(), 'so-vang.db');
    const first = openForTest(file);
    const start = performance.now();
    const second = openDatabase({ file });
    const milliseconds = performance.now() - start;
    first.close();
    expect(second).toEqual({ ok: false, error: { code: 'already_open', detail: 'SQLITE_BUSY' } });
    expect(milliseconds).toBeLessThan(2_000);
    openForTest(file);
  });

  it('puts its identity into the file itself before it logs ahead, so that a crash cannot lose it', () => {
    const file = join(temporaryFolder(), 'so-vang.db');
    openForTest(file);
    const header = readFileSync(file);
    expect([header.readUInt32BE(68), header.readUInt32BE(60)]).toEqual([APPLICATION_ID, FILE_FORMAT]);
  });

  it('refuses a database of another program and leaves every byte of it alone', () => {
    const file = join(temporaryFolder(), 'khac.db');
    const other = new Database(file);
    other.exec('CREATE TABLE danh_ba (ten TEXT)');
    other.close();
    const before = readFileSync(file);
    expect(openDatabase({ file })).toEqual({ ok: false, error: { code: 'not_our_file', detail: 'header' } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each(['Một tệp văn bản. '.repeat(50), 'ngắn'])('refuses a file that is no database', (content) => {
    const file = join(temporaryFolder(), 'so-vang.db');
    writeFileSync(file, content);
    expect(openDatabase({ file })).toMatchObject({ ok: false, error: { code: 'not_our_file' } });
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('refuses a file of a newer format', () => {
    const file = join(temporaryFolder(), 'so-vang.db');
    const newer = openForTest(file);
    newer.client.pragma(`user_version = ${FILE_FORMAT + 1}`);
    newer.close();
    expect(openDatabase({ file })).toEqual({
      ok: false,
      error: { code: 'newer_version', detail: `format_${FILE_FORMAT + 1}` },
    });
  });

  it('reports a damaged file instead of opening it', () => {
    const file = join(temporaryFolder(), 'so-vang.db');
    const database = openForTest(file);
    database.client.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT');
    database.client.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
       INSERT INTO note SELECT i, hex(randomblob(100)) FROM n`,
    );
    database.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 3, 4096 * 6);
    writeFileSync(file, bytes);
    expect(openDatabase({ file })).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  it('refuses a synchronised folder before it makes anything there', () => {
    const folder = join(temporaryFolder(), 'OneDrive - Sở Nội vụ');
    expect(openDatabase({ file: join(folder, 'so-vang.db') })).toEqual({
      ok: false,
      error: { code: 'unsupported_location', detail: 'synchronised_folder' },
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('reports a folder in the place of the file', () => {
    const file = join(temporaryFolder(), 'so-vang.db');
    mkdirSync(file);
    expect(openDatabase({ file })).toEqual({ ok: false, error: { code: 'io', detail: 'EISDIR' } });
  });
});

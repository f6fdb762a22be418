import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Instant } from '../domain/kernel/dates.ts';
import { appendAudit, auditHead } from './audit-log.ts';
import { backupsToDrop, listBackups, rotateBackups } from './backup-record.ts';
import type { BackupRecord } from './backup-record.ts';
import { createBackup, verifyBackup } from './backup.ts';
import { sha256OfFile } from './durable-files.ts';
import { restoreBackup } from './restore-backup.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { createTestDatabase, openForTest, TEST_INSTANT } from './testing/test-database.ts';

/** An open database with three notes and an audit row, and a folder for its backups. */
function createFilled() {
  const { database, folder } = createTestDatabase();
  const { client } = database;
  client.exec("INSERT INTO note VALUES (1, 'một'), (2, 'hai'), (3, 'ba')");
  appendAudit(client, { at: TEST_INSTANT, actor: 'a', command: 'c', subject: 's', payload: null });
  const backups = join(folder, 'Sao lưu');
  const backUp = (at: string = TEST_INSTANT) => {
    const made = createBackup(client, { folder: backups, at: at as Instant, reason: 'manual' });
    if (!made.ok) throw new Error(`The backup failed: ${made.error.code} ${made.error.detail}`);
    return made.value;
  };
  return { database, client, backups, backUp };
}

function readNotes(file: string): unknown {
  return openForTest(file).client.prepare('SELECT text FROM note ORDER BY id').pluck().all();
}

describe('createBackup', () => {
  it('writes one checked file and its record while the database stays open', () => {
    const { client, backups, backUp } = createFilled();
    const record = backUp();
    const path = join(backups, record.file);
    expect(record).toEqual({
      file: 'so-vang-20261123T073000000Z-manual.db',
      at: TEST_INSTANT,
      reason: 'manual',
      bytes: readFileSync(path).length,
      sha256: sha256OfFile(path),
      auditHead: auditHead(client),
    });
    expect(readdirSync(backups).toSorted()).toEqual([record.file, `${record.file}.json`]);
    expect(verifyBackup(path)).toEqual({ ok: true, value: record });
    expect(readNotes(path)).toEqual(['một', 'hai', 'ba']);
  });

  it('never replaces a backup of the same moment', () => {
    const { backups, backUp } = createFilled();
    const files = [backUp().file, backUp().file];
    expect(files).toEqual([
      'so-vang-20261123T073000000Z-manual.db',
      'so-vang-20261123T073000000Z-manual-2.db',
    ]);
    expect(listBackups(backups).backups.map((backup) => backup.file)).toEqual(files.toReversed());
  });

  it('reports a folder that cannot be made', () => {
    const { client, backups } = createFilled();
    writeFileSync(backups, 'a file');
    expect(createBackup(client, { folder: join(backups, 'x'), at: TEST_INSTANT, reason: 'daily' })).toEqual({
      ok: false,
      error: { code: 'io', detail: 'ENOTDIR' },
    });
  });
});

describe('verifyBackup', () => {
  it('finds a single changed byte', () => {
    const { backups, backUp } = createFilled();
    const path = join(backups, backUp().file);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(verifyBackup(path)).toEqual({ ok: false, error: { code: 'copy_differs', detail: 'sha256' } });
  });

  it('asks for the record', () => {
    const { backups, backUp } = createFilled();
    const copy = join(backups, 'so-vang-khac.db');
    copyFileSync(join(backups, backUp().file), copy);
    expect(verifyBackup(copy)).toEqual({ ok: false, error: { code: 'no_record', detail: 'record' } });
  });
});

describe('listBackups', () => {
  it('lists newest first and sets apart what cannot be restored', () => {
    const { backups, backUp } = createFilled();
    const [first, second, third, fourth] = ['09', '11', '10', '12'].map((day) =>
      backUp(`2026-11-${day}T00:00:00.000Z`),
    );
    writeFileSync(join(backups, third?.file ?? ''), 'cut short');
    writeFileSync(join(backups, `${fourth?.file}.json`), '{"file":');
    writeFileSync(join(backups, 'ghi chú.txt'), 'not a backup');
    expect(listBackups(backups)).toEqual({
      backups: [second, first],
      unusable: [
        { file: third?.file, code: 'wrong_size' },
        { file: fourth?.file, code: 'no_record' },
      ],
    });
  });

  it('finds nothing in a folder that does not exist', () => {
    expect(listBackups(join(temporaryFolder(), 'x'))).toEqual({ backups: [], unusable: [] });
  });
});

describe('rotation', () => {
  it('keeps the newest ones and the newest of each month', () => {
    const backups = ['2026-11-03', '2026-11-02', '2026-11-01', '2026-10-30', '2026-10-29', '2025-10-01'].map(
      (day): BackupRecord => ({
        file: `${day}.db`,
        at: `${day}T00:00:00.000Z` as Instant,
        reason: 'daily',
        bytes: 1,
        sha256: '',
        auditHead: { seq: 0, hash: '' },
      }),
    );
    expect(backupsToDrop(backups.toReversed(), 2).map((backup) => backup.file)).toEqual([
      '2026-11-01.db',
      '2026-10-29.db',
    ]);
  });

  it('removes files with their records and what an interrupted backup left', () => {
    const { backups, backUp } = createFilled();
    const [old, kept] = ['01', '02'].map((day) => backUp(`2026-11-${day}T00:00:00.000Z`).file);
    const leftover = 'so-vang-x.db.1234.partial';
    writeFileSync(join(backups, leftover), 'half');
    expect(rotateBackups(backups, { keep: 1 })).toEqual([old, leftover]);
    expect(readdirSync(backups)).toEqual([kept, `${kept}.json`]);
  });
});

describe('restoreBackup', () => {
  it('puts the backup in place and keeps the replaced file with its log', () => {
    const { database, client, backups, backUp } = createFilled();
    const record = backUp();
    client.exec('DELETE FROM note');
    database.close();
    writeFileSync(`${database.file}-wal`, 'a log that must not be played into the restored file');
    const restored = restoreBackup({
      backup: join(backups, record.file),
      file: database.file,
      at: TEST_INSTANT,
    });
    const kept = `${database.file}.replaced-20261123T073000000Z`;
    expect(restored).toEqual({ ok: true, value: { record, kept } });
    expect(readFileSync(`${kept}-wal`, 'utf8')).toContain('a log that must not');
    expect(readNotes(database.file)).toEqual(['một', 'hai', 'ba']);
  });

  it('leaves the database alone when the backup is not what its record says', () => {
    const { database, backups, backUp } = createFilled();
    const backup = join(backups, backUp().file);
    writeFileSync(backup, 'something else');
    database.close();
    expect(restoreBackup({ backup, file: database.file, at: TEST_INSTANT })).toEqual({
      ok: false,
      error: { code: 'copy_differs', detail: 'sha256' },
    });
    expect(readNotes(database.file)).toEqual(['một', 'hai', 'ba']);
  });

  it('makes the database where there is none', () => {
    const { backups, backUp } = createFilled();
    const record = backUp();
    const file = join(temporaryFolder(), 'mới', 'so-vang.db');
    expect(restoreBackup({ backup: join(backups, record.file), file, at: TEST_INSTANT })).toEqual({
      ok: true,
      value: { record, kept: null },
    });
    expect(readNotes(file)).toEqual(['một', 'hai', 'ba']);
  });
});

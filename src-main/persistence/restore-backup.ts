import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Instant } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { BackupRecord } from './backup-record.ts';
import { verifyBackup } from './backup.ts';
import type { BackupError } from './backup.ts';
import { errorDetail, storageErrorCode } from './database-errors.ts';
import { discardPartial, partialName, publishFile, syncFolder } from './durable-files.ts';

/** SQLite's files beside the database; a log left beside a restored file would be played into it. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

export type Restored = {
  readonly record: BackupRecord;
  /** Where the replaced database was kept; null when there was none. */
  readonly kept: string | null;
};

/**
 * Puts a backup in the place of the database, which must be closed. The backup is verified first; the database that it
 * replaces, damaged or not, is kept beside it under a name with the time.
 */
export function restoreBackup({
  backup,
  file,
  at,
}: {
  readonly backup: string;
  readonly file: string;
  readonly at: Instant;
}): Result<Restored, BackupError> {
  const verified = verifyBackup(backup);
  if (!verified.ok) return verified;
  const partial = partialName(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(backup, partial);
    const kept = keepReplaced(file, at);
    publishFile(partial, file);
    return ok({ record: verified.value, kept });
  } catch (thrown) {
    const code = storageErrorCode(thrown);
    if (code === null) throw thrown;
    return err({ code, detail: errorDetail(thrown) });
  } finally {
    discardPartial(partial);
  }
}

/** Moves a closed database out of the way, with its companions; answers with its new name. */
export function setDatabaseAside(file: string, at: Instant): string {
  const kept = keptName(file, at);
  renameSync(file, kept);
  moveCompanions(file, kept);
  syncFolder(dirname(file));
  return kept;
}

/** Copies, so that a crash half-way leaves a database in place and not a gap that a fresh one would fill. */
function keepReplaced(file: string, at: Instant): string | null {
  if (!existsSync(file)) return null;
  const kept = keptName(file, at);
  const partial = partialName(kept);
  copyFileSync(file, partial);
  publishFile(partial, kept);
  moveCompanions(file, kept);
  return kept;
}

function moveCompanions(file: string, kept: string): void {
  for (const ending of COMPANIONS) {
    if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, `${kept}${ending}`);
  }
}

function keptName(file: string, at: Instant): string {
  const stem = `${file}.replaced-${at.replaceAll(/[-:.]/g, '')}`;
  let name = stem;
  for (let number = 2; existsSync(name); number += 1) name = `${stem}-${number}`;
  return name;
}

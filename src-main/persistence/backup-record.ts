import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { AuditHead } from '../application/ports.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { PARTIAL_SUFFIX, writeFileDurably } from './durable-files.ts';

export type BackupReason = 'before-migration' | 'meeting-closed' | 'daily' | 'manual';

/** What is known of a backup, kept beside it as `<file>.json`. */
export type BackupRecord = {
  /** The name inside the folder. */
  readonly file: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly bytes: number;
  readonly sha256: string;
  /** The end of the audit chain inside the copy: an anchor outside the database. */
  readonly auditHead: AuditHead;
};

/** A database file in a backup folder that can't be offered for restoring, and why. */
export type UnusableBackup = { readonly file: string; readonly code: 'no_record' | 'wrong_size' };

export type BackupList = {
  /** Newest first. */
  readonly backups: readonly BackupRecord[];
  readonly unusable: readonly UnusableBackup[];
};

const reasons: readonly BackupReason[] = ['before-migration', 'meeting-closed', 'daily', 'manual'];

/** The backups of a folder by their records; content is checked when one is restored. A missing folder has none. */
export function listBackups(folder: string): BackupList {
  if (!existsSync(folder)) return { backups: [], unusable: [] };
  const backups: BackupRecord[] = [];
  const unusable: UnusableBackup[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.db')) continue;
    const record = readBackupRecord(folder, file);
    if (record === null) unusable.push({ file, code: 'no_record' });
    else if (record.bytes !== statSync(join(folder, file)).size) unusable.push({ file, code: 'wrong_size' });
    else backups.push(record);
  }
  return { backups: backups.toSorted((a, b) => compareNewestFirst(a, b)), unusable };
}

/** The record of one backup; null when it is absent or not readable as one. */
export function readBackupRecord(folder: string, file: string): BackupRecord | null {
  const path = recordPath(folder, file);
  if (!existsSync(path)) return null;
  const record = parseJson(readFileSync(path, 'utf8'));
  return isBackupRecord(record) && record.file === file ? record : null;
}

export function writeBackupRecord(folder: string, record: BackupRecord): void {
  writeFileDurably(recordPath(folder, record.file), `${JSON.stringify(record, null, 2)}\n`);
}

/** Which backups rotation gives up: all but the newest `keep` and the newest of each month (in UTC). */
export function backupsToDrop(backups: readonly BackupRecord[], keep: number): readonly BackupRecord[] {
  const months = new Set<string>();
  return backups.toSorted(compareNewestFirst).filter((backup, index) => {
    const month = backup.at.slice(0, 7);
    const newestOfMonth = !months.has(month);
    months.add(month);
    return index >= keep && !newestOfMonth;
  });
}

/** Removes what rotation gives up, and what interrupted backups left behind; answers with the removed names. */
export function rotateBackups(
  folder: string,
  { keep = 10 }: { readonly keep?: number } = {},
): readonly string[] {
  const dropped = backupsToDrop(listBackups(folder).backups, keep).map((backup) => backup.file);
  for (const file of dropped) {
    rmSync(join(folder, file));
    rmSync(recordPath(folder, file));
  }
  const leftovers = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.startsWith('so-vang-') && file.endsWith(PARTIAL_SUFFIX))
    : [];
  for (const file of leftovers) rmSync(join(folder, file));
  return [...dropped, ...leftovers];
}

function recordPath(folder: string, file: string): string {
  return join(folder, `${file}.json`);
}

function compareNewestFirst(a: BackupRecord, b: BackupRecord): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  // Within one millisecond the later one carries a number, which makes its name the longer one.
  return b.file.length - a.file.length || (a.file < b.file ? 1 : -1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A record cut short tells as much as none: the caller lists the backup as having no record.
    return null;
  }
}

function isBackupRecord(value: unknown): value is BackupRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<keyof BackupRecord, unknown>>;
  const head = record.auditHead;
  return (
    typeof record.file === 'string' &&
    typeof record.at === 'string' &&
    reasons.some((reason) => reason === record.reason) &&
    Number.isSafeInteger(record.bytes) &&
    typeof record.sha256 === 'string' &&
    typeof head === 'object' &&
    head !== null &&
    'seq' in head &&
    Number.isSafeInteger(head.seq) &&
    'hash' in head &&
    typeof head.hash === 'string'
  );
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { createRouterClient } from '@orpc/server';
import type { RouterClient } from '@orpc/server';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { expect, onTestFinished } from 'vitest';

import type { ChangeEvent } from '../../contract/live.contract.ts';
import { RefusalCode } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { createDocumentWorker } from '../../documents/document-worker.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { ok } from '../../domain/kernel/result.ts';
import { overTurns } from '../../domain/kernel/steps.ts';
import { workInHand } from '../../hosts/jobs/work-in-hand.ts';
import { findLocations } from '../../hosts/locations.ts';
import { createRouter } from '../../hosts/router.ts';
import { createServices } from '../../hosts/services.ts';
import type { Services } from '../../hosts/services.ts';
import { createAuditTrail } from '../../persistence/audit-log.ts';
import { listBackups } from '../../persistence/backup-record.ts';
import { backupSteps } from '../../persistence/backup.ts';
import { migrateDatabase } from '../../persistence/migrate-database.ts';
import { openDatabase } from '../../persistence/open-database.ts';
import type { DatabaseClient } from '../../persistence/open-database.ts';
import { copyBook } from '../../persistence/open-store.ts';
import type { openStore } from '../../persistence/open-store.ts';
import { createRepositories } from '../../persistence/repositories/create-repositories.ts';
import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { TEST_INSTANT } from '../../persistence/testing/test-database.ts';
import { createUnitOfWork } from '../../persistence/unit-of-work.ts';

export const locations = findLocations();

/** One thread for the documents and workbooks of a whole test file: starting it costs more than most tests. */
const worker = createDocumentWorker({
  workerFile: new URL('../../documents/worker.ts', import.meta.url),
  resourcesFolder: locations.resourcesFolder,
  workInHand: () => workInHand.getStore(),
});

/** The program on a data folder of its own, asked as the page asks it: through the router and its contract. */
export type Office = {
  readonly client: RouterClient<ReturnType<typeof createRouter>>;
  readonly services: Services;
  /** The connection itself, to look at tables and to break them. */
  readonly database: DatabaseClient;
  readonly dataFolder: string;
  /** What pages were told so far. */
  readonly changes: readonly ChangeEvent[];
  setNow(now: string): void;
};

/** Opens the program on an empty folder, or on one that holds `book`; `change` replaces ports before anyone uses them. */
export async function openOffice(
  options: { book?: Uint8Array; change?: (services: Services) => Partial<Services> } = {},
): Promise<Office> {
  const dataFolder = temporaryFolder();
  if (options.book) writeFileSync(path.join(dataFolder, 'so-vang.db'), options.book);
  let now = TEST_INSTANT;
  let ids = 0;
  const clients: DatabaseClient[] = [];
  const opened = await createServices({
    ...locations,
    dataFolder,
    clock: { now: () => now, elapsed: () => performance.now() },
    // In a book that was opened before, ids with the same beginning are taken.
    ids: { newId: () => `${options.book ? 'later' : 'id'}-${String((ids += 1)).padStart(5, '0')}` },
    openBook: (book) => openBookWith(book, clients),
  });
  if (!opened.ok) throw new Error(`The office did not open: ${opened.error.code}`);
  onTestFinished(() => opened.value.close());
  const database = clients[0];
  if (!database) throw new Error('The book was not opened');

  const changes: ChangeEvent[] = [];
  const { changeFeed } = opened.value;
  const publish = changeFeed.publish.bind(changeFeed);
  changeFeed.publish = (published) => {
    changes.push(...published);
    publish(published);
  };
  const base: Services = {
    ...opened.value,
    reader: worker,
    writer: worker,
    renderer: worker,
    sessionPaperRenderer: worker,
    decisionRenderer: worker,
    dossierLetterRenderer: worker,
    draftRenderer: worker,
    docxReader: worker,
    templateEngine: worker,
    moneyWriter: worker,
    scoreRenderer: worker,
    schemeWriter: worker,
    certificateWriter: worker,
    historyReader: worker,
    registerWriter: worker,
    messageReader: worker,
    registerBookWriter: worker,
  };
  const services = { ...base, ...options.change?.(base) };
  return {
    client: createRouterClient(createRouter(services)),
    services,
    database,
    dataFolder,
    changes,
    setNow: (instant) => void (now = instant as Instant),
  };
}

/** As openStore does it, and hands the connection out. */
function openBookWith(
  { dataFolder, migrationsFolder, at }: Parameters<typeof openStore>[0],
  clients: DatabaseClient[],
): ReturnType<typeof openStore> {
  const backupFolder = path.join(dataFolder, 'backups');
  const opened = openDatabase({ file: path.join(dataFolder, 'so-vang.db') });
  if (!opened.ok) return opened;
  const { client } = opened.value;
  const migrated = migrateDatabase(opened.value, { migrationsFolder, backupFolder, at });
  if (!migrated.ok) return migrated;
  clients.push(client);
  const repositories = createRepositories(drizzle({ client }));
  return ok({
    repositories,
    unitOfWork: createUnitOfWork(client, repositories),
    audit: createAuditTrail(client),
    backUp: (instant, reason) =>
      overTurns(backupSteps(client, { folder: backupFolder, at: instant, reason }), () => nextTurn()),
    copyTo: (folder) => copyBook(client, folder),
    lastBackup: () => listBackups(backupFolder).backups[0] ?? null,
    close: () => opened.value.close(),
  });
}

/** Every row of every table, the audit log among them, and what pages were told. */
function stateOf({ database, changes }: Office) {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  return {
    tables: Object.fromEntries(
      tables.map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all()]),
    ),
    changes: [...changes],
  };
}

/** The refusal that a call was answered with. */
async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const answer = await call.then(
    (value) => ({ answered: value }),
    (error: unknown) => error,
  );
  if (answer instanceof Error && 'data' in answer && isRefusal(answer.data)) return answer.data;
  throw new Error('The call was not refused', { cause: answer });
}

function isRefusal(data: unknown): data is Refusal {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    Object.values<unknown>(RefusalCode).includes(data.code)
  );
}

/** The refusal of a call, after making sure that tables, audit log and change feed stayed as they were. */
export async function refused(office: Office, call: () => Promise<unknown>): Promise<Refusal> {
  const before = stateOf(office);
  const answer = await refusalOf(call());
  expect(stateOf(office)).toEqual(before);
  return answer;
}

/** What `refused` is compared with. */
export function refusal(code: RefusalCode, parameters: Refusal['parameters'] = {}): Refusal {
  return { code, parameters };
}

/** The last row of the audit log. */
export function lastAudit({ database }: Office): { command: string; subject: string; payload: unknown } {
  const row = database
    .prepare<[], { command: string; subject: string; payload: string }>(
      'SELECT command, subject, payload FROM audit_log ORDER BY seq DESC LIMIT 1',
    )
    .get();
  if (!row) throw new Error('The audit log is empty');
  return { ...row, payload: JSON.parse(row.payload) };
}

/** A file of the inbox as the page hands it over. */
export function inboxFile(name: string): File {
  return new File([readFileSync(path.join(locations.root, 'e2e', 'data', 'inbox', name))], name);
}

/** A file of the given bytes. */
export function fileOf(name: string, bytes: Uint8Array): File {
  return new File([Buffer.from(bytes)], name);
}

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { saveFileSettings } from '../application/files/file-settings.ts';
import { startEmpty } from '../application/setup/begin.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { err } from '../domain/kernel/result.ts';
import { listBackups } from '../persistence/backup-record.ts';
import { FILE_FORMAT } from '../persistence/open-database.ts';
import { openStore } from '../persistence/open-store.ts';
import { temporaryFolder } from '../persistence/testing/temporary-folder.ts';
import { findLocations } from './locations.ts';
import { createServices } from './services.ts';
import type { ServiceOptions, Services } from './services.ts';

const locations = findLocations();

/** Opens the program on a folder and answers with its problem, or null; it is closed again at once. */
async function problemOf(options: Partial<ServiceOptions> & { dataFolder: string }): Promise<string | null> {
  const opened = await createServices({ ...locations, ...options });
  if (!opened.ok) return opened.error.code;
  await opened.value.close();
  return null;
}

/** A folder whose book was used once and closed, without a backup. */
async function usedFolder(): Promise<string> {
  const dataFolder = temporaryFolder();
  expect(await problemOf({ dataFolder })).toBeNull();
  return dataFolder;
}

function editBook(dataFolder: string, sql: string): void {
  const book = new Database(path.join(dataFolder, 'so-vang.db'));
  book.exec(sql);
  book.close();
}

/** A copy of the resources in which one law file reads otherwise. */
function resourcesWith(name: string, change: (text: string) => string): string {
  const resourcesFolder = path.join(temporaryFolder(), 'resources');
  for (const folder of ['law', 'sample', 'schemes', 'certificates']) {
    cpSync(path.join(locations.resourcesFolder, folder), path.join(resourcesFolder, folder), {
      recursive: true,
    });
  }
  const file = path.join(resourcesFolder, 'law', name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return resourcesFolder;
}

describe('opening the program', () => {
  it('refuses a second start on the same folder, and lets it in once the first is closed', async () => {
    const dataFolder = temporaryFolder();
    const first = await createServices({ ...locations, dataFolder });
    if (!first.ok) throw new Error(first.error.code);
    const second = await problemOf({ dataFolder });
    await first.value.close();
    expect([second, await problemOf({ dataFolder })]).toEqual(['already_open', null]);
  });

  it('refuses a book of a newer format, or with tables of a newer program', async () => {
    const newerFormat = await usedFolder();
    editBook(newerFormat, `PRAGMA user_version = ${FILE_FORMAT + 1}`);
    const newerTables = await usedFolder();
    editBook(
      newerTables,
      `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)`,
    );
    expect([
      await problemOf({ dataFolder: newerFormat }),
      await problemOf({ dataFolder: newerTables }),
    ]).toEqual(['newer_version', 'newer_version']);
  });

  it("refuses a file that isn't ours and one that is damaged, and leaves their content", async () => {
    const foreign = temporaryFolder();
    writeFileSync(path.join(foreign, 'so-vang.db'), 'Danh sách khen thưởng');
    const damaged = await usedFolder();
    const file = path.join(damaged, 'so-vang.db');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 5 * 4096);
    writeFileSync(file, bytes);
    expect([await problemOf({ dataFolder: foreign }), await problemOf({ dataFolder: damaged })]).toEqual([
      'not_our_file',
      'damaged',
    ]);
    expect([
      readFileSync(path.join(foreign, 'so-vang.db'), 'utf8'),
      readFileSync(file).subarray(4096).equals(bytes.subarray(4096)),
    ]).toEqual(['Danh sách khen thưởng', true]);
  });

  it('refuses an installation without its migrations, or with one that was edited', async () => {
    const dataFolder = await usedFolder();
    const migrationsFolder = path.join(temporaryFolder(), 'drizzle');
    mkdirSync(migrationsFolder);
    const missing = await problemOf({ dataFolder, migrationsFolder });
    cpSync(locations.migrationsFolder, migrationsFolder, { recursive: true });
    const edited = path.join(migrationsFolder, '0000_first_tables.sql');
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}-- edited\n`);
    expect([missing, await problemOf({ dataFolder, migrationsFolder })]).toEqual([
      'program_incomplete',
      'program_incomplete',
    ]);
  });

  it('refuses a folder in a synchronised place', async () => {
    const dataFolder = path.join(temporaryFolder(), 'OneDrive', 'SoVang');
    expect(await problemOf({ dataFolder })).toBe('unsupported_location');
  });

  it.each([
    ['disk_full', 'disk_full'],
    ['no_rights', 'no_rights'],
    ['io', 'disk_failed'],
    ['migration_failed', 'migration_failed'],
    ['backup_failed', 'backup_failed'],
  ] as const)('tells %s of the store as %s', async (code, told) => {
    const openBook = (): ReturnType<typeof openStore> => err({ code, detail: '', restored: true });
    expect(await problemOf({ dataFolder: temporaryFolder(), openBook })).toBe(told);
  });

  it("lets go of the book when the e-office folder can't be made", async () => {
    const dataFolder = temporaryFolder();
    const inTheWay = path.join(dataFolder, 'e-office');
    writeFileSync(inTheWay, '');
    const problem = await problemOf({ dataFolder });
    const book = openStore({ ...locations, dataFolder, at: '2026-11-24T00:00:00.000Z' as Instant });
    if (book.ok) book.value.close();
    expect([problem, book.ok]).toEqual(['disk_failed', true]);
  });

  it('names file and key of a wrong law file, and the line of one that is no JSON', async () => {
    const dataFolder = temporaryFolder();
    const wrongKey = resourcesWith('voting-rules.json', (text) =>
      text.replace('"2024-01-01"', '"2024-02-30"'),
    );
    const wrongText = resourcesWith('awards.json', (text) => text.replace('"awards"', 'awards'));
    await expect(problemOf({ dataFolder, resourcesFolder: wrongKey })).rejects.toThrow(
      /voting-rules\.json \(dòng 5, mục ruleSets\[0\]\.validFrom\): không phải một ngày có trên lịch/,
    );
    await expect(problemOf({ dataFolder, resourcesFolder: wrongText })).rejects.toThrow(
      /awards\.json \(dòng \d+\): sai dấu câu/,
    );
    expect(await problemOf({ dataFolder })).toBeNull();
  });

  it('goes by the last good rules when a law file was spoilt, tells the mistakes, and takes the mended file', async () => {
    const dataFolder = await usedFolder();
    const prize = path.join('instruments', 'nd-152-2025.json');
    const spoilt = resourcesWith(prize, (text) => text.replace('"coefficient": 450', '"coefficient": "4,5"'));
    const lawOf = async (resourcesFolder: string) => {
      const opened = await createServices({ ...locations, resourcesFolder, dataFolder });
      if (!opened.ok) throw new Error(opened.error.code);
      const { instruments, lawProblems } = opened.value;
      await opened.value.close();
      const provisions = instruments.flatMap((instrument) => instrument.provisions);
      const fighter = provisions.find(({ key }) => key === 'nd152.prize.CSTDTQ');
      return {
        coefficient: fighter?.kind === 'prize' ? fighter.coefficient : null,
        problems: lawProblems.map(({ file, ...rest }) => ({ ...rest, file: path.basename(file) })),
      };
    };
    const withSpoilt = await lawOf(spoilt);
    const again = await lawOf(spoilt);
    const mended = await lawOf(
      resourcesWith(prize, (text) => text.replace('"coefficient": 450', '"coefficient": 500')),
    );
    expect([withSpoilt, again.coefficient, mended]).toEqual([
      {
        coefficient: 450,
        problems: [
          {
            reason: 'wrong_type',
            file: 'nd-152-2025.json',
            line: expect.any(Number) as number,
            key: expect.stringMatching(/^provisions\[\d+\]\.coefficient$/) as string,
            detail: 'number',
          },
        ],
      },
      450,
      { coefficient: 500, problems: [] },
    ]);
    const log = readFileSync(path.join(dataFolder, 'logs', 'so-vang.log'), 'utf8');
    expect(log).toContain('"law_file_wrong"');
  });

  it('stops at a spoilt law file when what was kept is damaged too', async () => {
    const dataFolder = await usedFolder();
    writeFileSync(path.join(dataFolder, 'law-last-good.json'), '{"awards": ');
    const resourcesFolder = resourcesWith('awards.json', () => '{}');
    await expect(problemOf({ dataFolder, resourcesFolder })).rejects.toThrow(
      /awards\.json \(dòng 1, mục awards\): thiếu mục này/,
    );
  });

  it("opens when the rules can't be kept, and says so in the log", async () => {
    const dataFolder = await usedFolder();
    rmSync(path.join(dataFolder, 'law-last-good.json'));
    mkdirSync(path.join(dataFolder, 'law-last-good.json'));
    expect(await problemOf({ dataFolder })).toBeNull();
    expect(readFileSync(path.join(dataFolder, 'logs', 'so-vang.log'), 'utf8')).toContain('"law_not_kept"');
  });
});

describe('exported files', () => {
  const names = (dataFolder: string) => readdirSync(path.join(dataFolder, 'exports')).toSorted();

  it('go at a start after as many days as the office has set, and only as the program wrote them', async () => {
    const dataFolder = temporaryFolder();
    const start = async (now: string, work: (services: Services) => Promise<unknown>) => {
      const clock = { now: () => now as Instant, elapsed: () => 0 };
      const opened = await createServices({ ...locations, dataFolder, clock });
      if (!opened.ok) throw new Error(opened.error.code);
      await work(opened.value);
      await opened.value.close();
    };
    const nothing = () => Promise.resolve();
    await start('2026-11-01T00:00:00.000Z', async (services) => {
      await services.madeFiles.placeOf(new File(['một'], 'a.pdf'));
      writeFileSync(await services.madeFiles.placeOf(new File(['hai'], 'b.xlsx')), 'hai, đã điền');
    });
    await start('2026-11-30T00:00:00.000Z', async (services) => {
      saveFileSettings(services, { keepDays: 60, pdfProgram: null });
    });
    await start('2026-12-15T00:00:00.000Z', nothing);
    expect(names(dataFolder)).toEqual(['a.pdf', 'b.xlsx']);
    await start('2027-01-01T00:00:00.000Z', nothing);
    expect(names(dataFolder)).toEqual(['b.xlsx']);
    expect(readFileSync(path.join(dataFolder, 'logs', 'so-vang.log'), 'utf8')).toContain('"exports_removed"');
  });
});

describe('closing the program', () => {
  /** Opens, writes something on the first day, and closes, at a moment. */
  async function workOn(dataFolder: string, now: string): Promise<void> {
    const clock = { now: () => now as Instant, elapsed: () => 0 };
    const opened = await createServices({ ...locations, dataFolder, clock });
    if (!opened.ok) throw new Error(opened.error.code);
    startEmpty(opened.value);
    await opened.value.close();
  }

  const backupsOf = (dataFolder: string) =>
    listBackups(path.join(dataFolder, 'backups')).backups.map(
      ({ reason, at }) => `${reason} ${at.slice(0, 10)}`,
    );

  it('makes one verified copy a day, and none of an untouched book', async () => {
    const dataFolder = await usedFolder();
    const untouched = backupsOf(dataFolder);
    await workOn(dataFolder, '2026-11-23T08:00:00.000Z');
    await workOn(dataFolder, '2026-11-23T10:00:00.000Z');
    const firstDay = backupsOf(dataFolder);
    await workOn(dataFolder, '2026-11-24T01:00:00.000Z');
    expect([untouched, firstDay, backupsOf(dataFolder)]).toEqual([
      [],
      ['daily 2026-11-23'],
      ['daily 2026-11-24', 'daily 2026-11-23'],
    ]);
  });

  it("closes when the copy can't be made, and says so in the log", async () => {
    const dataFolder = await usedFolder();
    const inTheWay = path.join(dataFolder, 'backups');
    writeFileSync(inTheWay, '');
    await workOn(dataFolder, '2026-11-23T08:00:00.000Z');
    const log = readFileSync(path.join(dataFolder, 'logs', 'so-vang.log'), 'utf8');
    expect([log.includes('"backup_failed"'), await problemOf({ dataFolder })]).toEqual([true, null]);
  });
});

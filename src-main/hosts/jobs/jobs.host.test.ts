import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startEmpty } from '../../application/setup/begin.ts';
import type { contract } from '../../contract/contract.ts';
import type { Job } from '../../contract/jobs.contract.ts';
import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { findLocations } from '../locations.ts';
import { createRouter } from '../router.ts';
import { createServices } from '../services.ts';
import type { Services } from '../services.ts';
import { stages } from '../testing/stages.ts';
import type { Stage } from '../testing/stages.ts';

type Client = ContractRouterClient<typeof contract>;

// Reads no workbook to its end and can't be asked to stop; writes every other file at once.
const stubbornWorker = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ task, input }) => {
    if (task === 'readWorkbook') {
      parentPort.postMessage({ progress: { stage: 'reading', done: 3, all: 10 } });
      for (;;);
    }
    parentPort.postMessage({ ok: true, output: new TextEncoder().encode(task) });
  });`;

describe.each(Object.entries(stages))('jobs over a %s', (_name, openStage) => {
  let dataFolder = '';
  let shown: string[] = [];
  let services: Services;
  let stage: Stage;
  let client: Client;
  let jobs: readonly Job[] = [];

  beforeEach(async () => {
    dataFolder = temporaryFolder();
    shown = [];
    jobs = [];
    const workerFile = path.join(dataFolder, 'worker.mjs');
    writeFileSync(workerFile, stubbornWorker);
    const opened = await createServices({
      ...findLocations(),
      dataFolder,
      workerFile,
      async showInFolder(place) {
        shown.push(place);
        return true;
      },
    });
    if (!opened.ok) throw new Error(opened.error.code);
    services = opened.value;
    startEmpty(services);
    stage = await openStage(createRouter(services));
    client = createORPCClient(stage.transport);
    stage.transport.start();
    void follow();
  });
  afterEach(async () => {
    await stage.close();
    await services.close();
  });

  async function follow(): Promise<void> {
    try {
      for await (const told of await client.jobs.changes()) jobs = told;
    } catch {
      // The connection is closed at the end of the test.
    }
  }

  const lines = (): string[] => jobs.map(({ kind, state }) => `${kind} ${state}`);

  function refusalOf(error: unknown): unknown {
    return error instanceof ORPCError ? error.data : error;
  }

  it('tells how far one is and that the next one waits, ends it in the middle of a loop and goes on with the next', async () => {
    const reading = client.intake
      .readNominees({ year: 2026, file: new File(['x'], 'danh-sach.xlsx') })
      .then(() => 'read', refusalOf);
    await vi.waitFor(() => expect(lines()).toEqual(['read_nominees running']), 10_000);
    // The thread may take longer to start than a job takes to be shown.
    await vi.waitFor(
      () => expect(jobs.map(({ stage, done, all }) => [stage, done, all])).toEqual([['reading', 3, 10]]),
      10_000,
    );
    const [first] = jobs;
    const writing = client.money.exportFund({ year: 2026 });
    await vi.waitFor(() => expect(lines()).toEqual(['fund waiting', 'read_nominees running']), 10_000);

    if (first) await client.jobs.cancel({ id: first.id });
    expect(await reading).toEqual({ code: 'job_cancelled', parameters: {} });
    expect(await (await writing).file.text()).toBe('writeFundReport');
    await vi.waitFor(() => expect(lines()).toEqual(['fund done', 'read_nominees cancelled']), 10_000);
    expect(readdirSync(dataFolder)).not.toContain('exports');
  });

  it('ends one that waits at once, and never begins it', async () => {
    const reading = client.intake
      .readNominees({ year: 2026, file: new File(['x'], 'a.xlsx') })
      .then(() => 'read', refusalOf);
    await vi.waitFor(() => expect(lines()).toEqual(['read_nominees running']), 10_000);
    const writing = client.money.exportFund({ year: 2026 }).then(() => 'written', refusalOf);
    await vi.waitFor(() => expect(lines()).toEqual(['fund waiting', 'read_nominees running']), 10_000);
    const [second, first] = jobs;
    if (!first || !second) throw new Error('Two jobs were shown');
    await client.jobs.cancel({ id: second.id });
    expect(await writing).toEqual({ code: 'job_cancelled', parameters: {} });
    expect(lines().at(-1)).toBe('read_nominees running');
    await client.jobs.cancel({ id: first.id });
    await reading;
  });

  it('keeps the file that was made and shows a copy of it in its folder, which the program itself names', async () => {
    const { name } = await client.money.exportFund({ year: 2026 });
    await vi.waitFor(() => expect(lines()).toEqual(['fund done']), 10_000);
    const id = jobs[0]?.id;
    if (id === undefined) throw new Error('No job was shown');
    expect(await (await client.jobs.file({ id })).file.text()).toBe('writeFundReport');
    const target = path.join(dataFolder, 'exports', name);
    expect(await client.jobs.showInFolder({ id })).toEqual({ path: target, shown: true });
    expect(shown).toEqual([target]);
    const unknown = client.jobs.showInFolder({ id: '../../etc' as typeof id }).catch(refusalOf);
    expect(await unknown).toEqual({ code: 'job_file_gone', parameters: {} });
  });

  it('knows of nothing after a new start', async () => {
    await client.money.exportFund({ year: 2026 });
    await vi.waitFor(() => expect(lines()).toEqual(['fund done']), 10_000);
    await services.close();
    const again = await createServices({ ...findLocations(), dataFolder });
    if (!again.ok) throw new Error(again.error.code);
    services = again.value;
    const told = await services.jobs.changes().next();
    expect(told.value).toEqual([]);
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';

import playwrightConfig from '../../../playwright.config.ts';
import { serveBuild } from '../../harness-grid/serve-build.ts';
import { measurePage } from './measure-page.ts';
import type { DataSet } from './measure-page.ts';
import { report } from './report.ts';
import type { Measured } from './report.ts';
import { median } from './statistics.ts';

/**
 * Measures our grid and AG Grid Community side by side: both built for production, in one browser, turn by turn, so that
 * whatever else the machine does falls on both. `--rounds N` measures N times, `--assert` fails where a target is missed.
 */
const dataSets: readonly DataSet[] = [
  { name: '120 units × 80 criteria', units: 120, criteria: 80, layers: 1 },
  { name: '40 units × 160 criteria × 3 layers, side by side', units: 40, criteria: 480, layers: 1 },
  // As the score sheet shows them.
  { name: '40 units × 160 criteria × 3 layers, one at a time', units: 40, criteria: 160, layers: 3 },
];

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, assert: { type: 'boolean', default: false } },
});

function pathFromRoot(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

async function measureAll(url: string): Promise<{ measured: Measured[]; loads: number[] }> {
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions ?? {});
  const measured = dataSets.map((data) => ({ data, rounds: [] as Measured['rounds'][number][] }));
  const loads: number[] = [];
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const { data, rounds } of measured) {
      const oursFirst = round % 2 === 0;
      const early = oursFirst ? await measurePage(browser, url, 'ours', data) : null;
      const theirs = await measurePage(browser, url, 'ag-grid', data);
      rounds.push({ ours: early ?? (await measurePage(browser, url, 'ours', data)), 'ag-grid': theirs });
    }
    loads.push(loadavg()[0] ?? Number.NaN);
    console.error(`round ${round + 1} of ${options.rounds}`);
  }
  await browser.close();
  return { measured, loads };
}

const site = await serveBuild({
  root: pathFromRoot('e2e/bench/grid/page'),
  pages: ['ours.html', 'ag-grid.html'],
  outDir: pathFromRoot('dist/bench-grid'),
  headers: { 'Cache-Control': 'max-age=3600' },
});
const { measured, loads } = await measureAll(site.url);
await site.close();
const { table, missed } = report(measured);
await mkdir(pathFromRoot('test-results'), { recursive: true });
await writeFile(pathFromRoot('test-results/bench-grid.json'), JSON.stringify({ measured, loads }, null, 2));
console.log(table);
console.log(`\nLoad average: ${median(loads).toFixed(1)} on ${availableParallelism()} cores.`);
console.log(missed.length === 0 ? '\nEvery target held.' : `\nMISSED: ${missed.join('; ')}`);
if (options.assert && missed.length > 0) process.exitCode = 1;

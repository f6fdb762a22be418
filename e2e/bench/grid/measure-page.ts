import type { Browser, CDPSession, Page } from '@playwright/test';

import type { FirstPaint } from './page/probe.ts';
import { median, quantile } from './statistics.ts';

export type GridName = 'ours' | 'ag-grid';

export interface DataSet {
  readonly name: string;
  readonly units: number;
  readonly criteria: number;
  /** Where there are several, opening and switching between them is all that is measured. */
  readonly layers: number;
}

/** What one round finds out about one grid, by the key of the measure. */
export type Round = Readonly<Record<string, number>>;

const warmLoads = 3;
const pxPerFrame = 60;
const longFrame = 50;
const keyPause = 30;
const keyRounds = 8;
const keys = ['1', '2', 'Enter', 'ArrowRight', '7', 'Enter', 'ArrowUp', 'ArrowRight'];
const pastedCells = 5000;

/** Opens one grid in a browser context of its own and measures it once. */
export async function measurePage(
  browser: Browser,
  url: string,
  grid: GridName,
  data: DataSet,
): Promise<Round> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const address = `${url}${grid}.html?units=${data.units}&criteria=${data.criteria}`;
  const session = await context.newCDPSession(page);
  const opened = { ...(await firstPaint(page, address)), ...(await memory(session)) };
  const used =
    data.layers > 1
      ? await switching(page, data.layers)
      : {
          ...(await scrolling(page)),
          ...(await wheel(page)),
          ...(await typing(page)),
          ...(await paste(page, data)),
        };
  await context.close();
  if (problems.length > 0) throw new Error(`${grid}: ${problems.join('; ')}`);
  return { ...opened, ...used };
}

async function firstPaint(page: Page, address: string): Promise<Round> {
  // Fills the caches of files and of compiled code.
  for (let load = 0; load < warmLoads; load += 1) {
    await page.goto(address);
    await page.evaluate(() => window.bench.firstPaint);
  }
  const paints: FirstPaint[] = [];
  for (let load = 0; load < warmLoads; load += 1) {
    await page.goto(address);
    paints.push(await page.evaluate(() => window.bench.firstPaint));
  }
  return {
    navigation: median(paints.map((paint) => paint.navigation)),
    mount: median(paints.map((paint) => paint.mount)),
  };
}

async function memory(session: CDPSession): Promise<Round> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 2 ** 20, nodes };
}

async function switching(page: Page, layers: number): Promise<Round> {
  const times: number[] = [];
  for (let turn = 1; turn <= 2 * layers; turn += 1) {
    const time = await page.evaluate(async (layer) => {
      const start = performance.now();
      window.bench.showLayer(layer);
      return (await window.bench.painted()) - start;
    }, turn % layers);
    times.push(time);
  }
  return { layer: median(times) };
}

async function scrolling(page: Page): Promise<Round> {
  const ways = {
    down: { down: pxPerFrame, sideways: 0 },
    sideways: { down: 0, sideways: pxPerFrame },
    diagonal: { down: pxPerFrame / 3, sideways: pxPerFrame / 2 },
  };
  const found: Record<string, number> = {};
  for (const [way, by] of Object.entries(ways)) {
    const times = await page.evaluate((step) => window.bench.scroll(step), by);
    Object.assign(found, frameFigures(way, times));
  }
  return found;
}

async function wheel(page: Page): Promise<Round> {
  await page.mouse.move(700, 450);
  const watched = page.evaluate(() => window.bench.frames(2000));
  for (let turn = 0; turn < 40; turn += 1) {
    const forward = turn < 20 ? 1 : -1;
    await page.mouse.wheel(turn % 2 === 0 ? 0 : 240 * forward, turn % 2 === 0 ? 160 * forward : 0);
    await page.waitForTimeout(20);
  }
  return frameFigures('wheel', await watched);
}

function frameFigures(way: string, times: readonly number[]): Round {
  return {
    [`${way}.fps`]: 1000 / median(times),
    [`${way}.long`]: (100 * times.filter((time) => time > longFrame).length) / times.length,
    [`${way}.p95`]: quantile(times, 0.95),
  };
}

async function typing(page: Page): Promise<Round> {
  // The second row’s first criterion: right of 334 px of pinned columns and below 88 px of headings.
  await page.mouse.click(380, 132);
  const watched = await page.evaluateHandle(() => window.bench.watch('keydown'));
  for (let turn = 0; turn < keyRounds; turn += 1) {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(keyPause);
    }
  }
  const times = await watched.evaluate(({ times }) => times);
  if (times.length !== keyRounds * keys.length) throw new Error(`Only ${times.length} keys were seen`);
  return { 'key.median': median(times), 'key.p95': quantile(times, 0.95) };
}

async function paste(page: Page, data: DataSet): Promise<Round> {
  const across = Math.min(data.criteria, Math.ceil(pastedCells / data.units));
  const down = Math.min(data.units, Math.ceil(pastedCells / across));
  const line = (row: number) =>
    Array.from({ length: across }, (_unused, column) => `${(row + column) % 20},25`).join('\t');
  const text = Array.from({ length: down }, (_unused, row) => line(row)).join('\n');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.evaluate(() => {
    window.bench.scroller().scrollTo(0, 0);
  });
  await page.mouse.click(380, 102);
  const watched = await page.evaluateHandle(() => window.bench.watch('paste'));
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(1500);
  const [time] = await watched.evaluate(({ times }) => times);
  const last = await page.evaluate(
    ([row, column]) => window.bench.valueAt(row ?? 0, `c${column}`),
    [down - 1, across],
  );
  if (time === undefined || last !== ((down - 1 + across - 1) % 20) * 100 + 25) {
    throw new Error(`The paste did not take place: ${String(last)}`);
  }
  return { paste: time, pasted: down * across };
}

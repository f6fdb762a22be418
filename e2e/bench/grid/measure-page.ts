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
const wheelTime = 2000;
const wheelTurns = 40;
const wheelPause = 20;
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
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const opened = { ...(await firstPaint(page, address)), ...(await memory(session)) };
  const used =
    data.layers > 1
      ? await switching(page, data.layers)
      : {
          ...(await scrolling(page, session)),
          ...(await wheel(page, session)),
          ...(await typing(page, session)),
          ...(await paste(page, session, data)),
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

/** Of the page's main thread alone, so that it hardly depends on what else the machine does, in ms. */
async function busy<T>(session: CDPSession, work: () => Promise<T>): Promise<[result: T, time: number]> {
  const before = await taskTime(session);
  const result = await work();
  return [result, (await taskTime(session)) - before];
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
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

async function scrolling(page: Page, session: CDPSession): Promise<Round> {
  const ways = {
    down: { down: pxPerFrame, sideways: 0 },
    sideways: { down: 0, sideways: pxPerFrame },
    diagonal: { down: pxPerFrame / 3, sideways: pxPerFrame / 2 },
  };
  const found: Record<string, number> = {};
  for (const [way, by] of Object.entries(ways)) {
    const [times, time] = await busy(session, () => page.evaluate((step) => window.bench.scroll(step), by));
    Object.assign(found, frameFigures(way, times, time));
  }
  return found;
}

async function wheel(page: Page, session: CDPSession): Promise<Round> {
  await page.mouse.move(700, 450);
  const [times, time] = await busy(session, async () => {
    const watched = page.evaluate((duration) => window.bench.frames(duration), wheelTime);
    for (let turn = 0; turn < wheelTurns; turn += 1) {
      const by = turn < wheelTurns / 2 ? 200 : -200;
      await page.mouse.wheel(turn % 2 === 0 ? 0 : by, turn % 2 === 0 ? by : 0);
      await page.waitForTimeout(wheelPause);
    }
    return watched;
  });
  return frameFigures('wheel', times, time);
}

function frameFigures(way: string, times: readonly number[], time: number): Round {
  return {
    [`${way}.fps`]: 1000 / median(times),
    [`${way}.long`]: (100 * times.filter((time) => time > longFrame).length) / times.length,
    [`${way}.busy`]: time / times.length,
  };
}

async function typing(page: Page, session: CDPSession): Promise<Round> {
  // The second row’s first criterion: right of 334 px of pinned columns and below 88 px of headings.
  await page.mouse.click(380, 132);
  const watched = await page.evaluateHandle(() => window.bench.watchKeys());
  const [, time] = await busy(session, async () => {
    for (const key of Array.from({ length: keyRounds }, () => keys).flat()) {
      await page.keyboard.press(key);
      await page.waitForTimeout(keyPause);
    }
  });
  const times = await watched.evaluate(({ times }) => times);
  if (times.length !== keyRounds * keys.length) throw new Error(`Only ${times.length} keys were seen`);
  return {
    'key.median': median(times),
    'key.p95': quantile(times, 0.95),
    'key.busy': time / times.length,
  };
}

async function paste(page: Page, session: CDPSession, data: DataSet): Promise<Round> {
  const down = largestDivisor(pastedCells, data.units);
  const across = pastedCells / down;
  if (across > data.criteria) throw new Error(`${data.name} has no room for ${pastedCells} cells`);
  const line = (row: number) =>
    Array.from({ length: across }, (_unused, column) => `${(row + column) % 20},25`).join('\t');
  const text = Array.from({ length: down }, (_unused, row) => line(row)).join('\n');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.evaluate(() => {
    window.bench.scroller().scrollTo(0, 0);
  });
  await page.mouse.click(380, 102);
  const last = {
    row: down - 1,
    columnId: `c${across}`,
    value: ((down - 1 + across - 1) % 20) * 100 + 25,
  };
  // It must be listening before the key is pressed.
  const watched = await page.evaluateHandle((cell) => ({ shown: window.bench.watchPaste(cell) }), last);
  const [time, work] = await busy(session, async () => {
    await page.keyboard.press('Control+v');
    return watched.evaluate(({ shown }) => shown);
  });
  return { paste: time, 'paste.busy': work };
}

/** Not above the limit. */
function largestDivisor(number: number, limit: number): number {
  let divisor = limit;
  while (number % divisor !== 0) divisor -= 1;
  return divisor;
}

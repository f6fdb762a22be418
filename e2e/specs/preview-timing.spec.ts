import { findLocations } from '../../src-main/hosts/locations.ts';
import { crowd } from '../fixtures/crowd.ts';
import { tasksWhile } from '../fixtures/page-tasks.ts';
import { expect, test } from '../fixtures/program.ts';
import { callSession, prepareYear, subjectOfDraft, year } from '../gallery/office-year.ts';

// Only one record of the browser can be made at a time.
test.use({ trace: 'off', actionTimeout: 30_000 });

/**
 * The longest task may take so many milliseconds of processor time. On quiet cores none takes 50; the reader's own collection of
 * what it no longer needs, and cores that share their caches with other work, take the rest.
 */
const LONGEST_MS = 120;
/** So many may take more than 50: each page that is drawn must leave room for input. */
const MOST_LONG = 12;

test('leaves the window free while the pages of a list of 1,049 nominees are made, turned and enlarged', async ({
  page,
  program,
}) => {
  test.setTimeout(300_000);
  let draftId = '';
  await program.seed(async (_repositories, client) => {
    await prepareYear(client, findLocations().root, 'phien-hop-1049.xlsx');
    await callSession(client);
    const aboutId = await subjectOfDraft(client, 'nominee_list');
    draftId = (await client.drafts.create({ kind: 'nominee_list', year, aboutId })).id;
  });
  const sheets = page.locator('[data-page]');
  const pictureOf = (sheet: typeof sheets) => sheet.locator('canvas[data-drawn]');
  const scroller = page.getByRole('region', { name: /^Các trang/ });
  const figures: Record<string, readonly number[]> = {};
  const measure = async (name: string, act: () => Promise<void>): Promise<void> => {
    const tasks = await tasksWhile(page, act);
    figures[name] = tasks;
    const longest = tasks.slice(0, 3).map((time) => time.toFixed(0));
    console.log(`${name}: longest tasks ${longest.join(', ')} ms of ${tasks.length}`);
  };

  await measure('made and opened', async () => {
    await program.open(page, `/documents/drafts/${draftId}`);
    await expect(pictureOf(sheets.first())).toBeVisible({ timeout: 120_000 });
  });
  const pages = await sheets.count();
  expect(pages).toBeGreaterThan(100);

  await measure('scrolled to the end', async () => {
    await scroller.evaluate(async (element) => {
      for (let top = 0; top < element.scrollHeight; top += 300) {
        element.scrollTop = top;
        await new Promise(requestAnimationFrame);
      }
    });
    await expect(pictureOf(sheets.last())).toBeVisible({ timeout: 60_000 });
  });
  await expect(page.getByText(`Trang ${pages}/${pages}`)).toBeVisible();
  // What was scrolled past is let go: hundreds of pictures would fill the memory, and their words slow every step down.
  expect(await sheets.locator('canvas').count()).toBeLessThan(10);

  await measure('enlarged and made smaller', async () => {
    await scroller.focus();
    for (const key of ['+', '+', '+', '-', '0']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(700);
    }
  });
  await measure('turned back', async () => {
    for (let turn = 0; turn < 15; turn += 1) {
      await page.keyboard.press('PageUp');
      await page.waitForTimeout(150);
    }
  });

  const long = Object.values(figures)
    .flat()
    .filter((time) => time >= 50);
  expect(Math.max(0, ...long)).toBeLessThan(LONGEST_MS * crowd());
  expect(long.length).toBeLessThan(MOST_LONG * crowd());
});

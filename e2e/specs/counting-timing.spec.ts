import { crowd } from '../fixtures/crowd.ts';
import { watchKeys } from '../fixtures/key-times.ts';
import { expect, test } from '../fixtures/program.ts';
import { CountingPage } from '../pages/counting-page.ts';

// A trace copies the whole page before and after every step, which takes longer than what is timed here.
test.use({ trace: 'off' });

test('keeps up with reading aloud on a ballot of 1,049 rows', async ({ page, program }) => {
  test.setTimeout(240_000);
  const counting = await CountingPage.begin(page, program, 1049);
  await counting.typePapers(19, 19, 19, 0);
  const measured = await watchKeys(page);
  const read = Array.from({ length: 15 }, (_, index) => `${19 - (index % 4)}\n`).join('');
  let rows = 0;
  let wrong = 0;
  for (let first = 1; first <= 1049; first += 110) {
    await page.keyboard.type(`${first}/`, { delay: 20 });
    await page.keyboard.type(read, { delay: 20 });
    // Now and then a slip of the reader stays behind, so that problems are shown all along.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('33', { delay: 20 });
    await page.keyboard.press('ArrowDown');
    rows += 14;
    wrong += 1;
  }
  await counting.saved();
  await expect(page.getByText(`Đã nhập ${rows}/1049 dòng`)).toBeVisible();
  await expect(page.getByText(`${wrong} dòng sai`)).toBeVisible();
  const { count, at } = await measured();
  const figures = `${count} keys, key to paint median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms`;
  test.info().annotations.push({ type: 'figures', description: figures });
  console.log(figures);
  // The median: single keys wait for whatever the cores do just then.
  expect(at(0.5)).toBeLessThan(50 * crowd());
});

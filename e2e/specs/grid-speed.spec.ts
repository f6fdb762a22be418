import { crowd } from '../fixtures/crowd.ts';
import { watchKeys } from '../fixtures/key-times.ts';
import { expect, test } from '../harness-grid/harness.ts';

test.describe('speed with 120 rows and 80 criteria', () => {
  test('paints at once and after each key', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=120&criteria=80');
    const firstPaint = await page.evaluate(() => {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      return entry?.startTime ?? Number.POSITIVE_INFINITY;
    });
    await grid.activate(3, 3);
    const measured = await watchKeys(page);
    for (let round = 0; round < 10; round += 1) {
      for (const key of ['1', '2', 'Enter', 'ArrowRight', '7', 'Tab', 'ArrowUp']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(30);
      }
    }
    const { at } = await measured();
    const figures = `first paint ${firstPaint.toFixed(0)} ms, key to paint median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms`;
    test.info().annotations.push({ type: 'figures', description: figures });
    console.log(figures);
    // The median, as other specs run on the same cores meanwhile; the p95 of 50 ms is the bench's to hold.
    expect(at(0.5)).toBeLessThan(50 * crowd());
    expect(firstPaint).toBeLessThan(1000 * crowd());
  });
});

import { crowd } from '../fixtures/crowd.ts';
import { openHallSession } from '../fixtures/open-hall.ts';
import { expect, test } from '../fixtures/program.ts';

// A trace copies the whole page before and after every key, which takes longer than what is timed here.
test.use({ trace: 'off' });

test('reaches the hall within a tenth of a second, with a session of 1,049 nominees', async ({
  page,
  program,
}) => {
  test.setTimeout(300_000);
  const { session, hall, showPoll } = await openHallSession(page, program, {
    votes: 'counted',
    inWindow: true,
  });
  await showPoll(session.open);
  await expect(hall.getByText(/^Đang biểu quyết/)).toBeVisible();

  /** From a key in the operator's window to the picture in the hall, in ms. */
  const latency = async (act: () => Promise<void>): Promise<number> => {
    const changed = hall.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const stage = document.querySelector('.hall');
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => resolve(Date.now()));
          });
          if (stage)
            observer.observe(stage, {
              subtree: true,
              childList: true,
              attributes: true,
              characterData: true,
            });
        }),
    );
    await page.evaluate(() =>
      window.addEventListener('keydown', () => Object.assign(window, { pressedAt: Date.now() }), {
        capture: true,
        once: true,
      }),
    );
    await act();
    const arrived = await changed;
    const pressed = await page.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt);
    // Longer than the operator's own page takes, which comes after the hall.
    await hall.waitForTimeout(400);
    return arrived - pressed;
  };
  const times: Record<string, number[]> = {};
  const measure = async (name: string, act: () => Promise<void>): Promise<void> => {
    times[name] = [...(times[name] ?? []), await latency(act)];
  };

  await page.getByRole('tab', { name: 'Thành phần' }).click();
  await page.getByRole('table', { name: 'Điểm danh thành viên' }).getByRole('row').last().focus();
  for (let round = 0; round < 6; round += 1) {
    await measure('attendance', () => page.keyboard.press('v'));
    await measure('attendance', () => page.keyboard.press('c'));
  }

  await page.getByRole('tab', { name: 'Biểu quyết' }).click();
  const confirm = async (name: string): Promise<void> => {
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    if (name === 'Đóng biểu quyết') await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name }).focus();
    await measure(name, () => page.keyboard.press('Enter'));
    await expect(dialog).toHaveCount(0);
  };
  for (const [index, pollId] of session.polls.entries()) {
    await page.getByRole('group', { name: 'Các cuộc biểu quyết' }).getByRole('button').nth(index).click();
    await showPoll(pollId);
    await hall.waitForTimeout(400);
    await confirm('Đóng biểu quyết');
    await expect(hall.getByText('Kết quả kiểm phiếu')).toBeVisible();
    // The first page says that the result is sealed, and the list went on by itself meanwhile.
    await page.getByRole('button', { name: 'Chiếu', exact: true }).click();
    await expect(hall.getByText(/chưa niêm phong/)).toBeVisible();
    await confirm('Niêm phong kết quả');
    await expect(page.getByText(/^Niêm phong [0-9A-F-]{14}/)).toBeVisible();
  }

  for (let round = 0; round < 10; round += 1) {
    for (const key of [' ', 'Shift+ ']) await measure('turns', () => page.locator('body').press(key));
    await measure('blacks', () => page.locator('body').press('b'));
    for (const key of ['p', 'n']) await measure('slides', () => page.locator('body').press(key));
  }
  const crowded = crowd();
  const figures = Object.entries(times).map(([name, list]) => {
    const sorted = list.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.POSITIVE_INFINITY;
    console.log(
      `${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms (${session.largest} rows, crowd ${crowded.toFixed(1)})`,
    );
    return { name, median: at(0.5) };
  });
  expect(figures.filter(({ median }) => median >= 100 * crowded)).toEqual([]);
});

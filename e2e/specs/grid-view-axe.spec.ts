import type { Page } from '@playwright/test';

import { axeIn } from '../fixtures/axe.ts';
import { expect, test } from '../harness-grid/harness.ts';

interface PanelToCheck {
  readonly name: string;
  /** What axe looks at; the rest of the page is the same each time. */
  readonly part: string;
  readonly open: (page: Page) => Promise<void>;
}

const popup = '.sg-popup';

function byButton(name: string): PanelToCheck['open'] {
  return (page) => page.getByRole('button', { name }).click();
}

function byKey(key: string): PanelToCheck['open'] {
  return (page) => page.keyboard.press(key);
}

const panels: readonly PanelToCheck[] = [
  { name: 'the bar above the grid', part: '.sg-view-bar', open: async () => undefined },
  { name: 'zoom and what a search leaves', part: '.sg-status', open: byKey('Control+=') },
  { name: 'menu of a cell', part: popup, open: byKey('Shift+F10') },
  { name: 'menu of a column', part: popup, open: byKey('Alt+ArrowDown') },
  {
    name: 'filter',
    part: popup,
    open: async (page) => {
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('menuitem', { name: /^Lọc/ }).first().click();
    },
  },
  { name: 'note', part: popup, open: byKey('Shift+F2') },
  { name: 'columns', part: popup, open: byButton('Cột') },
  { name: 'legend', part: popup, open: byButton('Chú giải') },
  { name: 'shortcuts', part: popup, open: byKey('F1') },
  { name: 'print', part: popup, open: byButton('In') },
];

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in menus and panels of the grid, ${scheme}`, async ({ page, openGrid }) => {
    const grid = await openGrid(`?scheme=${scheme}&rows=8&criteria=8&viewBar=1`);
    await page.getByRole('searchbox').fill('xã');
    const found: Record<string, unknown> = {};
    for (const { name, part, open } of panels) {
      await grid.activate(2, 2);
      await open(page);
      await page.locator(part).waitFor();
      const { violations } = await axeIn(scheme, page).include(part).analyze();
      found[name] = violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 160))]);
      if (part === popup) await page.keyboard.press('Escape');
    }
    expect(found).toEqual(Object.fromEntries(panels.map(({ name }) => [name, []])));
  });
}

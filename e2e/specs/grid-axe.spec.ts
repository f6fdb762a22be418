import type { Page } from '@playwright/test';

import { axeIn } from '../fixtures/axe.ts';
import type { GridPage } from '../harness-grid/grid-page.ts';
import { expect, test } from '../harness-grid/harness.ts';

interface GridStateToCheck {
  readonly name: string;
  readonly enter: (grid: GridPage, page: Page) => Promise<void>;
}

const states: readonly GridStateToCheck[] = [
  { name: 'plain', enter: async () => undefined },
  {
    name: 'a range selected',
    enter: async (grid) => {
      await grid.activate(1, 2);
      await grid.cell(7, 5).click({ modifiers: ['Shift'] });
    },
  },
  {
    name: 'editing',
    enter: async (grid, page) => {
      await grid.activate(2, 2);
      await page.keyboard.type('7');
    },
  },
  {
    name: 'with a refused text',
    enter: async (grid, page) => {
      await grid.activate(2, 2);
      await page.keyboard.type('99');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'asking for readings',
    enter: async (grid, page) => {
      await grid.activate(1, 5);
      await grid.paste('9.500\t9.500\r\n99\t1.000\r\n');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'finding and replacing',
    enter: async (grid, page) => {
      await grid.activate(1, 2);
      await page.keyboard.press('Control+h');
      await page.keyboard.type('5');
    },
  },
  {
    name: 'choosing',
    enter: async (grid, page) => {
      await grid.activate(1, 2);
      await page.keyboard.press('F2');
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'after a fill',
    enter: async (grid) => {
      await grid.activate(1, 2);
      await grid.dragFillHandle(4, 2);
    },
  },
];

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any state of the grid, ${scheme}`, async ({ page, openGrid }) => {
    const found: Record<string, unknown> = {};
    for (const { name, enter } of states) {
      // A small sheet: axe looks at every cell, and all kinds of cells are among the first.
      const grid = await openGrid(
        `?scheme=${scheme}&rows=8&criteria=8${name === 'choosing' ? '&kinds' : ''}`,
      );
      await enter(grid, page);
      const { violations } = await axeIn(scheme, page).include('#root').analyze();
      found[name] = violations.map(({ id, nodes }) => [
        id,
        ...new Set(nodes.map((node) => `${node.html.slice(0, 120)}: ${node.failureSummary ?? ''}`)),
      ]);
    }
    expect(found).toEqual(Object.fromEntries(states.map(({ name }) => [name, []])));
  });
}

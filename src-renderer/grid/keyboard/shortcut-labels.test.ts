import { expect, it } from 'vitest';

import { englishShortcutLabels, vietnameseShortcutLabels } from './shortcut-labels.ts';

it('lists as many shortcuts in both languages, each once within its group', () => {
  const counts = [vietnameseShortcutLabels, englishShortcutLabels].map(({ groups }) =>
    groups.map(({ shortcuts }) => new Set(shortcuts.map(([keys]) => keys)).size),
  );
  expect(counts).toEqual([
    [7, 8, 6, 9],
    [7, 8, 6, 9],
  ]);
});

import { expect, it } from 'vitest';

import { rememberingSaved } from './saved-names.ts';
import type { Shell } from './shell.ts';

it('remembers what was saved, tells of it once, and forgets what was cancelled', async () => {
  const shell: Shell = {
    kind: 'electron',
    saveFile: async (name) => name !== 'cancelled.pdf',
    openFile: async () => true,
    openProjector: async () => true,
    closeProjector: async () => {},
    projectorPlacing: () => 'closed',
    watchProjector: () => () => {},
  };
  const remembering = rememberingSaved(shell);
  let told = 0;
  const stop = remembering.savedNames.subscribe(() => {
    told += 1;
  });
  const answers: boolean[] = [];
  for (const name of ['a.pdf', 'cancelled.pdf', 'a.pdf', 'b.pdf']) {
    answers.push(await remembering.shell.saveFile(name, new Blob()));
  }
  stop();
  await remembering.shell.saveFile('c.pdf', new Blob());
  expect([answers, told, [...remembering.savedNames.current()]]).toEqual([
    [true, false, true, true],
    2,
    ['a.pdf', 'b.pdf', 'c.pdf'],
  ]);
});

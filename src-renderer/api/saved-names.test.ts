import { expect, it } from 'vitest';

import { rememberingSaved } from './saved-names.ts';
import type { Shell } from './shell.ts';

const shell: Shell = {
  kind: 'electron',
  saveFile: async (name) => name !== 'cancelled.pdf',
  async saveToFolder(load) {
    const { name, files } = await load();
    return name === 'đã có' ? { kind: 'taken', name } : { kind: 'saved', files: files.length };
  },
  openFile: async () => true,
  openProjector: async () => true,
  closeProjector: async () => {},
  projectorPlacing: () => 'closed',
  watchProjector: () => () => {},
};

it('remembers what was saved, tells of it once, and forgets what was cancelled', async () => {
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

it('remembers what was saved together under the one name', async () => {
  const { shell: remembering, savedNames } = rememberingSaved(shell);
  for (const name of ['biểu cụm 1', 'đã có']) {
    await remembering.saveToFolder?.(async () => ({ name, files: [{ name: 'a.xlsx', file: new Blob() }] }));
  }
  expect([...savedNames.current()]).toEqual(['biểu cụm 1']);
});

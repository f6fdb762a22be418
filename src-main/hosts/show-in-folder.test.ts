import { describe, expect, it } from 'vitest';

import { fileManagerCommand } from './show-in-folder.ts';

describe('the command of the file manager', () => {
  it('marks the file where the file manager can, and opens its folder elsewhere', () => {
    const windows = 'C:\\Users\\Lan Anh\\AppData\\Local\\SoVang\\exports\\bien-ban & phu-luc.pdf';
    const unix = '/home/lan anh/so-vang/exports/bien-ban; rm -rf ~.pdf';
    expect([
      fileManagerCommand(windows, { platform: 'win32', environment: { SystemRoot: 'C:\\Windows' } }),
      fileManagerCommand(unix, { platform: 'linux', environment: {} }),
      fileManagerCommand(unix, { platform: 'darwin', environment: {} }),
    ]).toEqual([
      { program: 'C:\\Windows\\explorer.exe', words: [`/select,"${windows}"`], verbatim: true },
      { program: 'xdg-open', words: ['/home/lan anh/so-vang/exports'], verbatim: false },
      { program: '/usr/bin/open', words: ['-R', unix], verbatim: false },
    ]);
  });
});

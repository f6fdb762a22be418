import { describe, expect, it } from 'vitest';

import { findBrowser } from './open-browser.ts';

describe('the browser', () => {
  const windows = {
    platform: 'win32',
    environment: { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
  };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

  it('is Edge on Windows, else Chrome, else none', () => {
    const find = (installed: readonly string[]) =>
      findBrowser({ ...windows, exists: (file) => installed.includes(file) });
    expect([find([chrome, edge]), find([chrome]), find([])]).toEqual([edge, chrome, undefined]);
  });

  it('is looked for on the path on Linux, never in a folder that depends on where the program runs', () => {
    const environment = { PATH: '.:/usr/local/bin:/usr/bin::bin' };
    const asked: string[] = [];
    const exists = (file: string): boolean => {
      asked.push(file);
      return file === '/usr/bin/chromium';
    };
    expect(findBrowser({ platform: 'linux', environment, exists })).toBe('/usr/bin/chromium');
    expect(asked.filter((file) => !file.startsWith('/'))).toEqual([]);
  });
});

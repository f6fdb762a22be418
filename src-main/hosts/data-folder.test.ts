import { describe, expect, it } from 'vitest';

import { defaultDataFolder } from './data-folder.ts';

describe('the data folder', () => {
  it('lies where this computer keeps what neither roams nor is synchronised', () => {
    const windows = { platform: 'win32', homeFolder: 'C:\\Users\\Đỗ' };
    const linux = { platform: 'linux', homeFolder: '/home/do' };
    expect([
      defaultDataFolder({ ...windows, environment: { LOCALAPPDATA: 'D:\\Local' } }),
      defaultDataFolder({ ...windows, environment: {} }),
      defaultDataFolder({ ...linux, environment: {} }),
      defaultDataFolder({ ...linux, environment: { XDG_DATA_HOME: '/data' } }),
      defaultDataFolder({ ...linux, environment: { XDG_DATA_HOME: 'relative' } }),
      defaultDataFolder({ platform: 'darwin', homeFolder: '/Users/do', environment: {} }),
    ]).toEqual([
      'D:\\Local\\SoVang',
      'C:\\Users\\Đỗ\\AppData\\Local\\SoVang',
      '/home/do/.local/share/so-vang',
      '/data/so-vang',
      '/home/do/.local/share/so-vang',
      '/Users/do/Library/Application Support/SoVang',
    ]);
  });
});

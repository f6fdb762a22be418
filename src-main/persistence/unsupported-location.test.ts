import { describe, expect, it } from 'vitest';

import { unsupportedLocation } from './unsupported-location.ts';

describe('unsupportedLocation', () => {
  it.each([
    [String.raw`C:\ProgramData\So Vang\so-vang.db`, null],
    [String.raw`\\?\C:\ProgramData\So Vang\so-vang.db`, null],
    [String.raw`C:\Users\Đỗ\OneDriver\so-vang.db`, null],
    [String.raw`\\may-chu\chung\so-vang.db`, 'network_share'],
    ['//may-chu/chung/so-vang.db', 'network_share'],
    [String.raw`\\?\UNC\may-chu\chung\so-vang.db`, 'network_share'],
    [String.raw`h:\so-vang.db`, 'mapped_drive'],
    [String.raw`C:\Users\Đỗ\OneDrive\Tài liệu\so-vang.db`, 'synchronised_folder'],
    [String.raw`C:\Users\Đỗ\OneDrive - Sở Nội vụ\so-vang.db`, 'synchronised_folder'],
    [String.raw`D:\Dong Bo\kho\so-vang.db`, 'synchronised_folder'],
    [String.raw`d:\dong bo`, 'synchronised_folder'],
    [String.raw`D:\Dong Bo 2\so-vang.db`, null],
  ])('judges %s on Windows', (path, expected) => {
    const env = {
      HOMEDRIVE: 'H:',
      HOMESHARE: String.raw`\\may-chu\nha`,
      OneDriveCommercial: 'D:\\Dong Bo\\',
    };
    expect(unsupportedLocation(path, 'win32', env)).toBe(expected);
  });

  it('takes the home drive for a local one where no share stands behind it', () => {
    expect(unsupportedLocation(String.raw`C:\Data\so-vang.db`, 'win32', { HOMEDRIVE: 'C:' })).toBeNull();
  });

  it.each([
    ['/var/lib/so-vang/so-vang.db', null],
    ['//var/lib/so-vang.db', null],
    ['/Users/do/Library/CloudStorage/OneDrive-SoNoiVu/so-vang.db', 'synchronised_folder'],
  ])('judges %s elsewhere', (path, expected) => {
    expect(unsupportedLocation(path, 'linux', {})).toBe(expected);
  });
});

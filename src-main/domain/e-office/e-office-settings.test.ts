import { describe, expect, it } from 'vitest';

import { firstEOfficeSettings, isWholeFolderPath, senderOf, usualReceiver } from './e-office-settings.ts';

describe('who sends a document', () => {
  it.each([
    ['QĐ-UBND', 'Ủy ban nhân dân tỉnh Lai Châu', 'Sở Nội vụ tỉnh Lai Châu'],
    ['TTr-SNV', 'Sở Nội vụ tỉnh Lai Châu', 'Ủy ban nhân dân tỉnh Lai Châu'],
    ['SNV-TĐKT', 'Sở Nội vụ tỉnh Lai Châu', 'Ủy ban nhân dân tỉnh Lai Châu'],
    ['BB-HĐTĐKT', 'Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu', 'Ủy ban nhân dân tỉnh Lai Châu'],
  ])('%s: %s to %s', (notation, sender, receiver) => {
    const from = senderOf(firstEOfficeSettings, notation);
    expect([from.name, usualReceiver(firstEOfficeSettings, from).name]).toEqual([sender, receiver]);
  });
});

describe('isWholeFolderPath', () => {
  it.each([
    'C:\\e-office',
    'd:/e-office',
    '\\\\may-chu\\e-office',
    '\\\\may-chu\\chung\\di',
    '/home/e-office',
  ])('takes %s', (folder) => expect(isWholeFolderPath(folder)).toBe(true));
  it.each(['', 'e-office', '..\\e-office', '\\\\may-chu', '\\\\.\\COM1', '\\\\?\\C:\\x', 'C:', '/a\0b'])(
    'refuses %s',
    (folder) => expect(isWholeFolderPath(folder)).toBe(false),
  );
});

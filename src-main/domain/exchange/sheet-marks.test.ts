import { describe, expect, it } from 'vitest';

import type { ClusterId, UnitId } from '../kernel/ids.ts';
import { identityText, parseIdentity, parseRowKey, rowKeyText } from './sheet-marks.ts';

const identity = {
  workbookId: 'w-1',
  clusterId: 'c-1' as ClusterId,
  unitId: 'u-1' as UnitId,
  schemeKey: 'cum-xa-phuong',
  schemeVersion: 2,
  year: 2026,
};

describe('the hidden marks of a workbook', () => {
  it('say who it is for', () => {
    expect(parseIdentity(identityText(identity))).toEqual({ kind: 'identity', identity });
    expect(parseIdentity('Xã Bum Tở')).toBeNull();
  });

  it('tell a newer format from damage', () => {
    const text = identityText(identity);
    expect(parseIdentity(text.replace('"format":1', '"format":2'))).toEqual({ kind: 'newer_format' });
    for (const broken of [
      'so-vang:',
      'so-vang:null',
      'so-vang:[]',
      text.slice(0, -1),
      text.replace('2026', '"x"'),
    ]) {
      expect(parseIdentity(broken)).toEqual({ kind: 'damaged' });
    }
  });

  it('name rows, whatever characters a code has', () => {
    for (const key of [
      { criterionCode: 'I.1', part: null },
      { criterionCode: 'IV.4', part: 'counts.2' },
      { criterionCode: 'A#1', part: null },
    ]) {
      expect(parseRowKey(rowKeyText(key))).toEqual(key);
    }
    expect(parseRowKey('sv:I.1')).toBeNull();
  });
});

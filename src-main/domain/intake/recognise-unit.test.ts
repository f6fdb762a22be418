import { describe, expect, it } from 'vitest';

import type { UnitId } from '../kernel/ids.ts';
import { createUnitRecogniser } from './recognise-unit.ts';

const names = [
  'Xã Bum Tở',
  'Xã Than Uyên',
  'Xã Mường Than',
  'Phường Đoàn Kết',
  'Sở Nội vụ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Thanh tra tỉnh',
  'Văn phòng UBND tỉnh',
  'Đảng ủy UBND tỉnh',
];
const recogniser = createUnitRecogniser(names.map((name, index) => ({ id: `u${index}` as UnitId, name })));

describe('createUnitRecogniser', () => {
  it('recognises a unit in the ways in which offices write it', () => {
    const texts = [
      'XÃ BUM TỞ',
      'UBND xã Bum Tở',
      'Ủy ban nhân dân xã Bum Tở',
      'Đơn vị: UBND Xã Bum Tở',
      'Bum Tở',
      'xã bum tơ, tỉnh Lai Châu',
      'Sở Văn hoá, Thể thao và Du lịch',
      'SỞ VHTT&DL',
      'Sở VHTTDL',
      'THANH TRA TỈNH LAI CHÂU',
      'Văn phòng UBND tỉnh',
      'Đảng ủy UBND tỉnh',
      'P. Đoàn Kết',
      'Xã Bum',
      'Nội vụ và Bum Tở',
      '',
    ];
    expect(texts.map((text) => recogniser.match(text)?.name ?? null)).toEqual([
      'Xã Bum Tở',
      'Xã Bum Tở',
      'Xã Bum Tở',
      'Xã Bum Tở',
      'Xã Bum Tở',
      'Xã Bum Tở',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Thanh tra tỉnh',
      'Văn phòng UBND tỉnh',
      'Đảng ủy UBND tỉnh',
      'Phường Đoàn Kết',
      null,
      null,
      null,
    ]);
  });

  it('finds the sender among the lines of a sheet, and nobody when in doubt', () => {
    expect(
      recogniser.find(['Kính gửi: Sở Nội vụ', 'BẢNG TỰ CHẤM ĐIỂM CỦA XÃ BUM TỞ NĂM 2026'])?.unit.name,
    ).toBe('Xã Bum Tở');
    expect(
      recogniser.find(['XÃ BUM TỞ', 'Cụm 2 gồm xã Bum Tở, xã Than Uyên, xã Mường Than'])?.unit.name,
    ).toBe('Xã Bum Tở');
    expect(recogniser.find(['Cụm 2 gồm xã Bum Tở, xã Than Uyên'])).toBeNull();
    expect(recogniser.find(['XÃ BUM TỞ', 'XÃ THAN UYÊN'])).toBeNull();
    expect(recogniser.find(['UBND TỈNH LAI CHÂU', 'SỞ NỘI VỤ'])?.unit.name).toBe('Sở Nội vụ');
  });

  it('tells units apart that differ by their tones only', () => {
    const twins = createUnitRecogniser([
      { id: 'a' as UnitId, name: 'Xã Tà Mung' },
      { id: 'b' as UnitId, name: 'Xã Tả Mung' },
    ]);
    expect(['XÃ TẢ MUNG', 'Xã Tà Mung', 'Xa Ta Mung'].map((text) => twins.match(text)?.id ?? null)).toEqual([
      'b',
      'a',
      null,
    ]);
  });
});

import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { readPastedList, withoutLines } from './pasted-list.ts';

const knowledge = {
  units: [{ id: 'y' as UnitId, name: 'Sở Y tế' }],
  awards: [{ code: 'BK_TINH', name: 'Bằng khen của Chủ tịch UBND tỉnh', aliases: ['BK UBND tỉnh'] }],
};
const text = [
  'Ông, bà\tHọ và tên\tĐơn vị\tHình thức khen thưởng',
  'Bà\tVàng Thị Mai\tSở Y tế\tBK UBND tỉnh',
  'Ông\tLò Văn An\tSở Không Có\tBK UBND tỉnh',
].join('\r\n');

describe('a pasted list', () => {
  it('makes nominations of the lines that are whole, and says what is wrong with the others', () => {
    const { isList, lines } = readPastedList(text, knowledge);
    expect(isList).toBe(true);
    expect(lines.map(({ row, nomination, remarks }) => [row, nomination?.name, remarks])).toEqual([
      [2, 'Vàng Thị Mai', []],
      [3, undefined, ['Không nhận ra đơn vị từ “Sở Không Có”. Chọn đơn vị trước khi nhận số liệu.']],
    ]);
    expect(lines[0]?.nomination).toEqual({
      subjectKind: 'individual',
      salutation: 'Bà',
      name: 'Vàng Thị Mai',
      position: '',
      unitId: 'y',
      awardCode: 'BK_TINH',
      category: 'merit',
      objectClass: '',
      field: '',
      achievement: '',
    });
  });

  it('keeps the lines that were not added, with their headings', () => {
    const left = withoutLines(text, new Set([2]));
    expect(left.trimEnd().split('\r\n')).toEqual([
      'Ông, bà\tHọ và tên\tĐơn vị\tHình thức khen thưởng',
      'Ông\tLò Văn An\tSở Không Có\tBK UBND tỉnh',
    ]);
    expect(readPastedList(left, knowledge).lines.map(({ nominee }) => nominee.name)).toEqual(['Lò Văn An']);
  });
});

import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { computedTexts, dossierColumns, isListField } from './dossier-columns.ts';
import type { ColumnSource } from './dossier-columns.ts';

const source: ColumnSource = {
  units: ['Xã Bum Tở', 'Sở Y tế'].map((name) => ({ id: name as UnitId, name })),
  awards: [{ code: 'BK_TINH', name: 'Bằng khen của Chủ tịch UBND tỉnh', aliases: ['BK UBND tỉnh'] }],
  title: (id) => id,
  kind: (kind) => kind,
  category: (category) => category,
  verdict: (verdict) => `verdict ${verdict}`,
  stage: (stage) => `stage ${stage}`,
  unknownUnit: (text) => `no unit ${text}`,
  unknownAward: (text) => `no award ${text}`,
};
const columns = dossierColumns(source);

function column(id: string) {
  const found = columns.find((each) => each.id === id);
  if (!found) throw new Error(`No column ${id}`);
  return found;
}

describe('the columns of the list', () => {
  it('read units and awards as lists write them, and say what they don’t know', () => {
    const read = (id: string, text: string) => column(id).texts?.parse(text);
    expect([
      read('unitId', 'UBND xã Bum Tở'),
      read('unitId', 'Sở Không Có'),
      read('awardCode', 'bằng khen ubnd tỉnh'),
      read('awardCode', 'Giấy khen'),
      read('unitId', ''),
    ]).toEqual([
      { ok: true, value: 'Xã Bum Tở' },
      { ok: false, error: 'no unit Sở Không Có' },
      { ok: true, value: 'BK_TINH' },
      { ok: false, error: 'no award Giấy khen' },
      { ok: true, value: null },
    ]);
  });

  it('order names by given name, and stages as they follow one another', () => {
    const names = ['Lò Văn An', 'Bùi Thị Yến', 'Vàng A Bằng'].toSorted(column('name').compare);
    const stages = ['presented', 'received', 'returned'].toSorted(column('stage').compare);
    expect([names, stages]).toEqual([
      ['Lò Văn An', 'Vàng A Bằng', 'Bùi Thị Yến'],
      ['received', 'returned', 'presented'],
    ]);
  });

  it('take input for the fields of a dossier and for nothing that is worked out', () => {
    const open = columns.filter(({ kind }) => kind !== 'readonly').map(({ id }) => id);
    expect(open.filter((id) => !isListField(id))).toEqual([]);
    expect(['verdict', 'parts', 'stage', 'subjectKind', 'roundId'].filter(isListField)).toEqual([]);
    expect(computedTexts(source).get('stage')?.get('returned')).toBe('stage returned');
  });
});

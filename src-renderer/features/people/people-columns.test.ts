import { describe, expect, it } from 'vitest';

import { compareNames } from './people-columns.tsx';

const line = (name: string, kind: 'individual' | 'collective' = 'individual') => ({ name, kind });
const lines = [
  line('Văn phòng', 'collective'),
  line('Vàng Thị An'),
  line('Lò Văn Ân'),
  line('Ban Chỉ huy', 'collective'),
  line('Đỗ Văn An'),
];

const ordered = (byGivenName: boolean) =>
  lines.toSorted((a, b) => compareNames(a, b, byGivenName)).map(({ name }) => name);

describe('the order of the registry', () => {
  it('goes by given name for persons, who stand before the others', () => {
    expect(ordered(true)).toEqual(['Vàng Thị An', 'Đỗ Văn An', 'Lò Văn Ân', 'Ban Chỉ huy', 'Văn phòng']);
  });

  it('goes by the whole name where the office wants it so', () => {
    expect(ordered(false)).toEqual(['Ban Chỉ huy', 'Đỗ Văn An', 'Lò Văn Ân', 'Vàng Thị An', 'Văn phòng']);
  });
});

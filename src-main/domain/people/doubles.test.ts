import { describe, expect, it } from 'vitest';

import { processorTime } from '../../testing/processor-time.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { SubjectId, UnitId } from '../kernel/ids.ts';
import { findDoubles, pairKey } from './doubles.ts';
import { isOneEditApart, nearKeysOf } from './one-edit.ts';
import type { Subject } from './subject.ts';
import { someSubject } from './testing/some-subject.ts';

let lastId = 0;

function subject(name: string, unit: string | null, more: Partial<Subject> = {}): Subject {
  lastId += 1;
  return someSubject('', {
    id: `s${String(lastId).padStart(6, '0')}` as SubjectId,
    salutation: '',
    name,
    unitId: unit as UnitId | null,
    ...more,
  });
}

const lineageOf = (unitId: UnitId): ReadonlySet<UnitId> =>
  new Set(unitId === 'commune' ? ['commune' as UnitId, 'district' as UnitId] : [unitId]);

function reasonsOf(...subjects: readonly Subject[]) {
  return findDoubles(subjects, lineageOf, new Set()).map(({ score, reasons }) => [score, ...reasons]);
}

describe('findDoubles', () => {
  it('finds one name in two spellings', () => {
    expect(
      reasonsOf(subject('Lò Văn Hoà', 'commune'), subject('LÒ VĂN HÒA'.normalize('NFD'), 'commune')),
    ).toEqual([[70, 'same_name', 'same_unit']]);
    expect(reasonsOf(subject('Đỗ Đức', 'commune'), subject('Do Duc', 'commune'))).toEqual([
      [70, 'same_name', 'same_unit'],
    ]);
  });

  it('finds words in another order, and one letter that differs within a unit', () => {
    expect(reasonsOf(subject('Lò Thị Mai', 'commune'), subject('Mai Lò Thị', 'commune'))).toEqual([
      [60, 'word_order', 'same_unit'],
    ]);
    expect(reasonsOf(subject('Vàng Thị Hoa', 'commune'), subject('Vàng Thị Hoan', 'commune'))).toEqual([
      [50, 'near_name', 'same_unit'],
    ]);
    expect(reasonsOf(subject('Vàng Thị Hoa', 'commune'), subject('Vàng Thị Hoan', 'elsewhere'))).toEqual([]);
    expect(reasonsOf(subject('Vàng Thị Hoa', 'commune'), subject('Vàng Thị Hường', 'commune'))).toEqual([]);
  });

  it('looks along the lineage of units and counts birth and position', () => {
    const birthDate = '1990-03-02' as IsoDate;
    const more = { birthDate, birthYear: 1990, position: 'Giáo viên' };
    expect(
      reasonsOf(subject('Lò Thị Mai', 'commune', more), subject('Lò Thị Mai', 'district', more)),
    ).toEqual([[100, 'same_name', 'same_lineage', 'same_birth_date', 'same_position']]);
  });

  it('pairs nobody whose birth or gender contradicts', () => {
    expect(
      reasonsOf(
        subject('Lò Thị Mai', 'commune', { birthYear: 1990 }),
        subject('Lò Thị Mai', 'commune', { birthYear: 1985 }),
      ),
    ).toEqual([]);
    expect(
      reasonsOf(
        subject('Pờ Xuân Ơn', 'commune', { gender: 'female' }),
        subject('Pờ Xuân Ơn', 'commune', { gender: 'male' }),
      ),
    ).toEqual([]);
  });

  it('asks more of namesakes in other units where many bear the name', () => {
    const few = ['a', 'b'].map((unit) => subject('Nguyễn Văn Hùng', unit));
    expect(reasonsOf(...few)).toEqual([[45, 'same_name', 'other_unit']]);
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((unit) => subject('Nguyễn Văn Hùng', unit));
    expect(reasonsOf(...many)).toEqual([]);
    const born = many.map((one, index) => (index < 2 ? { ...one, birthYear: 1980 } : one));
    expect(reasonsOf(...born)).toEqual([[65, 'same_name', 'other_unit', 'same_birth_year']]);
  });

  it('keeps the offices of different communes apart, and those that differ by a number', () => {
    const office = (unit: string) => subject('Văn phòng', unit, { kind: 'collective' });
    expect(reasonsOf(office('commune'), office('elsewhere'))).toEqual([]);
    expect(reasonsOf(office('commune'), office('district'))).toEqual([[65, 'same_name', 'same_lineage']]);
    const team = (name: string) => subject(name, 'commune', { kind: 'collective' });
    expect(reasonsOf(team('Tổ 1'), team('Tổ 2'))).toEqual([]);
  });

  it('leaves out what the office found to be two', () => {
    const [a, b] = [subject('Lò Thị Mai', 'commune'), subject('Lò Thị Mai', 'commune')];
    expect(findDoubles([a, b], lineageOf, new Set([pairKey(b.id, a.id)]))).toEqual([]);
  });

  it('looks through thirty thousand entries in seconds', async () => {
    const family = ['Lò', 'Vàng', 'Giàng', 'Tẩn', 'Nguyễn', 'Trần', 'Lý', 'Pờ', 'Tao', 'Điêu'];
    const given = ['An', 'Bình', 'Chi', 'Dũng', 'Én', 'Giang', 'Hà', 'Inh', 'Khoa', 'Liên', 'Mai', 'Nga'];
    const subjects = Array.from({ length: 30_000 }, (_, index) =>
      subject(
        [family[index % 10], given[index % 12], given[(index * 7) % 11], given[(index * 5) % 9]].join(' '),
        `unit ${index % 190}`,
        { birthYear: 1950 + (index % 50) },
      ),
    );
    const looking = await processorTime(() =>
      findDoubles(subjects, (unitId) => new Set([unitId]), new Set()),
    );
    expect(looking).toBeLessThan(5000);
  });
});

describe('isOneEditApart', () => {
  it.each([
    ['mai', 'mia', true],
    ['mai', 'ma', true],
    ['mai', 'mao', true],
    ['mai', 'mai', false],
    ['mai', 'mien', false],
    ['to 1', 'to 2', false],
  ])('compares %s with %s', (a, b, near) => {
    expect(isOneEditApart(a, b)).toBe(near);
  });

  it('always leaves a key that both share', () => {
    const letters = ['x', ''];
    const sharesKey = (a: string, b: string) => nearKeysOf(a).some((key) => nearKeysOf(b).includes(key));
    for (const text of ['lo', 'lo mai', 'lo thi mai', 'nguyen thi minh nguyet']) {
      for (let index = 0; index < text.length; index += 1) {
        const [before, after] = [text.slice(0, index), text.slice(index + 1)];
        const swapped = `${before}${after[0] ?? ''}${text[index] ?? ''}${after.slice(1)}`;
        const edited = [
          ...letters.map((letter) => before + letter + after),
          `${before}x${text.slice(index)}`,
          swapped,
        ];
        expect(edited.filter((other) => other !== text && !sharesKey(text, other))).toEqual([]);
        expect(edited.filter((other) => other !== text && !isOneEditApart(text, other))).toEqual([]);
      }
    }
  });
});

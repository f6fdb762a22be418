import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { AwardCode } from '../../domain/awards/award.ts';
import { readNomineeList } from '../../domain/intake/read-nominee-list.ts';
import type { NomineeListReading } from '../../domain/intake/read-nominee-list.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { readRawWorkbook } from './read-raw-workbook.ts';

type ExpectedRow = [number, string, string, string, string, string, string, string, string];

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
}

const expected = readJson('e2e/data/inbox/expected.json') as {
  nominees: [{ rows: ExpectedRow[] }, { count: number; mix: [string, string, number][] }];
};
const { awards } = readJson('resources/law/awards.json') as {
  awards: { code: AwardCode; name: string; aliases: string[] }[];
};
const units = (readJson('resources/sample/units.json') as { code: string; name: string }[]).map(
  ({ code, name }) => ({ id: code as UnitId, name }),
);
const awardNames = new Map(awards.map(({ code, name }) => [code, name]));
const kinds = { individual: 'CANHAN', collective: 'TAPTHE', household: 'HOGIADINH' };

async function readList(file: string): Promise<NomineeListReading> {
  const bytes = readFileSync(new URL(`../../../e2e/data/inbox/${file}`, import.meta.url));
  const workbook = await readRawWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.error.code);
  return readNomineeList(workbook.value, { units, awards });
}

describe('the lists of nominees of the inbox', () => {
  it('gives every nominee of the list of sixty, with names in their usual case', async () => {
    const { nominees, problems } = await readList('danh-sach-de-nghi.xlsx');
    const rows = nominees.map((nominee, index): ExpectedRow => [
      index + 1,
      nominee.salutation,
      nominee.name,
      nominee.position,
      nominee.unit?.name ?? '',
      nominee.subjectKind === null ? '' : kinds[nominee.subjectKind],
      (nominee.awardCode === null ? null : awardNames.get(nominee.awardCode)) ?? '',
      nominee.objectClass,
      nominee.field,
    ]);
    // On these two lines the file itself names another award than the list it was made from: `Bằng khen UBND tỉnh` and
    // `CSTĐ cấp tỉnh`. What is written is what is read.
    const asWritten = new Map([
      [22, 'Bằng khen của Chủ tịch UBND tỉnh'],
      [33, 'Chiến sĩ thi đua cấp tỉnh'],
    ]);
    expect(rows).toEqual(
      expected.nominees[0].rows.map((row) => row.with(6, asWritten.get(row[0]) ?? row[6])),
    );
    expect(problems.map(({ kind, cell, row }) => `${kind} ${cell} ${row}`)).toEqual([
      'converted_nfd C17 null',
      'name_recased C16 16',
      'name_recased C28 28',
      'name_recased C30 30',
      'name_recased C51 51',
      'row_twice C51 51',
      'name_recased C61 61',
      'name_recased C62 62',
    ]);
  });

  it('gives all 1,049 nominees of a meeting, and only repetitions as problems', async () => {
    const { nominees, problems } = await readList('phien-hop-1049.xlsx');
    const mix = new Map<string, number>();
    for (const { awardCode, subjectKind, unit } of nominees) {
      const name = awardCode === null ? '' : awardNames.get(awardCode);
      const key = `${name}, ${subjectKind === null ? '' : kinds[subjectKind]}, ${unit === null ? 'no unit' : 'unit'}`;
      mix.set(key, (mix.get(key) ?? 0) + 1);
    }
    expect(nominees.length).toBe(expected.nominees[1].count);
    expect(Object.fromEntries(mix)).toEqual(
      Object.fromEntries(
        expected.nominees[1].mix.map(([name, kind, count]) => [`${name}, ${kind}, unit`, count]),
      ),
    );
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['row_twice']));
  });
});

import { describe, expect, it } from 'vitest';

import type { StagedId } from '../../../src-main/domain/kernel/ids.ts';
import {
  NomineeFilter,
  filterNominees,
  listProblems,
  nomineeViews,
  withoutDuplicates,
} from './nominee-rows.ts';
import type { NomineeProblem, NomineeRow, StagedNominees } from './types.ts';

function row(number: number): NomineeRow {
  return {
    row: number,
    salutation: 'Ông',
    name: `Người ${number}`,
    position: 'Chuyên viên',
    unit: null,
    unitText: 'Xã Bum Tở',
    subjectKind: 'individual',
    awardCode: 'BK_TINH',
    awardText: 'Bằng khen',
    objectClass: '',
    field: '',
  };
}

function problem(
  kind: NomineeProblem['kind'],
  severity: NomineeProblem['severity'],
  number: number | null,
): NomineeProblem {
  return { kind, severity, row: number, criterionCode: null, sheet: null, cell: null, message: kind };
}

const list: StagedNominees = {
  stagedId: 's1' as StagedId,
  fileName: 'danh-sach.xlsx',
  readable: true,
  importedBefore: null,
  rows: [row(5), row(6), row(7), row(8)],
  problems: [
    problem('award_unknown', 'error', 6),
    problem('row_twice', 'warning', 7),
    problem('converted_nfd', 'notice', null),
  ],
};

describe('nomineeViews', () => {
  it('keeps rows with an error from being chosen and marks duplicates', () => {
    expect(
      nomineeViews(list).map(({ row, selectable, duplicate, problems }) => ({
        row,
        selectable,
        duplicate,
        problems: problems.map(({ kind }) => kind),
      })),
    ).toEqual([
      { row: 5, selectable: true, duplicate: false, problems: [] },
      { row: 6, selectable: false, duplicate: false, problems: ['award_unknown'] },
      { row: 7, selectable: true, duplicate: true, problems: ['row_twice'] },
      { row: 8, selectable: true, duplicate: false, problems: [] },
    ]);
  });
});

it('tells the problems of the list from those of its rows', () => {
  expect(listProblems(list).map(({ kind }) => kind)).toEqual(['converted_nfd']);
});

it('shows the rows that are asked for', () => {
  const views = nomineeViews(list);
  expect(
    Object.values(NomineeFilter).map((filter) => filterNominees(views, filter).map(({ row }) => row)),
  ).toEqual([[5, 6, 7, 8], [6, 7], [7]]);
});

it('unticks duplicates and nothing else', () => {
  expect([...withoutDuplicates(new Set([5, 7, 8]), nomineeViews(list))]).toEqual([5, 8]);
});
